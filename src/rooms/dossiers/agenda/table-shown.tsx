/** The table of one agenda item: who sits there for each party and who came, with what a reader can say of it; and whom we propose. */
import type { Child } from "hono/jsx";
import { Badge, bullets, DayText } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { type DossierVerb, life } from "../life.ts";
import { cameText, placesIn } from "./files.ts";
import { type AgendaLine, nameOf } from "./lines.ts";
import { attendancePath, seatingPath } from "./paths.ts";
import { ROLES } from "./roles.ts";
import { keeperOf, type TableSide } from "./standing.ts";

/** Whether who reads can do this for an organisation now. */
export const writes = (
  { dossier }: AgendaLine,
  organisation: string,
  verb: DossierVerb,
  view: View,
): boolean =>
  canStep(life, dossier.state, verb) &&
  seatIn(view.reader, organisation, "editor", dossier.side) !== undefined;

export const AtTable = ({ line, view }: { line: AgendaLine; view: View }) => {
  const { dossier, standing } = line;
  const { item } = standing;
  const keeper = keeperOf(dossier, item);
  const hasBeen = item.day <= view.today && item.result?.outcome !== "dropped";
  const way = (side: TableSide): Child => {
    const { organisation } = side;
    if (hasBeen)
      return writes(line, organisation, "attend", view) || writes(line, keeper, "attend", view) ? (
        <a href={attendancePath(dossier.id, item.id, organisation)}>
          {side.attendance === null ? "Zeg wie er kwam" : "Wijzig wie er kwam"}
        </a>
      ) : null;
    return !side.isOut && item.result === null && writes(line, organisation, "seat", view) ? (
      <a href={seatingPath(dossier.id, item.id, organisation)}>
        {Object.keys(side.seats).length === 0 ? "Zeg wie u stuurt" : "Wijzig wie u stuurt"}
      </a>
    ) : null;
  };
  const offers = standing.sides.some((it) => way(it) !== null);
  return (
    <>
      {standing.sides.every((it) => Object.keys(it.seats).length === 0) && (
        <p class="empty">Nog geen partij zei wie zij stuurt.</p>
      )}
      <Table
        caption="Per partij: functies, geen namen"
        empty="Er zijn geen partijen."
        rows={standing.sides}
        view={view}
        columns={[
          {
            label: "Partij",
            cell: (it) => (
              <>
                {nameOf(line, it.organisation)} {it.isOut && <Badge tone="ended">stapte uit</Badge>}
              </>
            ),
          },
          {
            label: "Aan tafel",
            cell: ({ seats }) =>
              Object.keys(seats).length === 0
                ? "–"
                : bullets(placesIn(seats).map(([role, office]) => `${ROLES[role]}: ${office}`)),
          },
          {
            label: "Nog niemand van",
            cell: (it) =>
              it.isOut || standing.isOver || it.lacks.length === 0
                ? "–"
                : it.lacks.map((role) => ROLES[role]).join(", "),
          },
          ...(hasBeen
            ? [
                {
                  label: "Wie kwam",
                  cell: (it: TableSide) =>
                    it.attendance === null ? (
                      "–"
                    ) : (
                      <>
                        {cameText(it)} ({it.attendance.office}, <DayText day={it.attendance.day} />)
                      </>
                    ),
                },
              ]
            : []),
          ...(offers ? [{ label: "Bijwerken", cell: (it: TableSide) => way(it) ?? "–" }] : []),
        ]}
      />
    </>
  );
};

export const Proposals = ({ line: { standing }, view }: { line: AgendaLine; view: View }) => (
  <>
    <p>
      Dit volgt uit wat het punt raakt. Het is een voorstel: elke partij beslist zelf wie zij stuurt, en mag
      ook andere rollen sturen.
    </p>
    <Table
      caption="Voorgestelde rollen"
      empty="Voor dit punt stellen wij niemand voor."
      rows={standing.proposed}
      view={view}
      columns={[
        { label: "Rol", cell: ({ role }) => ROLES[role] },
        { label: "Waarom", cell: ({ reasons }) => [...new Set(reasons.map((it) => it.why))].join(" ") },
        {
          label: "Waar dat staat",
          cell: ({ reasons }) => bullets([...new Set(reasons.map((it) => it.source))]),
        },
      ]}
    />
  </>
);
