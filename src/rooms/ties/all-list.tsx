/** `/samenwerkingen/overige`: all collaborations outside the register that everyone may read, as page, file and data. */
import { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { choices, listOfValues, textField } from "#kit/http/query.ts";
import { type Field, list } from "#kit/list.tsx";
import { QuestionField } from "#kit/look/form.tsx";
import { Button, Select } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { everyOrganisation, whoIsMeant } from "#rooms/organisations";
import { families, familyByCode } from "#rooms/tasks";
import { publicTies, SORTS } from "./all-queries.ts";
import { jsonOf, TieSchema } from "./api.ts";
import { type Called, whoTheyAre } from "./called.ts";
import { TIE_FORMS } from "./facts.ts";
import { columnsWith } from "./list.tsx";
import { TIE_PATH } from "./paths.ts";
import type { Tie } from "./queries.ts";

const FORM_CODES = Object.keys(TIE_FORMS);

const filter = {
  zoek: textField
    .openapi({
      description: "Woorden uit de naam, het doel of de partners buiten de overheid; of een deelnemer.",
      example: "jeugd",
    })
    .optional(),
  vorm: choices(FORM_CODES)
    .openapi({
      description: "Alleen samenwerkingen in een van deze vormen.",
      ...listOfValues({ enum: FORM_CODES, example: "covenant" }),
    })
    .optional(),
  taak: z
    .string()
    .refine((code) => familyByCode(code) !== undefined, "Deze taak bestaat niet.")
    .openapi({
      description: "Alleen wat een deelnemer bij deze taak opschreef: de code van een taak.",
      example: "jeugd-en-wmo",
    })
    .optional(),
};

const fieldsWith = (names: ReadonlyMap<string, Called>): Field<Tie>[] => [
  { label: "Nummer", csvOnly: true, csv: (it) => it.id },
  ...columnsWith(names),
  {
    label: "Bijgehouden door",
    csvOnly: true,
    csv: ({ organisation }) => names.get(organisation)?.name ?? organisation,
  },
];

/** Whom a reader means who types the whole name of an organisation. */
async function calledBy(building: Building, text: string): Promise<string[]> {
  const meant = await whoIsMeant(building.db, await everyOrganisation(building), text);
  if (meant.how === "code") return [meant.key];
  return meant.how === "name" ? meant.found.map((it) => it.code) : [];
}

export const tieList = list<typeof filter, Tie, ReadonlyMap<string, Called>>({
  path: TIE_PATH,
  filter,
  sorts: SORTS,
  opensBy: "naam",
  file: "overige-samenwerkingen",
  fields: fieldsWith,
  rows: async (building, { query, sort, offset, limit }) => {
    const { db, clock } = building;
    const { zoek: text, vorm: forms, taak: task } = query;
    const { geldigOp: day } = query as { geldigOp?: string };
    const called = text === undefined ? [] : await calledBy(building, text);
    const found = await publicTies(db, { day, text, called, forms, task }, { sort, offset, limit });
    const keys = found.rows.flatMap((it) => [it.organisation, ...it.participants]);
    return { ...found, with: await whoTheyAre(db, keys, amsterdamDay(clock())) };
  },
  title: "Buiten het register",
  lead: ({ total, view }) =>
    `${counted(total, "samenwerking", "samenwerkingen")}${view.dayChosen ? ` op ${formatDay(view.day)}` : ""} buiten het register. Dit is wat organisaties zelf opgaven: een deelnemer schreef het op, en de andere overheden die meedoen bevestigden het.`,
  caption: ({ view }) =>
    view.dayChosen
      ? `Eigen opgave, van kracht op ${formatDay(view.day)}`
      : "Eigen opgave, ook wat voorbij is",
  empty: ({ view }) => <Nothing view={view} />,
  choices: ({ view }) => <Choices view={view} />,
  trail: (view) => [{ label: "Samenwerkingen", href: view.link("/samenwerkingen") }],
  api: {
    path: "/overige-samenwerkingen",
    operationId: "lijstOverigeSamenwerkingen",
    tag: "Overige samenwerkingen",
    summary: "Samenwerkingen buiten het register die alle deelnemers bevestigden en die iedereen mag lezen",
    description:
      "Zonder `geldigOp` staat alles in de lijst, ook wat voorbij is. Wat het eerst werd opgeschreven, staat zonder `sorteer` vooraan.",
    name: "OverigeSamenwerkingenlijst",
    item: TieSchema,
    json: (row, { with: names }) => jsonOf(row, names),
  },
});

const Choices = ({ view }: { view: View }) => (
  <form class="filters" action={TIE_PATH} method="get">
    {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
    <QuestionField
      name="zoek"
      label="Zoekwoorden of een deelnemer"
      value={view.query.zoek}
      errors={[]}
      completes={{ what: "organisaties" }}
    />
    <Select
      name="vorm"
      label="Vorm"
      none="Alle vormen"
      selected={view.query.vorm}
      choices={Object.entries(TIE_FORMS).map(([value, label]) => ({ value, label }))}
    />
    <Select
      name="taak"
      label="Taak (zoals opgegeven)"
      none="Alle taken"
      selected={view.query.taak}
      choices={families.map(({ code, name }) => ({ value: code, label: name }))}
    />
    <Button>Toon</Button>
  </form>
);

/** What one can do where there is nothing: choose less, or write one down. */
const Nothing = ({ view }: { view: View }): Child => {
  const { geldigOp: _day, pagina: _page, paginaGrootte: _size, sorteer: _sort, ...chosen } = view.query;
  return Object.keys(chosen).length > 0 || view.dayChosen ? (
    <>
      Niets gevonden met deze keuzes. <a href={TIE_PATH}>Toon alles</a> of{" "}
      <a href={view.link("/zoeken", { zoek: chosen.zoek })}>zoek in het register</a>.
    </>
  ) : (
    <>
      Er is nog geen samenwerking buiten het register die iedereen mag lezen. Een redacteur van een
      organisatie schrijft haar op, en zij staat hier als alle deelnemers haar bevestigden. Regelingen uit het
      register staan bij <a href={view.link("/samenwerkingen")}>Samenwerkingen</a>.
    </>
  );
};
