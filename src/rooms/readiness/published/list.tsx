/** `/klaar-voor-besluit/vragenlijsten`: sets that organisations published, as page, file and data; above it one's own drafts. */
import { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import { amsterdamDay, type Day } from "#kit/day.ts";
import { type Field, list } from "#kit/list.tsx";
import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { hasRole, sideOf, VISITOR } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { placesIn } from "#kit/visibility.ts";
import { counted } from "#kit/words.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { ANSWERERS, PHASES, SUBJECTS, VERDICTS } from "../sets/question-set.ts";
import { trailToSets } from "./acting.ts";
import { SIDE } from "./actions.ts";
import { LICENCE } from "./facts.ts";
import { life } from "./life.ts";
import { editionOf, periodOf } from "./page.tsx";
import { NEW_SET_PATH, publishedPath, SETS_PATH } from "./paths.ts";
import { draftSets, publicSets, type PublishedSet } from "./queries.ts";

const STANDS = ["geldt", "straks", "voorbij"] as const;
type Stand = (typeof STANDS)[number];

const filter = {
  uitgever: z
    .string()
    .max(60)
    .openapi({ description: "Code van de organisatie die de vragenlijst publiceert.", example: "gm0106" })
    .optional(),
  stand: z
    .enum(STANDS, { error: `Kies uit: ${STANDS.join(", ")}.` })
    .openapi({ description: "Of zij vandaag worden gevraagd, straks, of niet meer.", example: "geldt" })
    .optional(),
};

type Line = PublishedSet & { publisher: string; stand: Stand };

export const standOn = ({ facts: { from }, until }: PublishedSet, day: Day): Stand => {
  if (until !== null && until <= day) return "voorbij";
  return from > day ? "straks" : "geldt";
};

const Publisher = z.object({ code: z.string(), naam: z.string() }).openapi("Uitgever");
const Question = z
  .object({
    ...{ code: z.string(), vraag: z.string(), waarom: z.string(), nodig: z.boolean(), fase: z.string() },
    ...{ wieAntwoordt: z.string(), onderwerp: z.string(), perOrganisatie: z.boolean(), bron: z.string() },
    hangtAf: z.object({ code: z.string(), bij: z.array(z.string()) }).nullable(),
  })
  .openapi("VraagVanLijst");

const questionsOf = ({ facts }: PublishedSet) =>
  facts.items.map((it) => ({
    ...{ code: it.code, vraag: it.question, waarom: it.why, nodig: it.must, fase: PHASES[it.phase] },
    ...{ wieAntwoordt: ANSWERERS[it.answerer], onderwerp: SUBJECTS[it.subject] },
    ...{ perOrganisatie: it.about === "organisation", bron: it.source },
    hangtAf: it.when && { code: it.when.item, bij: it.when.verdicts.map((one) => VERDICTS[one]) },
  }));

const fields: readonly Field<Line>[] = [
  { label: "Nummer", csvOnly: true, csv: (it) => it.id, json: "id" },
  { label: "Code", csvOnly: true, csv: (it) => it.facts.code, json: "code" },
  {
    label: "Vragenlijst",
    cell: (it) => <a href={publishedPath(it.id)}>{it.facts.name}</a>,
    csv: (it) => it.facts.name,
    json: "naam",
  },
  {
    label: "Versie",
    csv: editionOf,
    json: { name: "versie", schema: z.int().nullable(), value: (it) => it.edition },
  },
  {
    label: "Uitgever",
    csv: (it) => it.publisher,
    json: {
      name: "uitgever",
      schema: Publisher,
      value: (it) => ({ code: it.organisation, naam: it.publisher }),
    },
  },
  {
    label: "Vragen",
    numeric: true,
    csv: (it) => it.facts.items.length,
    json: { name: "vragen", schema: z.array(Question), value: questionsOf },
  },
  { label: "Stand", csv: (it) => it.stand, json: "stand" },
  { label: "Geldig van", day: true, csv: (it) => it.facts.from, json: "geldigVan" },
  { label: "Geldig tot", day: true, csv: (it) => it.until, json: "geldigTot" },
  { label: "Bron", csvOnly: true, csv: (it) => it.facts.follows, json: "bron" },
  { label: "Licentie", csvOnly: true, csv: () => LICENCE, json: "licentie" },
];

export const setList = list<typeof filter, Line>({
  path: SETS_PATH,
  filter,
  fields,
  rows: async (building, { query: { uitgever, stand } }) => {
    const found = await publicSets(building.primary, VISITOR, uitgever);
    const names = await nameMap(building.primary, [...new Set(found.map((it) => it.organisation))]);
    const today = amsterdamDay(building.clock());
    const rows = found.map((it) => ({
      ...it,
      publisher: shortName(names.get(it.organisation) ?? it.organisation),
      stand: standOn(it, today),
    }));
    return { rows: rows.filter((it) => stand === undefined || it.stand === stand) };
  },
  title: "Vragenlijsten van organisaties",
  file: "vragenlijsten",
  lead: ({ total }) =>
    `${counted(total, "vragenlijst", "vragenlijsten")} die organisaties publiceerden: wat zij voor een besluit vragen, naast de basisvragen.`,
  caption: () => "Vragenlijsten, per uitgever, de nieuwste versie eerst",
  empty: () => "Er is nog geen vragenlijst gepubliceerd. Een redacteur van een organisatie kan er een maken.",
  above: ({ building, view }) => own(building, view),
  trail: (view) => trailToSets(view).slice(0, -1),
  api: {
    path: "/vragenlijsten",
    operationId: "lijstVragenlijsten",
    tag: "Klaar voor besluit",
    summary: "Vragenlijsten die organisaties publiceerden",
    description:
      "Met elke vraag, en met alle versies: wat is vervangen, blijft te lezen. De stand is altijd die van nu; `geldigOp` verandert haar niet.",
    name: "Vragenlijstenlijst",
  },
});

/** Drafts of the reader's own organisations, and the way to a new one. */
async function own(building: Building, view: View): Promise<Child> {
  const { organisations } = placesIn(view.reader);
  if (organisations.length === 0) return null;
  const drafts = await draftSets(building.primary, view.reader, organisations);
  const acting = view.reader.kind === "person" ? view.reader.acting : null;
  const keeps = acting !== null && hasRole(acting.role, "editor") && sideOf(acting.organ) === SIDE;
  if (drafts.length === 0 && !keeps) return null;
  return (
    <Chapter id="eigen" title="Van uw organisatie">
      <Table
        caption="Concepten, alleen voor uw eigen organisatie"
        empty="Er is geen concept."
        rows={drafts}
        view={view}
        columns={[
          { label: "Vragenlijst", cell: (it) => <a href={publishedPath(it.id)}>{it.facts.name}</a> },
          { label: "Stand", cell: (it) => life.states[it.state].word },
          { label: "Gevraagd", cell: periodOf },
          { label: "Vragen", numeric: true, cell: (it) => it.facts.items.length },
        ]}
      />
      {keeps && (
        <p class="no-print">
          <a href={NEW_SET_PATH}>Maak een vragenlijst</a>
        </p>
      )}
    </Chapter>
  );
}
