/** On the map: dossiers that everyone may read as dotted lines, and beside it which those are. */
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import type { Building, Section, View } from "#kit/room.ts";
import { counted, enumerate } from "#kit/words.ts";
import { DottedLegend, type DottedTie, DottedTies, linesOf, type OnMap } from "#rooms/map";
import { nameMap, shortName } from "#rooms/organisations";
import { life } from "../life.ts";
import { dossierPath, DOSSIERS_PATH } from "../paths.ts";
import { dossiersOnMap, GOES_ON, type MappedDossier } from "./queries.ts";

interface Mapped {
  dossiers: { dossier: MappedDossier; tie: DottedTie; line: "drawn" | "no patches" | "too many" }[];
  total: number;
}

/** With more lines than this nobody sees the map below them, nor which is whose. */
const MOST_LINES = 100;

/** Read once for the lines and for the words beside them. */
const mapped = ({ db }: Building, map: OnMap, view: View): Promise<Mapped> =>
  view.once("dossiers on the map", async () => {
    // What is for everyone a standby knows as well, and goes on telling while the primary is away.
    const { rows, total } = await dossiersOnMap(db, map.day, map);
    let lines = 0;
    const dossiers = rows.map((dossier, index): Mapped["dossiers"][number] => {
      const spots = dossier.participants.map(map.spotOf).filter((it) => it !== undefined);
      const tie = { mark: String(index + 1), spots };
      const own = linesOf(tie);
      if (own === 0) return { dossier, tie, line: "no patches" };
      lines += own;
      return { dossier, tie, line: lines > MOST_LINES ? "too many" : "drawn" };
    });
    return { dossiers, total };
  });

/** Why one has no line, where that can be seen. */
const WHY_NOT = {
  drawn: null,
  "no patches": " Geen lijn: minder dan twee partijen hebben een lap.",
  "too many": " Geen lijn: het zijn er te veel. Kies een gemeente, een provincie of een taak.",
};

export const mapLineSections = (building: Building): Section<"mapLines">[] => [
  {
    id: "dossiers-lijnen",
    order: 10,
    render: async (map, view) => {
      const { dossiers } = await mapped(building, map, view);
      return (
        <DottedTies
          ties={dossiers.filter((it) => it.line === "drawn").map((it) => it.tie)}
          name="Stippellijnen tussen partijen van openbare dossiers. Welke dat zijn, staat onder de kaart."
        />
      );
    },
  },
];

/** So many stand open below the map; more are unfolded. */
const OPEN = 5;
/** After so many parties the dossier itself says who they are. */
const NAMED = 6;

export const mapSections = (building: Building): Section<"map">[] => [
  {
    id: "dossiers-op-de-kaart",
    order: 10,
    render: async (map, view) => {
      const { dossiers, total } = await mapped(building, map, view);
      if (total === 0) return null;
      const drawn = dossiers.filter((it) => it.line === "drawn").length;
      const names = await nameMap(
        building.db,
        dossiers.flatMap((it) => it.dossier.participants),
      );
      return (
        <>
          <DottedLegend>
            Openbaar dossier dat doorgaat, op {formatDay(map.day)}{" "}
            <small>({map.shown ? drawn : "verborgen"})</small>
            <span class="no-print">
              {" · "}
              <a href={map.otherwise}>{map.shown ? "Verberg de stippellijnen" : "Toon de stippellijnen"}</a>
            </span>
          </DottedLegend>
          <details open={dossiers.length <= OPEN}>
            <summary>{counted(total, "openbaar dossier", "openbare dossiers")} bij deze kaart</summary>
            <ol>
              {dossiers.map(({ dossier, line }) => (
                <li>
                  <a href={dossierPath(dossier.id)}>{dossier.title}</a> ({stateNow(dossier)}):{" "}
                  {partiesOf(dossier, names)}
                  {map.shown && line !== "drawn" && <small>{WHY_NOT[line]}</small>}
                </li>
              ))}
            </ol>
            {total > dossiers.length && (
              <p>
                Dit zijn de {dossiers.length} die het laatst veranderden.{" "}
                <a href={view.link(DOSSIERS_PATH)}>Alle openbare dossiers</a>
              </p>
            )}
            <p class="limits">
              Een dossier is nog geen regeling en telt in geen enkel cijfer op deze kaart mee.
            </p>
          </details>
        </>
      );
    },
  },
];

/** On another day it went on; what it is now is said as such. */
const stateNow = ({ state }: MappedDossier): string =>
  `${GOES_ON.includes(state) ? "" : "nu "}${life.states[state].word}`;

function partiesOf({ participants }: MappedDossier, names: ReadonlyMap<string, string>): Child {
  const all = participants
    .map((key) => shortName(names.get(key) ?? key))
    .sort((a, b) => a.localeCompare(b, "nl"));
  const more = all.length - NAMED;
  return `${more > 0 ? `${all.slice(0, NAMED).join(", ")} en nog ${more}` : enumerate(all)}.`;
}
