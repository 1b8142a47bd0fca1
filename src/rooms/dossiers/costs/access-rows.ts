/** Who reaches what a dossier costs and makes vulnerable, stated by hand. */
import { ELSEWHERE, IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import {
  CIRCLES,
  MEMBERS,
  pageShownTo,
  SIDES,
  without,
  WRITES,
  WRITES_ELSEWHERE,
} from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import { askOf, READERS, type World } from "../access-asking.ts";
import { dossierIn, putDossier } from "../testing-dossiers.ts";
import { COST_FIELDS, DEPENDENCE_FIELDS, DUTY_FIELDS, putDependence, putDuty } from "./testing-costs.ts";

/** What is asked of one with something written down in it. */
const askOfWritten =
  (
    side: Side,
    put: (world: World, id: string) => Promise<string>,
    path: string,
    fields?: Record<string, string>,
  ) =>
  async (world: World) => {
    const { id } = await putDossier(world, { side, state: "shared", wanted: "participants" });
    const number = await put(world, id);
    const { version } = await dossierIn(world, id);
    const address = `/dossiers/${id}/kosten/${path}/${number}`;
    return fields ? { address, fields: { ...fields, geldt: "ja", _versie: String(version) } } : { address };
  };

/** One that asks nothing of the version of the dossier. */
const askNew = (side: Side, path: string, fields?: Record<string, string>) => async (world: World) => {
  const { id } = await putDossier(world, { side, state: "shared", wanted: "participants" });
  const address = `/dossiers/${id}/kosten/${path}`;
  return fields ? { address, fields } : { address };
};

const FIGURES = `van/${ELSEWHERE}/samen/vooraf`;

export const costRows: readonly RouteRow[] = [
  ...(["", ".csv"] as const).flatMap((ending): RouteRow[] => [
    {
      route: `GET /dossiers/:id/kosten${ending}`,
      when: "for the parties, of either side: their councils read it",
      action: "dossier.lezen",
      ask: askOf({ state: "open" }, `/kosten${ending}`),
      may: [...READERS, IN_EMERGENCY],
      unknown: without([...READERS, IN_EMERGENCY]),
    },
    {
      route: `GET /dossiers/:id/kosten${ending}`,
      when: "of a draft, which its own organisation reads",
      action: "dossier.lezen",
      ask: askOf({}, `/kosten${ending}`),
      may: [...MEMBERS, IN_EMERGENCY],
      unknown: without([...MEMBERS, IN_EMERGENCY]),
    },
    ...SIDES.flatMap((side) =>
      CIRCLES.map((wanted): RouteRow => ({
        route: `GET /dossiers/:id/kosten${ending}`,
        when: `shared, kept by the ${side}, for ${wanted}`,
        action: "dossier.lezen",
        ask: askOf({ side, wanted, state: "shared" }, `/kosten${ending}`),
        may: pageShownTo(side, wanted),
        unknown: without(pageShownTo(side, wanted)),
      })),
    ),
  ]),
  ...SIDES.flatMap((side): RouteRow[] => {
    const speaking = {
      action: "dossier.namens-partij" as const,
      may: WRITES_ELSEWHERE[side],
      unknown: without(READERS),
    };
    const keeping = { action: "dossier.bijhouden" as const, may: WRITES[side], unknown: without(READERS) };
    return [
      {
        route: "GET /dossiers/:id/kosten/van/:code/:keuze/:moment",
        when: `of another party, kept by the ${side}`,
        ask: askNew(side, FIGURES),
        ...speaking,
      },
      {
        route: "POST /dossiers/:id/kosten/van/:code/:keuze/:moment",
        when: `of another party, kept by the ${side}`,
        ask: askNew(side, FIGURES, COST_FIELDS),
        ...speaking,
        changes: "dossier_cost",
      },
      {
        route: "POST /dossiers/:id/kosten/van/:code/:keuze/:moment",
        when: `what is not divided, kept by the ${side}`,
        action: "dossier.namens-partij",
        ask: askNew(side, "van/gezamenlijk/samen/vooraf", COST_FIELDS),
        may: WRITES[side],
        unknown: without(READERS),
        changes: "dossier_cost",
      },
      {
        route: "GET /dossiers/:id/kosten/van/:code/kwetsbaar",
        when: `of another party, kept by the ${side}`,
        ask: askNew(side, `van/${ELSEWHERE}/kwetsbaar`),
        ...speaking,
      },
      {
        route: "POST /dossiers/:id/kosten/van/:code/kwetsbaar",
        when: `of another party, kept by the ${side}`,
        ask: askNew(side, `van/${ELSEWHERE}/kwetsbaar`, DEPENDENCE_FIELDS),
        ...speaking,
        changes: "dossier_dependence",
      },
      {
        route: "GET /dossiers/:id/kosten/kwetsbaar/:nummer",
        when: `of another party, kept by the ${side}`,
        ask: askOfWritten(side, (world, id) => putDependence(world, id, ELSEWHERE), "kwetsbaar"),
        ...speaking,
      },
      {
        route: "POST /dossiers/:id/kosten/kwetsbaar/:nummer",
        when: `of another party, kept by the ${side}`,
        ask: askOfWritten(side, (world, id) => putDependence(world, id, ELSEWHERE), "kwetsbaar", {
          ...DEPENDENCE_FIELDS,
          gevolg: "dan moet het met de hand",
        }),
        ...speaking,
        changes: "dossier_dependence",
      },
      {
        route: "GET /dossiers/:id/kosten/verantwoordelijk",
        when: `kept by the ${side}`,
        ask: askNew(side, "verantwoordelijk"),
        ...keeping,
      },
      {
        route: "POST /dossiers/:id/kosten/verantwoordelijk",
        when: `kept by the ${side}`,
        ask: askNew(side, "verantwoordelijk", DUTY_FIELDS),
        ...keeping,
        changes: "dossier_duty",
      },
      {
        route: "GET /dossiers/:id/kosten/verantwoordelijk/:nummer",
        when: `kept by the ${side}`,
        ask: askOfWritten(side, putDuty, "verantwoordelijk"),
        ...keeping,
      },
      {
        route: "POST /dossiers/:id/kosten/verantwoordelijk/:nummer",
        when: `kept by the ${side}`,
        ask: askOfWritten(side, putDuty, "verantwoordelijk", DUTY_FIELDS),
        ...keeping,
        changes: "dossier_duty",
      },
    ];
  }),
  {
    route: "POST /dossiers/:id/kosten/van/:code/:keuze/:moment",
    when: "of what it was thought to cost, when it is over",
    action: "dossier.namens-partij",
    ask: async (world: World) => {
      const { id } = await putDossier(world, { state: "closed", wanted: "participants" });
      return { address: `/dossiers/${id}/kosten/${FIGURES}`, fields: COST_FIELDS };
    },
    may: [],
    cannot: WRITES_ELSEWHERE.executive,
    unknown: without(READERS),
  },
];
