/** Who reads what another organisation answered, stated by hand. */
import { ELSEWHERE, HERE, IN_EMERGENCY, type RouteRow, type RuleRow } from "#kit/route-access.ts";
import { AT_ELSEWHERE, MEMBERS } from "#kit/route-access-circles.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { forgetAnswers, putAnswer } from "../answers/testing-answers.ts";

export const statementRules: readonly RuleRow[] = [
  {
    action: "verklaring.lezen",
    when: "of an organisation that works with nobody",
    thing: { organisation: HERE, readers: [] },
    may: MEMBERS,
  },
  {
    action: "verklaring.lezen",
    when: "of an organisation that works with another",
    thing: { organisation: HERE, readers: [ELSEWHERE] },
    may: [...MEMBERS, ...AT_ELSEWHERE],
  },
];

export const statementRows: readonly RouteRow[] = [
  {
    route: "GET /organisaties/:code/klaar-voor-besluit/verklaringen",
    when: "of an organisation that shares a dossier with another",
    action: "verklaring.lezen",
    ask: async (world) => {
      await forgetAnswers(world);
      await putAnswer(world);
      await putDossier(world, { state: "shared", wanted: "participants" });
      return { address: `/organisaties/${HERE}/klaar-voor-besluit/verklaringen` };
    },
    may: [...MEMBERS, ...AT_ELSEWHERE, IN_EMERGENCY],
  },
];
