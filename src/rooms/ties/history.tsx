/** What a collaboration was before, on its page: who changed what and when, and each old version to read. */
import { Chapter } from "#kit/look/parts.tsx";
import { formatMoment } from "#kit/day.ts";
import type { Version } from "#kit/entries/past.ts";
import { Table } from "#kit/look/table.tsx";
import { type Reader, seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { byLink, wordBy } from "./guests/chapters.tsx";
import type { Word } from "./guests/guests.ts";
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
  /** The office of whoever answered by a link, by version. */
  offices: ReadonlyMap<number, string>;
  /** What guests said that are no organisation here. */
  words: readonly Word[];
  organisations: ReadonlyMap<string, { name: string }>;
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
      rows={rowsOf(tie, told)}
      view={told.view}
      columns={[
        { label: "Wanneer", cell: (it) => it.when },
        { label: "Wat", cell: (it) => it.what },
        { label: "Daarna", cell: (it) => it.then },
        { label: "Door", cell: (it) => it.who },
        { label: "Versie", cell: (it) => it.version, numeric: true },
      ]}
    />
  </Chapter>
);

/** Versions, and between them what guests said: that makes no version. */
const rowsOf = (tie: string, told: Told) =>
  [
    ...told.versions.map((it) => ({
      at: it.at,
      when: <a href={versionPath(tie, it.version)}>{formatMoment(it.at)}</a>,
      version: it.version,
      what: verbWord(it.verb),
      then: life.states[it.state as TieState].word,
      who: whoDid(it, told),
    })),
    ...told.words.map((it) => ({
      at: it.at,
      when: formatMoment(it.at),
      version: "–",
      what: it.agrees ? "zeggen dat het klopt" : "zeggen dat het niet klopt",
      then: "–",
      who: wordBy(it),
    })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime());

/** "Jurist, gemeente Assen", to his own organisation; "Gemeente Assen" to all others. */
export const whoDid = (
  { version, actor, organisation }: Pick<Version, "version" | "actor" | "organisation">,
  { organisations, people, former, offices, view }: Omit<Told, "versions" | "words">,
): string => {
  const called = organisations.get(organisation)?.name ?? organisation;
  const office = offices.get(version);
  if (office !== undefined) return `${called}, ${byLink(office)}`;
  return readsNames(view.reader, organisation) ? `${people.get(actor) ?? former} (${called})` : called;
};
