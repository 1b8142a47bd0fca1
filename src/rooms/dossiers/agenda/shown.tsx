/** Agenda items in a table, and what is missing at one. */
import { Badge, bullets, DayText, Note } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { OutsideLink } from "#rooms/organisations";
import { dossierPath } from "../paths.ts";
import { OUTCOMES } from "./facts.ts";
import { touchesText } from "./files.ts";
import { type AgendaLine, nameOf, papersLate } from "./lines.ts";
import { itemPath } from "./paths.ts";
import { type ItemStanding, missingText } from "./standing.ts";

/** Roles without which an item is not well prepared. */
export const MissingNote = ({ missing }: Pick<ItemStanding, "missing">) =>
  missing.length === 0 ? null : (
    <Note tone="warning">
      {missing.map((it) => (
        <p>{missingText(it)}</p>
      ))}
    </Note>
  );

/** The same of all items of a dossier, each with the way to it. */
export const MissingOfAll = ({ lines }: { lines: readonly AgendaLine[] }) => {
  const found = lines.filter((it) => it.standing.missing.length > 0);
  return found.length === 0 ? null : (
    <Note tone="warning">
      {bullets(
        found.map(({ dossier, standing: { item, missing } }) => (
          <>
            <a href={itemPath(dossier.id, item.id)}>{item.title}</a>: {missing.map(missingText).join(" ")}
          </>
        )),
      )}
    </Note>
  );
};

const Papers = ({ line, view }: { line: AgendaLine; view: View }) => {
  const { standing, when } = line;
  const { item, isOver } = standing;
  if (item.papers !== null) return <OutsideLink url={item.papers} label="zijn er" />;
  if (isOver || when.papersBy === null) return <>–</>;
  return (
    <>
      uiterlijk <DayText day={when.papersBy} />{" "}
      {papersLate(line, view.today) && <Badge tone="warning">te laat</Badge>}
    </>
  );
};

/** How many of the parties said whom they send, or what came of it. */
const AtTable = ({ standing: { sides, item, missing } }: AgendaLine) => {
  if (item.result !== null) return <>{OUTCOMES[item.result.outcome]}</>;
  const sitting = sides.filter((it) => !it.isOut);
  const said = sitting.filter((it) => Object.keys(it.seats).length > 0);
  return (
    <>
      {said.length} van {sitting.length} partijen{" "}
      {missing.length > 0 && <Badge tone="warning">nog niet compleet</Badge>}
    </>
  );
};

export const ItemTable = ({
  caption,
  lines,
  empty,
  view,
  withDossier = false,
  ofOneDay = false,
}: {
  caption: string;
  lines: readonly AgendaLine[];
  empty: string;
  view: View;
  /** Whether they are of several dossiers. */
  withDossier?: boolean;
  /** Whether all are on the day that stands above them. */
  ofOneDay?: boolean;
}) => {
  const columns: Column<AgendaLine>[] = [
    {
      label: "Agendapunt",
      cell: ({ dossier, standing: { item }, when }) => (
        <>
          <a href={itemPath(dossier.id, item.id)}>{item.title}</a>{" "}
          {when.isMoved && <Badge tone="warning">geen overlegdag meer</Badge>}
        </>
      ),
    },
    ...(ofOneDay
      ? []
      : [{ label: "Dag", cell: ({ standing: { item } }: AgendaLine) => <DayText day={item.day} /> }]),
    ...(withDossier
      ? [
          {
            label: "Dossier",
            cell: ({ dossier }: AgendaLine) => <a href={dossierPath(dossier.id)}>{dossier.facts.title}</a>,
          },
        ]
      : []),
    { label: "Van", cell: (it) => nameOf(it, it.standing.item.organisation) },
    { label: "Raakt", cell: touchesText },
    { label: "Stukken", cell: (it) => <Papers line={it} view={view} /> },
    { label: "Aan tafel", cell: (it) => <AtTable {...it} /> },
  ];
  return <Table caption={caption} columns={columns} rows={lines} view={view} empty={empty} />;
};
