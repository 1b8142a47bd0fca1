/** A chain as people read it: the picture, the same as a table, and where it rests on. */
import { Badge, DayText, Note } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { organisationLink, OutsideLink } from "#rooms/organisations";
import { type ChainLink, GROUNDS, MEANS, type Party } from "./facts.ts";
import { goneIn, type PartyNames, partyName } from "./parties.ts";
import { linkAnchor, linkPath } from "./paths.ts";
import type { DataChain } from "./queries.ts";

export interface NumberedLink {
  number: number;
  link: ChainLink;
}
export const numbered = (links: readonly ChainLink[]): NumberedLink[] =>
  links.map((link, index) => ({ number: index + 1, link }));

const PartyShown = ({ it, names, view }: { it: Party; names: PartyNames; view: View }) =>
  "name" in it ? (
    <>{it.name}</>
  ) : (
    <>
      {organisationLink({ key: it.code, name: names.get(it.code)?.name ?? it.code }, view)}
      {(names.get(it.code)?.gone ?? null) !== null && (
        <>
          {" "}
          <Badge tone="ended">bestaat niet meer</Badge>
        </>
      )}
    </>
  );

/**
 * The columns of the table and of the file.
 * @param changed number of the chain, for a reader who may change it
 */
export const linkColumns = (names: PartyNames, changed: string | null = null): Column<NumberedLink>[] => [
  { label: "Nummer", csvOnly: true, csv: ({ number }) => number },
  {
    label: "Wie geeft",
    // With a column for the number, and one for the purpose, the table is wider than a page.
    cell: ({ number, link }, view) => (
      <>
        <span id={linkAnchor(link.id)}>{number}.</span>{" "}
        <PartyShown it={link.from} names={names} view={view} />
      </>
    ),
    csv: ({ link }) => partyName(names, link.from),
  },
  { label: "Code gever", csvOnly: true, csv: ({ link }) => ("code" in link.from ? link.from.code : null) },
  {
    label: "Wie krijgt",
    cell: ({ link }, view) => <PartyShown it={link.to} names={names} view={view} />,
    csv: ({ link }) => partyName(names, link.to),
  },
  { label: "Code ontvanger", csvOnly: true, csv: ({ link }) => ("code" in link.to ? link.to.code : null) },
  {
    label: "Welke gegevens",
    cell: ({ link }) => (
      <>
        {link.data}
        <br />
        Waarvoor: {link.purpose}
      </>
    ),
    csv: ({ link }) => link.data,
  },
  { label: "Waarvoor", csvOnly: true, csv: ({ link }) => link.purpose },
  {
    label: "Grondslag",
    cell: ({ link }) => (link.law === null ? GROUNDS[link.ground] : `${GROUNDS[link.ground]}; ${link.law}`),
    csv: ({ link }) => GROUNDS[link.ground],
  },
  { label: "Wet", csvOnly: true, csv: ({ link }) => link.law },
  {
    label: "Hoe",
    cell: ({ number, link }) => (
      <>
        {MEANS[link.means]}
        {changed !== null && (
          <>
            <br />
            <a href={linkPath(changed, link.id)}>Wijzig schakel {number}</a>
          </>
        )}
      </>
    ),
    csv: ({ link }) => MEANS[link.means],
  },
];

export const LinkTable = ({
  chain: { id, facts },
  names,
  keeps,
  view,
}: {
  chain: Pick<DataChain, "id" | "facts">;
  names: PartyNames;
  /** Whether the reader may change it. */
  keeps: boolean;
  view: View;
}) => (
  <Table
    caption="Dezelfde keten als tabel"
    empty="Er staat nog geen schakel in."
    rows={numbered(facts.links)}
    view={view}
    columns={linkColumns(names, keeps ? id : null)}
  />
);

/** Of parties that merged or ended since, who followed. */
export const GoneNote = ({ links, names }: { links: readonly ChainLink[]; names: PartyNames }) => {
  const gone = goneIn(names, links);
  return gone.length === 0 ? null : (
    <Note tone="warning">
      <p>
        In deze keten staat wie er niet meer is: {gone.map((it) => `${it.name} (${it.gone})`).join(", ")}.
      </p>
    </Note>
  );
};

/** Where something rests on: an address leads there. */
export const Rests = ({ source }: { source: string | null }) =>
  source === null ? (
    <>eigen opgave</>
  ) : /^https?:\/\//.test(source) ? (
    <OutsideLink url={source} />
  ) : (
    <>{source}</>
  );

export const SourceOfChain = ({
  chain: { source, verified_on: verifiedOn, visibility },
  who,
}: {
  chain: DataChain;
  who: string;
}) => (
  <p class="source">
    Van {who}; bron: <Rests source={source} />; nagekeken <DayText day={verifiedOn} />; te zien voor{" "}
    {VISIBILITIES[visibility]}
  </p>
);
