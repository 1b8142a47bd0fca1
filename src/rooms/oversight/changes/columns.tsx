import { amsterdamDay, formatDay } from "#kit/day.ts";
import { Badge } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { collaborationLink, collaborationPath } from "#rooms/collaborations";
import { organisationLink, organisationPath } from "#rooms/organisations";
import { type ChangeEvent, EVENT_KINDS, type EventArrangement } from "./event.ts";
import type { RecordedChange } from "./recorded.ts";
import { recordedSentence } from "./recorded-words.ts";

const textPath = (collaboration: string, version: string): string =>
  `${collaborationPath(collaboration)}?versie=${encodeURIComponent(version)}`;

/** The sentence of an event; the title in it leads to the arrangement. */
const Sentence = ({ it, view }: { it: ChangeEvent; view: View }) => {
  const [only, more] = it.arrangements;
  const quoted = only && !more ? `“${only.title}”` : "";
  const at = quoted === "" ? -1 : it.sentence.indexOf(quoted);
  if (!only || at < 0) return <>{it.sentence}</>;
  return (
    <>
      {it.sentence.slice(0, at)}
      <a href={view.link(collaborationPath(only.key))}>{quoted}</a>
      {it.sentence.slice(at + quoted.length)}
    </>
  );
};

/** Where the reader can see it: the text of the day, and the one before it. */
const Texts = ({ it }: { it: EventArrangement }) => (
  <>
    {[
      { name: "tekst", version: it.version },
      { name: "vorige tekst", version: it.before },
    ].map(
      ({ name, version }) =>
        version !== null && (
          <>
            {" "}
            ·{" "}
            <a href={textPath(it.key, version)}>
              {name} {version}
            </a>
          </>
        ),
    )}
  </>
);

/** What the day follows from, with the records that show it. */
const Evidence = ({ it, view }: { it: ChangeEvent; view: View }) => {
  const [only, more] = it.arrangements;
  if (only && !more)
    return (
      <>
        {it.basis}
        <Texts it={only} />
      </>
    );
  return (
    <>
      {it.basis}
      <ul>
        {it.arrangements.map((one) => (
          <li>
            {collaborationLink(one, view)}
            <Texts it={one} />
          </li>
        ))}
        {!only && it.organisations.map((one) => <li>{organisationLink(one, view)}</li>)}
      </ul>
    </>
  );
};

export const eventColumns: Column<ChangeEvent>[] = [
  { label: "Dag", day: true, csv: (it) => it.day },
  { label: "Soort", csvOnly: true, csv: (it) => EVENT_KINDS[it.kind] },
  {
    label: "Wat er veranderde",
    cell: (it, view) => (
      <>
        <Sentence it={it} view={view} />
        {it.reconstructed && (
          <>
            {" "}
            <Badge tone="derived">gereconstrueerd</Badge>
          </>
        )}
      </>
    ),
    csv: (it) => it.sentence,
  },
  {
    label: "Waaruit dit blijkt",
    cell: (it, view) => <Evidence it={it} view={view} />,
    csv: (it) => it.basis,
  },
  {
    label: "Gereconstrueerd",
    csvOnly: true,
    csv: (it) => (it.reconstructed ? "ja" : "nee"),
  },
  {
    label: "Samenwerkingen",
    csvOnly: true,
    csv: (it) => it.arrangements.map((one) => one.key).join(", "),
  },
  {
    label: "Teksten",
    csvOnly: true,
    csv: (it) =>
      it.arrangements
        .flatMap((one) => [one.before, one.version])
        .filter((id) => id !== null)
        .join(", "),
  },
  {
    label: "Organisaties",
    csvOnly: true,
    csv: (it) => it.organisations.map((one) => one.key).join(", "),
  },
  {
    label: "Bij Vliegwiel bekend sinds",
    csvOnly: true,
    csv: ({ known }) => (known ? amsterdamDay(known) : null),
  },
];

export const recordedColumns: Column<RecordedChange>[] = [
  { label: "Stand van", day: true, csv: (it) => it.day },
  {
    label: "Wat er in het register veranderde",
    cell: (it, view) => (
      <>
        {recordedSentence(it)} <a href={view.link(recordPath(it))}>Bekijk</a>
      </>
    ),
  },
  { label: "Bij Vliegwiel bekend sinds", cell: (it) => formatDay(amsterdamDay(it.recordedAt)) },
];

/** The page of what a recorded change is about, at the text where it is one. */
export function recordPath(it: RecordedChange): string {
  if (it.kind === "organisation") return organisationPath(it.record);
  return it.collaboration === null ? collaborationPath(it.record) : textPath(it.collaboration, it.record);
}
