/** Who may reach what follows on a perspective: agreements, projects and the chain. */
import { ELSEWHERE, IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import { SIDES, without, WRITES_ELSEWHERE } from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import { askOf, READERS, type World } from "./access-asking.ts";
import { AGREEMENT, PROJECT, putAgreement, putProject } from "./chain/testing-chain.ts";
import { putDossier } from "./testing-dossiers.ts";

/** What is asked of a promise of another party, or of its project. */
const askOfChain =
  (side: Side, what: "afspraken" | "projecten", fields?: Record<string, string>) => async (world: World) => {
    const { id } = await putDossier(world, { side, state: "shared", wanted: "participants" });
    const put = what === "afspraken" ? putAgreement : putProject;
    const number = await put(world, id, ELSEWHERE);
    // Each of these makes a version: begun, shared, two answers, and what was put there.
    return {
      address: `/dossiers/${id}/${what}/${number}`,
      ...(fields && { fields: { ...fields, _versie: "5" } }),
    };
  };

export const chainRows: readonly RouteRow[] = [
  ...SIDES.flatMap((side) => [
    ...[
      { what: "afspraken" as const, fields: AGREEMENT, changes: "dossier_agreement" },
      { what: "projecten" as const, fields: PROJECT, changes: "dossier_project" },
    ].flatMap(({ what, fields, changes }) => [
      {
        route: `GET /dossiers/:id/partijen/:code/${what}`,
        when: `of another party, shared by the ${side}`,
        action: "dossier.namens-partij" as const,
        ask: askOf({ side, state: "open" }, `/partijen/${ELSEWHERE}/${what}`),
        may: WRITES_ELSEWHERE[side],
        unknown: without(READERS),
      },
      {
        route: `POST /dossiers/:id/partijen/:code/${what}`,
        when: `of another party, shared by the ${side}`,
        action: "dossier.namens-partij" as const,
        ask: askOf({ side, state: "open" }, `/partijen/${ELSEWHERE}/${what}`, fields),
        may: WRITES_ELSEWHERE[side],
        unknown: without(READERS),
        changes,
      },
      {
        route: `GET /dossiers/:id/${what}/:nummer`,
        when: `of another party, in one of the ${side}`,
        action: "dossier.namens-partij" as const,
        ask: askOfChain(side, what),
        may: WRITES_ELSEWHERE[side],
        unknown: without(READERS),
      },
      {
        route: `POST /dossiers/:id/${what}/:nummer`,
        when: `of another party, in one of the ${side}`,
        action: "dossier.namens-partij" as const,
        ask: askOfChain(
          side,
          what,
          what === "afspraken"
            ? { uitkomst: "kept", verantwoording: "het jaarverslag" }
            : { ...PROJECT, stap: "delivered" },
        ),
        may: WRITES_ELSEWHERE[side],
        unknown: without(READERS),
        changes,
      },
    ]),
  ]),
  {
    route: "GET /dossiers/:id/keten",
    when: "for the parties",
    action: "dossier.lezen",
    ask: askOf({ state: "open" }, "/keten"),
    may: [...READERS, IN_EMERGENCY],
    unknown: without([...READERS, IN_EMERGENCY]),
  },
];
