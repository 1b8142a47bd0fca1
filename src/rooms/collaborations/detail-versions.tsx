import type { Child } from "hono/jsx";
import { addDays, type Day, formatDay } from "#kit/day.ts";
import { Folded } from "#kit/look/folded.tsx";
import { bullets, Chapter, DayText, separated } from "#kit/look/parts.tsx";
import { counted, formatCount } from "#kit/words.ts";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { organisationLink, organisationPath } from "#rooms/organisations";
import { formName } from "#rooms/law";
import { type CollaborationChain, hasPeriod, type Heir } from "./chain-queries.ts";
import { versionPath } from "./paths.ts";
import { changesOf, type VersionChange } from "./participants.ts";
import { barText, joined, type Lane, Timeline } from "./timeline.tsx";

/** `1 januari 2018 tot en met 30 juni 2020` */
export const versionPeriod = (version: { valid_from: Day; valid_until: Day | null }): string => {
  if (!hasPeriod(version)) return `nooit van kracht geweest (${formatDay(version.valid_from)})`;
  return version.valid_until === null
    ? `vanaf ${formatDay(version.valid_from)}`
    : `${formatDay(version.valid_from)} tot en met ${formatDay(addDays(version.valid_until, -1))}`;
};

const columnsOf = (chain: CollaborationChain): Column<VersionChange>[] => [
  {
    label: "Van kracht",
    cell: ({ version }) => <a href={versionPath(chain.key, version.roo_id)}>{versionPeriod(version)}</a>,
    csv: ({ version }) => version.valid_from,
  },
  {
    label: "Wat er veranderde",
    cell: (change, view) => <Changes of={change} view={view} />,
    csv: () => null,
  },
];

/** The texts of a collaboration and what changed from one to the next. */
export const Versions = ({ chain, view }: { chain: CollaborationChain; view: View }) => (
  <Folded id="versies" title={`Teksten van de regeling (${formatCount(chain.versions.length)})`}>
    <Table
      caption={`${counted(chain.versions.length, "tekst", "teksten")} in het register, de nieuwste eerst`}
      columns={columnsOf(chain)}
      rows={changesOf(chain)}
      view={view}
      empty=""
    />
  </Folded>
);

const Changes = ({ of: it, view }: { of: VersionChange; view: View }) => {
  if (!it.before) return <>Eerste tekst in het register.</>;
  const { version, before } = it;
  const lines: Child[] = [];
  if (version.title !== before.title) lines.push(<>Titel: {version.title}</>);
  if (version.form !== before.form)
    lines.push(
      <>
        Vorm: van {formName(before.form)} naar {formName(version.form)}
      </>,
    );
  if (it.joined.length > 0)
    lines.push(
      <>
        Erbij: <Names list={it.joined} view={view} />
      </>,
    );
  for (const { old, heir } of it.succeeded)
    lines.push(
      <>
        {organisationLink(old, view)} is opgevolgd door {organisationLink(heir, view)}
      </>,
    );
  if (it.left.length > 0)
    lines.push(
      <>
        Niet meer genoemd: <Names list={it.left} view={view} />
      </>,
    );
  if (it.gap)
    lines.push(
      <>
        Van <DayText day={it.gap.from} /> tot en met <DayText day={it.gap.until} /> was volgens het register
        geen tekst van kracht.
      </>,
    );
  if (lines.length === 0) return <>Zelfde titel, vorm en deelnemers; alleen de tekst veranderde.</>;
  return bullets(lines);
};

const Names = ({ list, view }: { list: Heir[]; view: View }) => (
  <>{separated(list.map((it) => organisationLink(it, view)))}</>
);

/** A picture with more lanes than this shows no participants: nobody can read it. */
const MOST_LANES = 40;

/** Whether there is anything to draw: a text that was ever in force, or somebody who took part. */
export const hasHistory = ({ versions, tenures }: CollaborationChain): boolean =>
  versions.some(hasPeriod) || tenures.length > 0;

/** The collaboration through time as a picture, with the same rows as a table. */
export const History = ({ chain, view }: { chain: CollaborationChain; view: View }) => {
  const texts: Lane = {
    label: "Tekst in het register",
    bars: chain.versions.filter(hasPeriod).map((it) => ({ from: it.valid_from, until: it.valid_until })),
  };
  const byOrganisation = Map.groupBy(chain.tenures, (it) => it.organisation_key);
  const people = [...byOrganisation].map(([key, tenures]): Lane => ({
    label: tenures[0]?.name ?? key,
    href: view.link(organisationPath(key)),
    bars: joined(
      tenures.map((it) => ({
        from: it.valid_from,
        until: it.valid_until,
        derived: it.basis !== "registered",
      })),
    ),
  }));
  const readable = people.length <= MOST_LANES;
  const lanes = [texts, ...people];
  if (!hasHistory(chain)) return null;
  return (
    <Chapter id="tijdlijn" title="Door de tijd">
      <Timeline
        title={`Tijdlijn van ${chain.versions.at(-1)?.title ?? ""}`}
        lanes={readable ? lanes : [texts]}
        until={view.edition.day}
      />
      <p class="limits">
        Dichte balken staan zo in het register. Open balken zijn gereconstrueerd uit toetredingsdatums en
        herindelingen.
        {!readable && " Bij zoveel deelnemers tekenen we alleen de teksten; de deelnemers staan in de tabel."}
      </p>
      <details>
        <summary>Dezelfde tijdlijn als tabel</summary>
        <Table caption="Wie wanneer deelnam" columns={LANE_COLUMNS} rows={lanes} view={view} empty="" />
      </details>
    </Chapter>
  );
};

const LANE_COLUMNS: Column<Lane>[] = [
  {
    label: "Naam",
    cell: (it) => (it.href ? <a href={it.href}>{it.label}</a> : it.label),
    csv: (it) => it.label,
  },
  {
    label: "Perioden",
    csv: (it) => it.bars.map(barText).join("; "),
  },
];
