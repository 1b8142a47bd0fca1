/** Who reaches the whole of a dossier and its archive, stated by hand: who may read it, and to write who keeps it. */
import { IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import { CIRCLES, MEMBERS, pageShownTo, SIDES, without, WRITES } from "#kit/route-access-circles.ts";
import { askOf, READERS } from "../access-asking.ts";
import { DISCLOSURE, KEEPING } from "./testing-archive.ts";

export const archiveRows: readonly RouteRow[] = [
  ...["/alles", "/archief", "/archief/dossier.zip", "/afspraken.ics"].flatMap((step): RouteRow[] => [
    ...SIDES.flatMap((side) =>
      CIRCLES.map((wanted) => ({
        route: `GET /dossiers/:id${step}`,
        when: `shared, kept by the ${side}, for ${wanted}`,
        action: "dossier.lezen" as const,
        ask: askOf({ side, wanted, state: "shared" }, step),
        may: pageShownTo(side, wanted),
        unknown: without(pageShownTo(side, wanted)),
      })),
    ),
    {
      route: `GET /dossiers/:id${step}`,
      when: "of a draft, which its own organisation reads",
      action: "dossier.lezen",
      ask: askOf({}, step),
      may: [...MEMBERS, IN_EMERGENCY],
      unknown: without([...MEMBERS, IN_EMERGENCY]),
    },
  ]),
  ...SIDES.flatMap((side): RouteRow[] =>
    [
      { step: "/archief/bewaren", route: "/archief/bewaren", fields: KEEPING },
      { step: "/archief/stukken/perspectief", route: "/archief/stukken/:stuk", fields: DISCLOSURE },
    ].map(({ step, route, fields }) => ({
      route: `POST /dossiers/:id${route}`,
      when: `for the parties, kept by the ${side}`,
      action: "dossier.bijhouden" as const,
      ask: askOf({ side, state: "open" }, step, fields),
      may: WRITES[side],
      unknown: without(READERS),
      changes: "dossier_archive",
    })),
  ),
];
