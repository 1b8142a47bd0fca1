/** A sheet to take along: what is kept, with its choices and an explanation; and what to do with it. */
import { Hono } from "hono";
import { askingOnce } from "../asked-once.ts";
import { csvFor, harmless } from "../csv.ts";
import { amsterdamDay, isDay } from "../day.ts";
import type { FormFields } from "../form-fields.tsx";
import { guardedPage } from "../http/guarded-page.ts";
import { KINDS } from "../upload/kinds.ts";
import type { Building } from "../room.ts";
import { cellOf, NUMBER, VERSION } from "./columns.ts";
import type { SheetAsked, SheetDefinition } from "./definition.ts";
import { MOST_ROWS } from "./table.ts";
import { type OutColumn, xlsxOf } from "./xlsx-out.ts";

export const SheetIntroduction = ({
  path,
  words: [, many],
  grows,
}: {
  path: string;
  words: readonly [string, string];
  /** Whether a row can be added. */
  grows: boolean;
}) => (
  <>
    <ol>
      <li>
        Haal het blad op: <a href={`${path}.xlsx`}>Excel</a> of <a href={`${path}.csv`}>CSV</a>. Er staat in
        wat u hier bijhoudt, en hoe u het invult.
      </li>
      <li>
        Vul aan of wijzig in uw rekenprogramma. Elke rij is één van de {many};{" "}
        {grows ? "een nieuwe rij heeft geen nummer" : "rijen komen er niet bij"}.
      </li>
      <li>Stuur het bestand hier terug. U ziet per rij wat er verandert, en beslist dan pas.</li>
    </ol>
    <p>
      Hoogstens {MOST_ROWS.toLocaleString("nl-NL")} rijen tegelijk. Kolommen mogen in een andere volgorde
      staan, of weg.
    </p>
  </>
);

/** The routes of the files. */
export function sheetFiles<
  Fields extends FormFields,
  Also extends FormFields,
  Thing,
  Item,
  Row extends object,
>(building: Building, it: SheetDefinition<Fields, Also, Thing, Item, Row>): Hono {
  const answer = (
    ending: "xlsx" | "csv",
    write: (asked: SheetAsked<Thing>) => Promise<string | Uint8Array>,
  ) =>
    guardedPage(building, `${it.path}.${ending}`, {
      may: it.may,
      load: (words, view) => it.load(building, words, view),
      answer: async ({ thing, view }) => {
        const asked = { building, thing, view };
        const name = `${it.file(asked).name}-${amsterdamDay(building.clock())}.${ending}`;
        return new Response((await askingOnce(() => write(asked))) as BodyInit, {
          headers: {
            "Cache-Control": "no-store",
            "Content-Type": ending === "csv" ? "text/csv; charset=utf-8" : KINDS.xlsx.type,
            "Content-Disposition": `attachment; filename="${name}"`,
          },
        });
      },
    });
  return new Hono()
    .get(
      `${it.path}.xlsx`,
      answer("xlsx", async (asked) => {
        const { columns, rows } = await tableOf(it, asked);
        const safe = rows.map((row) =>
          row.map((text, place) => (columns[place]?.day ? text : harmless(text))),
        );
        return xlsxOf({ name: it.file(asked).tab, columns, rows: safe, explained: explained(it) });
      }),
    )
    .get(
      `${it.path}.csv`,
      answer("csv", async (asked) => {
        const { columns, rows } = await tableOf(it, asked);
        return csvFor(
          columns.map(({ title }) => title),
          rows.map((row) =>
            row.map((text, place) => (columns[place]?.day && isDay(text) ? dutch(text) : text)),
          ),
        );
      }),
    );
}

const dutch = (day: string): string => day.split("-").toReversed().join("-");

async function tableOf<Fields extends FormFields, Also extends FormFields, Thing, Item, Row extends object>(
  it: SheetDefinition<Fields, Also, Thing, Item, Row>,
  asked: SheetAsked<Thing>,
): Promise<{ columns: OutColumn[]; rows: string[][] }> {
  const [kept, reading] = await Promise.all([it.kept(asked), it.reading(asked, [])]);
  const fields = Object.entries(it.fields);
  const rows: string[][] = [];
  for (const { id, version, item } of kept) {
    const texts = await reading.filled(reading.meantNow(item));
    rows.push([
      ...fields.map(([name, field]) =>
        field.kind === "day" ? (texts[name] ?? "") : cellOf(field, texts[name] ?? ""),
      ),
      ...it.tells.map(({ of }) => of(item)),
      ...[id, String(version)],
    ]);
  }
  const columns = [
    ...fields.map(([name, { label, kind, choices }]): OutColumn => {
      const listed = it.lists?.[name] ?? (kind === "choice" ? choices?.map(({ label }) => label) : undefined);
      return {
        title: label,
        width: kind === "long" ? 44 : kind === "day" ? 14 : 30,
        ...(listed && { choices: listed }),
        ...(kind === "day" && { day: true }),
      };
    }),
    ...[...it.tells, { title: NUMBER }, { title: VERSION }].map(({ title, ...told }): OutColumn => ({
      title,
      width: title === NUMBER ? 30 : 14,
      fixed: true,
      ...("day" in told && { day: true }),
    })),
  ];
  return { columns, rows };
}

/** What stands on the sheet with the explanation. */
const explained = ({
  fields,
  tells,
  words: [one, many],
  leaves,
}: {
  fields: FormFields;
  tells: readonly { title: string }[];
  words: readonly [string, string];
  leaves: unknown;
}): [string, string][] => [
  [
    "Zo werkt het",
    `Elke rij op het eerste blad is één ${one}. Wijzig wat anders moet${leaves === null ? "" : ", of vul een nieuwe rij in"}, en stuur het bestand terug op de pagina waar u het ophaalde. U ziet dan eerst wat er verandert.`,
  ],
  [
    "Een rij weghalen",
    leaves === null
      ? `Dat verandert niets: die ${one} blijft zoals zij is.`
      : `Dat verandert niets: we vragen dan wat er met die ${one} moet gebeuren.`,
  ],
  ["Een cel leegmaken", "Dan wordt dat gegeven leeg. U ziet dat eerst."],
  [
    "Kolommen",
    "Ze mogen in een andere volgorde staan. Een kolom die u weghaalt, blijft zoals zij is. Laat de namen bovenaan staan, en voeg geen cellen samen.",
  ],
  [
    "Formules",
    "Van een formule lezen we de uitkomst. Begint een tekst met een teken zoals = of -, dan staat er een ' voor; dat hoort zo.",
  ],
  ...Object.values(fields).map(({ label, hint, kind, optional }): [string, string] => [
    label,
    [
      hint ?? "",
      kind === "choice" ? "Kies uit de lijst; op het blad Keuzes staan ze alle." : "",
      kind === "day" ? "Een dag als 31-01-2027." : "",
      optional ? "Mag leeg blijven." : "Moet ingevuld zijn.",
    ]
      .filter((it) => it !== "")
      .join(" "),
  ]),
  ...tells.map(({ title }): [string, string] => [
    title,
    "Alleen om te lezen: wat u hier wijzigt, doet niets.",
  ]),
  [
    NUMBER,
    `Hieraan herkennen we de rij. ${leaves === null ? "Wijzig" : "Laat het leeg voor iets nieuws; wijzig"} het niet.`,
  ],
  [
    VERSION,
    `Hieraan zien we of iemand anders een van de ${many} wijzigde sinds u het blad ophaalde. Wijzig het niet.`,
  ],
];
