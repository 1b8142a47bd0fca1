/** Who reaches the text of a draft, stated by hand. */
import { ELSEWHERE, IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import { SIDES, without, WRITES, WRITES_ELSEWHERE } from "#kit/route-access-circles.ts";
import { READERS, type World } from "../access-asking.ts";
import { putSteps } from "../decisions/testing-decisions.ts";
import { putDossier, type Wanted } from "../testing-dossiers.ts";
import { EDITION, putEditionOf, putRemark, putText, REMARK, REPLY, TEXT } from "./testing-draft-text.ts";

/** Asked of one with steps. @param step behind its address, from the number of a remark that a party made */
const askOf =
  (wanted: Wanted, step: (remark: number) => string, fields?: Record<string, string>) =>
  async (world: World) => {
    const { id } = await putDossier(world, { state: "shared", wanted: "participants", ...wanted });
    await putSteps(world, id);
    await putText(world, id, "evaluatie", "Artikel 9.");
    const remark = await putRemark(world, id, "evaluatie", ELSEWHERE);
    return { address: `/dossiers/${id}${step(remark)}`, ...(fields && { fields }) };
  };

const DRAFT = "/besluiten/ontwerp";

export const draftRows: readonly RouteRow[] = [
  {
    route: `GET /dossiers/:id${DRAFT}`,
    when: "for the parties",
    action: "dossier.lezen",
    ask: askOf({}, () => DRAFT),
    may: [...READERS, IN_EMERGENCY],
    unknown: without([...READERS, IN_EMERGENCY]),
  },
  {
    route: `GET /dossiers/:id${DRAFT}/verschil`,
    when: "for the parties",
    action: "dossier.lezen",
    ask: async (world: World) => {
      const { id } = await putDossier(world, { state: "shared", wanted: "participants" });
      await putSteps(world, id);
      await putText(world, id, "evaluatie", "Artikel 9.");
      await putEditionOf(world, id, "het eerste ontwerp");
      return { address: `/dossiers/${id}${DRAFT}/verschil?van=1` };
    },
    may: [...READERS, IN_EMERGENCY],
    unknown: without([...READERS, IN_EMERGENCY]),
  },
  ...SIDES.flatMap((side): RouteRow[] => [
    ...(
      [
        [`${DRAFT}/onderdelen/:onderdeel`, () => `${DRAFT}/onderdelen/belang`, TEXT, "dossier_draft_text"],
        [`${DRAFT}/versies`, () => `${DRAFT}/versies`, EDITION, "dossier_draft_edition"],
        [
          `${DRAFT}/opmerkingen/:nummer`,
          (remark: number) => `${DRAFT}/opmerkingen/${remark}`,
          REPLY,
          "dossier_draft_reply",
        ],
      ] as const
    ).map(([route, step, fields, changes]): RouteRow => ({
      route: `POST /dossiers/:id${route}`,
      when: `shared, kept by the ${side}`,
      action: "dossier.bijhouden",
      ask: askOf({ side }, step, fields),
      may: WRITES[side],
      unknown: without(READERS),
      changes,
    })),
    {
      route: "POST /dossiers/:id/partijen/:code/ontwerp/:onderdeel",
      when: `of another party, kept by the ${side}`,
      action: "dossier.namens-partij",
      ask: askOf({ side }, () => `/partijen/${ELSEWHERE}/ontwerp/belang`, REMARK),
      may: WRITES_ELSEWHERE[side],
      unknown: without(READERS),
      changes: "dossier_draft_remark",
    },
  ]),
];
