import { z } from "@hono/zod-openapi";
import { formatDay } from "#kit/day.ts";
import { detail, inSmallLetters } from "#kit/detail.tsx";
import { type Field, list } from "#kit/list.tsx";
import { bullets, H2, KeyFigures } from "#kit/look/parts.tsx";
import { counted, formatCount } from "#kit/words.ts";
import type { View } from "#kit/room.ts";
import { TAG, Task, TaskDetails, taskOf } from "./api-schemas.ts";
import { HowSorted } from "./explanation.tsx";
import { familyByCode, otherFamily, type TaskFamily } from "./families.ts";
import { type CountedFamily, listFamilies, SORTS } from "./lists.ts";
import { taskPath, themePath } from "./paths.ts";
import type { Term } from "./terms.ts";
import { themeReference } from "./theme-reference.ts";

const columns: Field<CountedFamily>[] = [
  { label: "Code", csvOnly: true, csv: (it) => it.code },
  {
    label: "Taak",
    sort: "naam",
    cell: (it, view) => <a href={view.link(taskPath(it.code))}>{it.name}</a>,
    csv: (it) => it.name,
  },
  { label: "Waar het over gaat", csv: (it) => it.sentence },
  {
    label: "Samenwerkingen",
    sort: "aantal",
    numeric: true,
    cell: (it, view) => <a href={rowsOf(it.code, view)}>{formatCount(it.count)}</a>,
    csv: (it) => it.count,
  },
];

/** The collaborations that a count counts. */
const rowsOf = (code: string, view: View) => view.link("/samenwerkingen", { taak: code });

/** `/taken` */
export const taskList = list({
  path: "/taken",
  filter: {},
  sorts: SORTS,
  fields: columns,
  whole: true,
  rows: async (building, { day, sort }) => ({ rows: await listFamilies(building, day, sort) }),
  title: "Taken",
  lead: () => "Waarvoor werken overheden samen? Elke samenwerking staat hier bij één taak.",
  empty: () => "Er zijn geen taken.",
  choices: ({ rows, view }) => (
    <KeyFigures
      figures={[
        {
          value: formatCount(rows.reduce((sum, row) => sum + row.count, 0)),
          label: "samenwerkingen",
          href: view.link("/samenwerkingen"),
        },
        {
          value: formatCount(rows.find((row) => row.code === otherFamily)?.count ?? 0),
          label: "zonder herkende taak",
          href: rowsOf(otherFamily, view),
        },
      ]}
    />
  ),
  below: ({ view }) => (
    <>
      <HowSorted view={view} />
      <p>
        Het register heeft ook eigen <a href={view.link("/themas")}>thema’s</a>. Die vullen de organisaties
        zelf in.
      </p>
    </>
  ),
  api: {
    operationId: "lijstTaken",
    tag: TAG,
    summary: "Alle taken met het aantal samenwerkingen",
    name: "Takenlijst",
    item: Task,
    json: taskOf,
  },
});

/** `/taken/{code}` */
export const taskDetail = detail({
  subject: "task",
  path: "/taken",
  key: { name: "code", schema: z.string().openapi({ description: "Code van een taak.", example: "afval" }) },
  query: {},
  find: (_building, key) => Promise.resolve(inSmallLetters(key, familyByCode)),
  missing: () => "Deze taak bestaat niet. Bekijk de lijst met taken.",
  page: async ({ building, thing: family, view, sections }) => ({
    title: family.name,
    lead: family.sentence,
    trail: [{ label: "Taken", href: view.link("/taken") }],
    body: (
      <>
        <p>
          <a href={rowsOf(family.code, view)}>
            {counted(
              (await building.counts("task", view.day)).get(family.code) ?? 0,
              "samenwerking",
              "samenwerkingen",
            )}
          </a>{" "}
          op {formatDay(view.day)}.
        </p>
        {sections}
        <HowSorted view={view} />
        <Words family={family} />
        <Themes family={family} view={view} />
      </>
    ),
  }),
  api: {
    operationId: "toonTaak",
    tag: TAG,
    summary: "Eén taak, met de woorden en thema's die erheen leiden",
    schema: TaskDetails,
    answer: "De taak.",
    moved: "De code van deze taak heeft kleine letters.",
    json: async (building, family, { day }) => ({
      ...taskOf({ ...family, count: (await building.counts("task", day)).get(family.code) ?? 0 }),
      trefwoorden: family.keywords.map((term) => term.text),
      hints: family.hints.map((term) => term.text),
      namen: family.names.map((term) => term.text),
      themas: family.themes.map((theme) => themeReference(theme.code)),
      verwanteThemas: family.related.map((theme) => themeReference(theme.code)),
    }),
  },
});

const Words = ({ family }: { family: TaskFamily }) => {
  if (family.keywords.length === 0) return null;
  return (
    <section>
      <H2 id="woorden">Woorden die hierheen leiden</H2>
      <p>
        Een sterretje staat voor andere letters van hetzelfde woord. Hoofdletters en accenten tellen niet.
      </p>
      <p>{written(family.keywords)}</p>
      {family.names.length > 0 && <p>Namen van organisaties die deze taak doen: {written(family.names)}</p>}
      {family.hints.length > 0 && (
        <p>Deze woorden tellen licht mee, en alleen in een naam: {written(family.hints)}</p>
      )}
    </section>
  );
};

const written = (terms: Term[]): string => `${terms.map((term) => term.text).join(", ")}.`;

const Themes = ({ family, view }: { family: TaskFamily; view: View }) => {
  const themes = [...family.themes, ...family.related];
  if (themes.length === 0) return null;
  return (
    <section>
      <H2 id="themas">Thema’s van het register die erbij horen</H2>
      {bullets(
        themes.map((theme) => (
          <>
            <a href={view.link(themePath(theme.code))}>{theme.label}</a>
            {family.related.includes(theme) && " (hoort ook bij een andere taak)"}
          </>
        )),
      )}
    </section>
  );
};
