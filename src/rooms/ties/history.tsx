/** What a collaboration was before, on its page: who changed what and when, and each old version to read. */
import { Chapter } from "#kit/look/parts.tsx";
import { formatMoment } from "#kit/day.ts";
import type { Version } from "#kit/entries/past.ts";
import { Table } from "#kit/look/table.tsx";
import { type Reader, seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { life, type TieState, type TieVerb } from "./life.ts";
import { versionPath } from "./paths.ts";

/** "wijzigen"; what began it has no step. */
export const verbWord = (verb: string): string =>
  verb === "begin" ? "opschrijven" : life.verbs[verb as TieVerb].word;

/** Who acts for an organisation is known by name to its own people alone; to others it is the organisation that acts. */
const readsNames = (reader: Reader, organisation: string): boolean =>
  seatIn(reader, organisation, "reader") !== undefined;

interface Told {
  versions: readonly Version[];
  organisations: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  /** What is said of whoever removed his account. */
  former: string;
  view: View;
}

export const History = ({ tie, ...told }: Told & { tie: string }) => (
  <Chapter id="geschiedenis" title="Wat eraan veranderde">
    <Table
      caption="Versies, de laatste eerst"
      empty="Er is geen versie die u mag lezen."
      rows={told.versions}
      view={told.view}
      columns={[
        {
          label: "Versie",
          cell: ({ version }) => <a href={versionPath(tie, version)}>{version}</a>,
        },
        { label: "Wat", cell: ({ verb }) => verbWord(verb) },
        { label: "Daarna", cell: ({ state }) => life.states[state as TieState].word },
        { label: "Door", cell: (it) => whoDid(it, told) },
        { label: "Wanneer", cell: ({ at }) => formatMoment(at) },
      ]}
    />
  </Chapter>
);

/** "Jurist, gemeente Assen", to his own organisation; "Gemeente Assen" to all others. */
export const whoDid = (
  { actor, organisation }: Pick<Version, "actor" | "organisation">,
  { organisations, people, former, view }: Omit<Told, "versions">,
): string => {
  const called = organisations.get(organisation) ?? organisation;
  return readsNames(view.reader, organisation) ? `${people.get(actor) ?? former} (${called})` : called;
};
