/** `/dossiers`: those that everyone may read, to choose from, as page, file and data; and above it one's own. */
import { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import { textField } from "#kit/http/query.ts";
import { type Field, list } from "#kit/list.tsx";
import { Badge, Button, Chapter, Select, TextField } from "#kit/look/parts.tsx";
import { placesIn } from "#kit/visibility.ts";
import { VISITOR } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { nameMap } from "#rooms/organisations";
import { families, familyByCode, taskName } from "#rooms/tasks";
import { DossierTable } from "./dossier-table.tsx";
import { KINDS } from "./facts.ts";
import { type DossierState, life } from "./life.ts";
import { MEETINGS_PATH } from "./meetings/paths.ts";
import { DOSSIERS_PATH, dossierPath, NEW_PATH, TOGETHER_PATH } from "./paths.ts";
import { type DossierRow, dossiersOf, publicDossiers, SORTS } from "./queries.ts";

/** What is for everyone has been shared; a draft never is. */
const STATES = { gedeeld: "shared", afgerond: "closed", gestopt: "stopped" } as const satisfies Record<
  string,
  DossierState
>;
const SORTED_KINDS = { dossier: "question", verkenning: "exploration" } as const;

const filter = {
  zoek: textField.optional(),
  taak: z
    .string()
    .refine((code) => familyByCode(code) !== undefined, "Deze taak bestaat niet.")
    .openapi({ description: "Code van een taak.", example: "jeugd-en-wmo" })
    .optional(),
  stand: z
    .enum(Object.keys(STATES) as [keyof typeof STATES], { error: "Kies uit: gedeeld, afgerond, gestopt." })
    .openapi({ description: "Alleen dossiers in deze stand.", example: "gedeeld" })
    .optional(),
  soort: z
    .enum(Object.keys(SORTED_KINDS) as [keyof typeof SORTED_KINDS], { error: "Kies dossier of verkenning." })
    .openapi({ description: "Alleen dossiers, of alleen verkenningen.", example: "dossier" })
    .optional(),
  organisatie: z
    .string()
    .max(60)
    .openapi({ description: "Code van een organisatie die meedoet.", example: "gm0014" })
    .optional(),
};

type Line = DossierRow & { names: ReadonlyMap<string, string> };

const fields = (): Field<Line>[] => [
  { label: "Nummer", csvOnly: true, csv: (it) => it.id, json: "id" },
  {
    label: "Titel",
    sort: "titel",
    cell: (it) => <a href={dossierPath(it.id)}>{it.title}</a>,
    csv: (it) => it.title,
    json: "titel",
  },
  {
    label: "Soort",
    cell: (it) => (it.kind === "exploration" ? <Badge>{KINDS.exploration}</Badge> : KINDS.question),
    csv: (it) => KINDS[it.kind],
    json: "soort",
    onPhone: "none",
  },
  { label: "De vraag", csv: (it) => it.question, json: "vraag" },
  { label: "Stand", csv: (it) => life.states[it.state].word, json: "stand" },
  { label: "Taak", csv: (it) => (it.task === null ? null : taskName(it.task)), json: "taak" },
  {
    label: "Partijen",
    cell: (it) => it.participants.length,
    csv: (it) => it.participants.map((key) => it.names.get(key) ?? key).join(", "),
    json: {
      name: "partijen",
      schema: z.array(z.object({ code: z.string(), naam: z.string() })),
      value: (it) => it.participants.map((key) => ({ code: key, naam: it.names.get(key) ?? key })),
    },
  },
  { label: "Codes", csvOnly: true, csv: (it) => it.participants.join(", ") },
  { label: "Begonnen", day: true, csvOnly: true, csv: (it) => it.began, json: "begonnenOp" },
  { label: "Gewijzigd", sort: "gewijzigd", day: true, csv: (it) => it.changed, json: "gewijzigdOp" },
];

export const dossierList = list<typeof filter, Line>({
  path: DOSSIERS_PATH,
  filter,
  sorts: SORTS,
  opensBy: "-gewijzigd",
  fields: fields(),
  rows: async ({ primary }, { query, sort, offset, limit }) => {
    const { zoek: text, taak: task, stand, soort, organisatie: organisation } = query;
    const { geldigOp: day } = query as { geldigOp?: string };
    const { rows, total } = await publicDossiers(
      primary,
      VISITOR,
      {
        ...{ text, task, organisation, day },
        state: stand === undefined ? undefined : STATES[stand],
        kind: soort === undefined ? undefined : SORTED_KINDS[soort],
      },
      { sort, offset, limit },
    );
    const names = await nameMap(
      primary,
      rows.flatMap((it) => it.participants),
    );
    return { rows: rows.map((it) => ({ ...it, names })), total };
  },
  title: "Dossiers",
  lead: ({ total }) =>
    `${counted(total, "dossier", "dossiers")} voor iedereen: vragen die organisaties samen aanpakken, van perspectief tot afspraken en projecten.`,
  caption: ({ view }) =>
    view.dayChosen ? "Dossiers, begonnen op deze dag of eerder" : "Dossiers voor iedereen",
  empty: ({ view }) => (
    <>
      {Object.keys(view.query).length === 0
        ? "Er is nog geen dossier dat iedereen mag lezen. Een redacteur van een organisatie kan er een beginnen; het wordt openbaar als alle partijen dat willen."
        : "Niets gevonden met deze keuzes."}{" "}
      {Object.keys(view.query).length > 0 && <a href={DOSSIERS_PATH}>Toon alles</a>}
    </>
  ),
  choices: ({ view }) => <Choices view={view} />,
  above: ({ building, view }) => own(building, view),
  trail: (view) => [{ label: "Samen aanpakken", href: view.link(TOGETHER_PATH) }],
  api: {
    operationId: "lijstDossiers",
    tag: "Dossiers",
    summary: "Dossiers en verkenningen die iedereen mag lezen",
    description: "Met `geldigOp` alleen wat op die dag of eerder begon; de stand is altijd die van nu.",
    name: "Dossierlijst",
  },
});

const Choices = ({ view }: { view: View }) => (
  <form class="filters" action={DOSSIERS_PATH} method="get">
    {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
    <TextField name="zoek" label="Woorden uit titel of vraag" value={view.query.zoek} />
    <Select
      name="taak"
      label="Taak"
      none="Alle taken"
      selected={view.query.taak}
      choices={families.map(({ code, name }) => ({ value: code, label: name }))}
    />
    <Select
      name="stand"
      label="Stand"
      none="Alle standen"
      selected={view.query.stand}
      choices={Object.entries(STATES).map(([value, state]) => ({ value, label: life.states[state].word }))}
    />
    <Select
      name="soort"
      label="Soort"
      none="Alles"
      selected={view.query.soort}
      choices={Object.entries(SORTED_KINDS).map(([value, kind]) => ({ value, label: KINDS[kind] }))}
    />
    {view.query.organisatie !== undefined && (
      <input type="hidden" name="organisatie" value={view.query.organisatie} />
    )}
    <Button>Toon</Button>
  </form>
);

/** Those in which organisations of the reader take part, as far as he may read them: also what is not for everyone. */
async function own(building: Building, view: View): Promise<Child> {
  const { organisations } = placesIn(view.reader);
  if (organisations.length === 0) return null;
  const rows = await dossiersOf(building.primary, view.reader, organisations);
  return (
    <Chapter id="eigen" title="Van uw organisatie">
      <DossierTable
        caption="Dossiers waarin uw organisatie een partij is"
        empty="Uw organisatie is nog nergens een partij."
        rows={rows}
        view={view}
      />
      <p class="no-print">
        <a href={NEW_PATH}>Begin een dossier</a>
        {" · "}
        <a href={MEETINGS_PATH}>Overleggen van bestuurders</a>
      </p>
    </Chapter>
  );
}
