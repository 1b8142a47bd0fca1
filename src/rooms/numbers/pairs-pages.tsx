import { z } from "@hono/zod-openapi";
import { formatCount } from "#kit/words.ts";
import type { Column } from "#kit/look/table.tsx";
import { Problem } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import type { Body, Fabric } from "#rooms/day";
import { municipalityCode, provinceName, shortName } from "#rooms/organisations";
import { pairAnswer, PairSchema } from "./api-schemas.ts";
import { figuresList } from "./figures-list.tsx";
import { municipalityPath, NUMBERS } from "./paths.ts";
import {
  allPairRows,
  neighbourOrders,
  type Pair,
  pairOrders,
  pairRows,
  partnerRows,
  strangerRows,
  sureNeighbours,
} from "./pair-rows.ts";
import { type Asked, withMunicipality } from "./question.ts";

const provincesOf = (it: Pair): string =>
  [
    ...new Set(
      [it.one.province, it.other.province].flatMap((key) => (key === null ? [] : provinceName(key))),
    ),
  ].join(" en ");

const Municipality = ({ body, view }: { body: Body; view: View }) => (
  <a href={view.link(municipalityPath(body.code))}>{shortName(body.name)}</a>
);

const columns: Column<Pair>[] = [
  { label: "Code", csvOnly: true, csv: (it) => it.one.code },
  {
    label: "Gemeente",
    sort: "naam",
    cell: (it, view) => <Municipality body={it.one} view={view} />,
    csv: (it) => shortName(it.one.name),
  },
  { label: "Tweede code", csvOnly: true, csv: (it) => it.other.code },
  {
    label: "En",
    sort: "tweede",
    cell: (it, view) => <Municipality body={it.other} view={view} />,
    csv: (it) => shortName(it.other.name),
  },
  { label: "Provincie", csv: provincesOf },
];

const shared: Column<Pair> = {
  label: "Gedeelde regelingen",
  sort: "gedeeld",
  numeric: true,
  cell: (it, view) => (
    <a href={view.link("/samenwerkingen", { deelnemer: `${it.one.code},${it.other.code}` })}>
      {formatCount(it.shared)}
    </a>
  ),
  csv: (it) => it.shared,
};

const partnerChoices = {
  gemeente: municipalityCode("gm0014").optional().openapi({
    description:
      "Alleen de partners van deze gemeente; zij staat zelf in `met`. Elke code die zij heeft of had.",
    example: "gm0014",
  }),
  typePartner: z
    .enum(["gemeente", "alle"], { error: "Kies uit: gemeente, alle." })
    .optional()
    .openapi({ description: "Alleen gemeenten (standaard), of alle deelnemers." }),
};

/** Programs may ask for the partners of one municipality, and for those who are no municipality. */
function askedPairs(asked: Asked, query: z.output<z.ZodObject<typeof partnerChoices>>): Pair[] {
  const all = query.typePartner === "alle";
  if (query.gemeente !== undefined)
    return partnerRows(asked.fabric, municipalityOf(asked, query.gemeente), all);
  return all ? allPairRows(asked) : pairRows(asked);
}

/** @throws Problem 400 when no municipality has this code on the day */
function municipalityOf({ fabric }: Asked, code: string): Body {
  const body = fabric.bodies[fabric.indexOf.get(code) ?? -1];
  if (body && fabric.municipalities.includes(body.index)) return body;
  throw new Problem(400, "De vraag klopt niet.", [
    { field: "gemeente", message: `Op ${fabric.day} bestaat er geen gemeente met de code “${code}”.` },
  ]);
}

/** `/kaart/cijfers/paren`: two municipalities and what they share. */
export const pairList = figuresList<Pair, typeof partnerChoices>({
  path: `${NUMBERS}/paren`,
  title: "Gemeenten die samen in een regeling zitten",
  file: "paren",
  caption: "Tweetallen gemeenten met minstens één gedeelde regeling",
  rows: askedPairs,
  columns: () => [...columns, shared],
  orders: pairOrders,
  opensBy: "-gedeeld",
  formulas: ["partners"],
  empty: "Met deze keuzes delen geen twee gemeenten een regeling.",
  lead: (rows) =>
    `In het register ${rows.length === 1 ? "deelt 1 tweetal" : `delen ${formatCount(rows.length)} tweetallen`} gemeenten minstens één regeling.`,
  api: {
    path: "paren",
    operationId: "lijstParen",
    summary: "Wie samen in regelingen zitten; met `gemeente` de partners van die gemeente",
    item: PairSchema,
    name: "Parenlijst",
    json: pairAnswer,
    more: partnerChoices,
    readMore: withMunicipality,
  },
});

/** `/kaart/cijfers/buren`: municipalities that live side by side and share nothing. */
export const neighbourList = figuresList<Pair>({
  path: `${NUMBERS}/buren`,
  title: "Buren zonder gedeelde regeling in het register",
  file: "buren-zonder-gedeelde-regeling",
  caption: "Gemeenten die aan elkaar grenzen en samen in geen enkele regeling zitten",
  rows: strangerRows,
  columns: () => columns,
  orders: neighbourOrders,
  formulas: ["strangers"],
  empty: "Met deze keuzes delen alle buren minstens één regeling.",
  note: "Dat buren hier geen regeling delen, zegt niet dat zij niet samenwerken: een contract of convenant staat niet in het register.",
  below: ({ fabric }) => <Doubtful fabric={fabric} />,
  lead: (rows, { fabric }) =>
    `Van de ${formatCount(fabric.neighbours.length)} tweetallen gemeenten die aan elkaar grenzen, ${rows.length === 1 ? "deelt er 1" : `delen er ${formatCount(rows.length)}`} geen enkele regeling in het register.`,
  api: {
    path: "buren",
    operationId: "lijstBurenZonderGedeeldeRegeling",
    summary: "Gemeenten die aan elkaar grenzen en geen regeling delen",
    item: PairSchema,
    name: "Burenlijst",
    json: pairAnswer,
  },
});

/** Two borders are on our map and not on every list; with and without them. */
const Doubtful = ({ fabric }: { fabric: Fabric }) => {
  const { all, apart } = sureNeighbours(fabric);
  if (all === fabric.neighbours.length) return null;
  return (
    <p>
      De grens van Amsterdam met Hilversum en die van Veere met Schouwen-Duiveland staan niet op elke lijst
      van buren. Zonder die twee delen {formatCount(apart)} van de {formatCount(all)} buren geen enkele
      regeling.
    </p>
  );
};
