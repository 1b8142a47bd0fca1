/** Writes Excel files with choices as lists, and an explanation beside the rows. */
import writeXlsx from "write-excel-file/node";
import { isDay } from "../day.ts";

export interface OutColumn {
  title: string;
  /** In characters. */
  width: number;
  /** What can be chosen in a cell. */
  choices?: readonly string[];
  /** Not to be changed: it tells something, or says which row it is. */
  fixed?: true;
  day?: true;
}

export interface OutBook {
  /** What the tab of the rows is called. */
  name: string;
  columns: readonly OutColumn[];
  /** Days as `2027-01-31`; everything else as it is. */
  rows: readonly (readonly string[])[];
  /** What each column takes: title and text. */
  explained: readonly (readonly [string, string])[];
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsx>[1]>["features"]>[number];

/** Rows below the last one that are laid out, for what is new. */
const SPARE_ROWS = 200;
const CHOICES = "Keuzes";
const HEAD = { fontWeight: "bold", backgroundColor: "#E6ECF2", wrap: true, alignVertical: "top" } as const;
const TOP = { alignVertical: "top" } as const;
const TEXT = { type: String, format: "@", wrap: true, alignVertical: "top" } as const;

/** `_x0041_` in a text would be read as a letter (ECMA-376, part 1, 22.9.2.19): the library writes it as it is. */
const literal = (text: string): string => text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");

/** @returns the file */
export function xlsxOf({ name, columns, rows, explained }: OutBook): Promise<Uint8Array> {
  const cell = ({ day, fixed }: OutColumn, text: string) => {
    const look = fixed ? { textColor: "#5A5A5A" } : {};
    if (!day) return { ...TEXT, ...look, ...(text !== "" && { value: literal(text) }) };
    const value = isDay(text) ? { value: new Date(`${text}T00:00:00Z`) } : {};
    return { type: Date, format: "dd-mm-yyyy", ...TOP, ...look, ...value };
  };
  const spare = Array.from({ length: SPARE_ROWS }, () => columns.map((it) => cell(it, "")));
  const lists = columns.flatMap(({ choices }, place) => (choices ? [{ choices, place }] : []));
  const longest = Math.max(0, ...lists.map((it) => it.choices.length));
  return writeXlsx(
    [
      {
        sheet: name,
        data: [
          columns.map(({ title }) => ({ value: title, ...HEAD })),
          ...rows.map((row) => columns.map((it, place) => cell(it, row[place] ?? ""))),
          ...spare,
        ],
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      },
      {
        sheet: "Uitleg",
        data: explained.map(([title, text]) => [
          { value: title, fontWeight: "bold" as const, ...TOP },
          { value: text, wrap: true, ...TOP },
        ]),
        columns: [{ width: 34 }, { width: 100 }],
      },
      {
        sheet: CHOICES,
        data: [
          lists.map(({ place }) => ({ value: columns[place]?.title ?? "", ...HEAD })),
          ...Array.from({ length: longest }, (_, at) => lists.map(({ choices }) => choices[at] ?? null)),
        ],
        columns: lists.map(() => ({ width: 40 })),
      },
    ],
    { features: [validations(lists, rows.length + SPARE_ROWS + 1)] },
  ).toBuffer();
}

/** Lets each cell of a column be chosen from the list of it on the sheet with choices (ECMA-376, part 1, 18.3.1.33). */
const validations = (
  lists: readonly { choices: readonly string[]; place: number }[],
  lastRow: number,
): Feature => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml, _, { sheetIndex }) => {
          if (sheetIndex !== 0 || lists.length === 0) return xml;
          const rules = lists.map(({ choices, place }, at) => {
            const [column, list] = [lettersOf(place), lettersOf(at)];
            return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Kies uit de lijst" error="Kies wat in de lijst staat; op het blad ${CHOICES} staan ze alle." sqref="${column}2:${column}${lastRow}"><formula1>${CHOICES}!$${list}$2:$${list}$${choices.length + 1}</formula1></dataValidation>`;
          });
          return xml.replace(
            "</sheetData>",
            `</sheetData><dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`,
          );
        },
      },
    },
  },
});

/** `A`, `AB`: what spreadsheets call a column. */
const lettersOf = (place: number): string =>
  (place >= 26 ? lettersOf(Math.floor(place / 26) - 1) : "") + String.fromCharCode(65 + (place % 26));
