/** The table of an agenda item for parties outside government: who sits there and who came, with what who keeps it can say. */
import type { Child } from "hono/jsx";
import { bullets, DayText } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { cameText, placesIn } from "./files.ts";
import type { AgendaLine } from "./lines.ts";
import { ROLES } from "./roles.ts";
import { keeperOf } from "./standing.ts";
import { writes } from "./table-shown.tsx";
import { outsideCamePath, outsideSeatPath } from "./outside-paths.ts";
import type { OutsideSeat } from "./outside-queries.ts";

interface Row {
  outsider: string;
  seat: OutsideSeat | undefined;
}

/** Nothing for a dossier without such a party. */
export const OutsideAtTable = ({ line, view }: { line: AgendaLine; view: View }): Child => {
  const { dossier, standing, outside } = line;
  const { item } = standing;
  // Who sat at a table and is not named any more, sat there.
  const names = [
    ...new Set([...dossier.facts.outsiders.map((it) => it.name), ...outside.map((it) => it.outsider)]),
  ];
  if (names.length === 0) return null;
  const rows = names.map((outsider): Row => ({
    outsider,
    seat: outside.find((it) => it.outsider === outsider),
  }));
  const keeper = keeperOf(dossier, item);
  const hasBeen = item.day <= view.today && item.result?.outcome !== "dropped";
  const way = ({ outsider, seat }: Row): Child => {
    if (hasBeen)
      return writes(line, keeper, "attend", view) ? (
        <a href={outsideCamePath(dossier.id, item.id, outsider)}>
          {seat?.came ? "Wijzig wie er kwam" : "Zeg wie er kwam"}
        </a>
      ) : null;
    return item.result === null && writes(line, keeper, "seat", view) ? (
      <a href={outsideSeatPath(dossier.id, item.id, outsider)}>
        {Object.keys(seat?.seats ?? {}).length === 0 ? "Zet aan tafel" : "Wijzig wie er zit"}
      </a>
    ) : null;
  };
  return (
    <Table<Row>
      caption="Partijen buiten de overheid: functies, geen namen"
      empty=""
      rows={rows}
      view={view}
      columns={[
        { label: "Partij", cell: (it) => it.outsider },
        {
          label: "Aan tafel",
          cell: ({ seat }) =>
            Object.keys(seat?.seats ?? {}).length === 0
              ? "–"
              : bullets(placesIn(seat?.seats ?? {}).map(([role, office]) => `${ROLES[role]}: ${office}`)),
        },
        ...(hasBeen
          ? [
              {
                label: "Wie kwam",
                cell: ({ seat }: Row) =>
                  seat?.came && seat.day !== null ? (
                    <>
                      {cameText({ attendance: { came: seat.came } })} ({seat.office},{" "}
                      <DayText day={seat.day} />)
                    </>
                  ) : (
                    "–"
                  ),
              },
            ]
          : []),
        ...(rows.some((it) => way(it) !== null)
          ? [{ label: "Bijwerken", cell: (it: Row) => way(it) ?? "–" }]
          : []),
      ]}
    />
  );
};
