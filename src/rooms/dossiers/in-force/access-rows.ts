/** Who says that a dossier is in force, stated by hand: who keeps it, when all its steps are done. */
import { ELSEWHERE, HERE, IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import { SIDES, without, WRITES } from "#kit/route-access-circles.ts";
import { READERS, type World } from "../access-asking.ts";
import { putSteps } from "../decisions/testing-decisions.ts";
import { putDossier } from "../testing-dossiers.ts";
import { IN_FORCE_FIELDS, putAllDone } from "./testing-in-force.ts";

const WANTED = {
  state: "shared",
  wanted: "participants",
  facts: { participants: [HERE, ELSEWHERE] },
} as const;

export const inForceRows: readonly RouteRow[] = [
  {
    route: "GET /dossiers/:id/besluiten/in-werking",
    when: "for the parties",
    action: "dossier.lezen",
    ask: async (world: World) => {
      const { id } = await putDossier(world, WANTED);
      await putSteps(world, id);
      return { address: `/dossiers/${id}/besluiten/in-werking` };
    },
    may: [...READERS, IN_EMERGENCY],
    unknown: without([...READERS, IN_EMERGENCY]),
  },
  ...SIDES.map((side): RouteRow => ({
    route: "POST /dossiers/:id/besluiten/in-werking",
    when: `with all steps done, kept by the ${side}`,
    action: "dossier.bijhouden",
    ask: async (world: World) => {
      const { id } = await putDossier(world, { ...WANTED, side });
      await putAllDone(world, id);
      return { address: `/dossiers/${id}/besluiten/in-werking`, fields: IN_FORCE_FIELDS };
    },
    may: WRITES[side],
    unknown: without(READERS),
    changes: "dossier_in_force",
  })),
  {
    route: "POST /dossiers/:id/besluiten/in-werking",
    when: "with steps that are open",
    action: "dossier.bijhouden",
    ask: async (world: World) => {
      const { id } = await putDossier(world, WANTED);
      await putSteps(world, id);
      return { address: `/dossiers/${id}/besluiten/in-werking`, fields: IN_FORCE_FIELDS };
    },
    may: [],
    cannot: WRITES.executive,
    unknown: without(READERS),
  },
];
