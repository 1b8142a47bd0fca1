/** `/klaar-voor-besluit/ketens`: those that everyone may read, as page, file and data; and above it one's own. */
import { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import { textField } from "#kit/http/query.ts";
import { type Field, list } from "#kit/list.tsx";
import { Badge, Button, Chapter, Select, TextField } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { hasRole, VISITOR } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { placesIn, VISIBILITIES } from "#kit/visibility.ts";
import { counted } from "#kit/words.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { shortName } from "#rooms/organisations";
import { READINESS_PATH } from "../paths.ts";
import { codesIn, GROUNDS, MEANS, type Party, partyKey } from "./facts.ts";
import { type ChainState, life } from "./life.ts";
import { type PartyNames, partyName, partyNames } from "./parties.ts";
import { CHAINS_PATH, chainPath, NEW_CHAIN_PATH } from "./paths.ts";
import { chainsOf, type DataChain, publicChains, SORTS } from "./queries.ts";

const STATES = { loopt: "kept", beeindigd: "ended" } as const satisfies Record<string, ChainState>;

const filter = {
  zoek: textField.optional(),
  stand: z
    .enum(Object.keys(STATES) as [keyof typeof STATES], { error: "Kies uit: loopt, beeindigd." })
    .openapi({ description: "Alleen ketens in deze stand.", example: "loopt" })
    .optional(),
  organisatie: z
    .string()
    .max(60)
    .openapi({ description: "Code van een organisatie die gegevens geeft of krijgt.", example: "gm0106" })
    .optional(),
};

export type Line = DataChain & { names: PartyNames };

const party = z
  .object({
    code: z.string().nullable().openapi({ description: "Null bij wie buiten het register staat." }),
    naam: z.string(),
  })
  .openapi("KetenPartij");
const Link = z
  .object({
    van: party,
    naar: party,
    gegevens: z.string(),
    waarvoor: z.string(),
    grondslag: z.string(),
    wet: z.string().nullable(),
    hoe: z.string(),
  })
  .openapi("Schakel");

const partyJson = (names: PartyNames, it: Party) => ({
  code: "code" in it ? it.code : null,
  naam: partyName(names, it),
});

/** The links of a chain for programs. */
export const linksJson = ({ facts, names }: Line) =>
  facts.links.map((it) => ({
    ...{ van: partyJson(names, it.from), naar: partyJson(names, it.to) },
    ...{ gegevens: it.data, waarvoor: it.purpose, grondslag: GROUNDS[it.ground], wet: it.law },
    hoe: MEANS[it.means],
  }));

const partiesIn = ({ facts }: DataChain): Party[] => [
  ...new Map(facts.links.flatMap((it) => [it.from, it.to]).map((it) => [partyKey(it), it])).values(),
];

const fields: readonly Field<Line>[] = [
  { label: "Nummer", csvOnly: true, csv: (it) => it.id, json: "id" },
  {
    label: "Keten",
    sort: "naam",
    cell: (it) => (
      <>
        <a href={chainPath(it.id)}>{it.facts.name}</a>
        {it.facts.example && (
          <>
            {" "}
            <Badge>voorbeeld</Badge>
          </>
        )}
      </>
    ),
    csv: (it) => it.facts.name,
    json: "naam",
  },
  { label: "Waarvoor", csv: (it) => it.facts.purpose, json: "doel" },
  {
    label: "Voorbeeld",
    csvOnly: true,
    csv: (it) => (it.facts.example ? "ja" : "nee"),
    json: { name: "voorbeeld", schema: z.boolean(), value: (it) => it.facts.example },
  },
  { label: "Stand", csv: (it) => life.states[it.state].word, json: "stand" },
  {
    label: "Partijen",
    cell: (it) => partiesIn(it).length,
    csv: (it) =>
      partiesIn(it)
        .map((one) => partyName(it.names, one))
        .join(", "),
  },
  {
    label: "Schakels",
    numeric: true,
    csv: (it) => it.facts.links.length,
    json: { name: "schakels", schema: z.array(Link), value: linksJson },
  },
  {
    label: "Bijgehouden door",
    csv: (it) => shortName(it.names.get(it.organisation)?.name ?? it.organisation),
    json: {
      name: "organisatie",
      schema: party,
      value: (it) => partyJson(it.names, { code: it.organisation }),
    },
  },
  { label: "Bron", csvOnly: true, csv: (it) => it.source ?? "eigen opgave", json: "bron" },
  { label: "Nagekeken", sort: "nagekeken", day: true, csv: (it) => it.verified_on, json: "nagekekenOp" },
];

/** Chains with what their parties are called. */
export async function named(
  building: Building,
  chains: readonly DataChain[],
  today: string,
): Promise<Line[]> {
  const codes = chains.flatMap((it) => [it.organisation, ...codesIn(it.facts.links)]);
  const names = await partyNames(building, codes, today);
  return chains.map((it) => ({ ...it, names }));
}

export const chainList = list<typeof filter, Line>({
  path: CHAINS_PATH,
  filter,
  sorts: SORTS,
  fields,
  rows: async (building, { query, day, sort, offset, limit }) => {
    const { zoek: text, stand, organisatie: organisation } = query;
    const state = stand === undefined ? undefined : STATES[stand];
    const asked = { text, organisation, state };
    const { rows, total } = await publicChains(building.primary, VISITOR, asked, { sort, offset, limit });
    return { rows: await named(building, rows, day), total };
  },
  title: "Ketens",
  file: "ketens",
  lead: ({ total }) =>
    `${counted(total, "keten", "ketens")} voor iedereen: wie welke gegevens aan wie geeft, waarvoor, op welke grondslag en hoe.`,
  caption: () => "Ketens voor iedereen",
  empty: ({ view }) =>
    Object.keys(view.query).length === 0 ? (
      "Er is nog geen keten die iedereen mag lezen. Een redacteur van een organisatie kan er een opschrijven."
    ) : (
      <>
        Niets gevonden met deze keuzes. <a href={CHAINS_PATH}>Toon alles</a>
      </>
    ),
  choices: ({ view }) => <ChainChoices view={view} />,
  above: ({ building, view }) => own(building, view),
  trail: (view) => [
    { label: "Samen aanpakken", href: view.link(TOGETHER_PATH) },
    { label: "Klaar voor besluit", href: view.link(READINESS_PATH) },
  ],
  api: {
    path: "/ketens",
    operationId: "lijstKetens",
    tag: "Klaar voor besluit",
    summary: "Ketens van gegevens die iedereen mag lezen",
    description: "Met elke schakel. De stand is altijd die van nu; `geldigOp` verandert haar niet.",
    name: "Ketenlijst",
  },
});

const ChainChoices = ({ view }: { view: View }) => (
  <form class="filters" action={CHAINS_PATH} method="get">
    <TextField name="zoek" label="Woorden uit naam of doel" value={view.query.zoek} />
    <Select
      name="stand"
      label="Stand"
      none="Alle standen"
      selected={view.query.stand}
      choices={Object.entries(STATES).map(([value, state]) => ({ value, label: life.states[state].word }))}
    />
    {view.query.organisatie !== undefined && (
      <input type="hidden" name="organisatie" value={view.query.organisatie} />
    )}
    <Button>Toon</Button>
  </form>
);

/** In these rows only what the reader may read. */
export const ChainTable = ({
  caption,
  rows,
  view,
}: {
  caption: string;
  rows: readonly Line[];
  view: View;
}) => (
  <Table
    caption={caption}
    empty="Er is nog geen keten."
    rows={rows}
    view={view}
    columns={[
      ...fields.filter((it) => !it.csvOnly).map(({ sort: _, ...it }) => it),
      { label: "Wie dit ziet", cell: (it) => VISIBILITIES[it.visibility] },
    ]}
  />
);

/** Those that organisations of the reader keep, or in which they give or get data. */
async function own(building: Building, view: View): Promise<Child> {
  const { organisations } = placesIn(view.reader);
  if (organisations.length === 0) return null;
  const rows = await chainsOf(building.primary, view.reader, organisations);
  const acting = view.reader.kind === "person" ? view.reader.acting : null;
  return (
    <Chapter id="eigen" title="Van uw organisatie">
      <ChainTable
        caption="Ketens die uw organisatie bijhoudt, of waarin zij gegevens geeft of krijgt"
        rows={await named(building, rows, view.today)}
        view={view}
      />
      {acting !== null && hasRole(acting.role, "editor") && (
        <p class="no-print">
          <a href={NEW_CHAIN_PATH}>Schrijf een keten op</a>
        </p>
      )}
    </Chapter>
  );
}
