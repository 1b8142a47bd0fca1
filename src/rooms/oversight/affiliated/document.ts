/** The paragraph as a document that a word processor opens (DOCX), to go on writing in. */
import type * as Docx from "docx";
import { formatDay } from "#kit/day.ts";
import type { View } from "#kit/room.ts";
import { onlyFor, type Visibility } from "#kit/visibility.ts";
import type { Organisation } from "#rooms/organisations";
import type { Field } from "./fields.ts";
import { type Group, GROUPS } from "./parties.ts";
import { circleOf, type Paragraph, partiesIn, type Party } from "./read.ts";

/** Widths in twentieths of a point; without them columns get the same width. Together an A4 within its margins. */
const COLUMNS = [3_400, 5_600];
const TO_FILL_IN = "[nog in te vullen]";

/** "€ 500.000 (jaarrekening 2025) [alleen voor de eigen organisatie]" */
function toldOf({ value, source, circle }: Field): string {
  if (value === null) return TO_FILL_IN;
  return `${value}${source === null ? "" : ` (${source})`}${marked(circle)}`;
}

/** What not everyone may read says so where it stands: whoever goes on writing sees what to take out. */
const marked = (circle: Visibility): string => (circle === "public" ? "" : ` [${onlyFor(circle)}]`);

/** Its pieces, made by the library. */
function piecesWith({
  HeadingLevel,
  Paragraph: Line,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
}: typeof Docx) {
  const heading = (text: string, level: (typeof Docx.HeadingLevel)[keyof typeof Docx.HeadingLevel]) =>
    new Line({ text, heading: level, keepNext: true });

  const plain = (text: string) => new Line({ children: runsOf(text), spacing: { after: 120 } });

  // A new line in a text becomes a space unless it is said to be a break.
  const runsOf = (text: string, strong = false): Docx.TextRun[] =>
    text.split(/\r?\n/).map((line, index) => {
      const options: Docx.IRunOptions = { text: line, bold: strong, ...(index > 0 && { break: 1 }) };
      return new TextRun(options);
    });

  const cell = (text: string, width: number, strong = false) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Line({ children: runsOf(text, strong) })],
    });

  const rowOf = (field: Field) =>
    new TableRow({
      cantSplit: true,
      children: [cell(field.label, COLUMNS[0] ?? 0, true), cell(toldOf(field), COLUMNS[1] ?? 0)],
    });

  const partyOf = ({ title, circle, unsure, fields }: Party) => [
    heading(`${title}${marked(circle)}`, HeadingLevel.HEADING_3),
    ...(unsure === null ? [] : [plain(unsure)]),
    new Table({
      columnWidths: COLUMNS,
      width: { size: 9_000, type: WidthType.DXA },
      rows: fields.map(rowOf),
    }),
    new Line({ text: "" }),
  ];

  const reasonOf = ({ title, circle, why }: Paragraph["open"][number]) =>
    new Line({ text: `${title}${marked(circle)}: ${why}`, bullet: { level: 0 } });

  return { heading, plain, partyOf, reasonOf };
}

/** The bytes of the document. */
export async function paragraphDocument(
  { name }: Organisation,
  paragraph: Paragraph,
  { day, edition }: View,
): Promise<Uint8Array<ArrayBuffer>> {
  // A megabyte that no other page needs: read when the first document is asked.
  const docx = await import("docx");
  const {
    AlignmentType,
    Document,
    Footer,
    HeadingLevel,
    Packer,
    PageNumber,
    Paragraph: Line,
    TextRun,
  } = docx;
  const { heading, plain, partyOf, reasonOf } = piecesWith(docx);
  const { year, leftOut, open, completeness } = paragraph;
  const title = `Paragraaf verbonden partijen ${year}`;
  const document = new Document({
    title,
    creator: name,
    // It is "Un-named" unless said.
    lastModifiedBy: "Vliegwiel",
    description: `Artikel 15 BBV; stand van ${formatDay(day)}`,
    styles: { default: { document: { run: { font: "Arial", size: 20, language: { value: "nl-NL" } } } } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Line({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({ children: [`${name}, ${title.toLowerCase()}, `, PageNumber.CURRENT] }),
                ],
              }),
            ],
          }),
        },
        children: [
          heading(title, HeadingLevel.TITLE),
          plain(
            `${name}. Van de gevraagde gegevens ${completeness.filled === 1 ? "is" : "zijn"} er ${completeness.filled} van de ${completeness.asked} ingevuld. Bron: ${edition.source} (${formatDay(edition.day)}), en per gegeven de bron die erachter staat.`,
          ),
          ...(circleOf(paragraph) === "public"
            ? []
            : [
                plain(
                  "Let op: niet alles hierin is voor iedereen. Achter wat minder mensen mogen lezen staat [alleen voor …]. Haal dat weg, of maak het eerst openbaar, voordat u de paragraaf verspreidt.",
                ),
              ]),
          heading("Visie en beleidsvoornemens", HeadingLevel.HEADING_1),
          plain("[Schrijf hier de visie op verbonden partijen en de beleidsvoornemens.]"),
          heading("Lijst van verbonden partijen", HeadingLevel.HEADING_1),
          ...(Object.keys(GROUPS) as Group[]).flatMap((group, index) => {
            const parties = partiesIn(paragraph, group);
            return [
              heading(`${index + 1}. ${GROUPS[group]}`, HeadingLevel.HEADING_2),
              ...(parties.length === 0 ? [plain("Geen.")] : parties.flatMap(partyOf)),
            ];
          }),
          ...(open.length === 0
            ? []
            : [heading("Nog te bepalen", HeadingLevel.HEADING_1), ...open.map(reasonOf)]),
          heading("Niet opgenomen, en waarom", HeadingLevel.HEADING_1),
          ...(leftOut.length === 0 ? [plain("Alles staat hierboven.")] : leftOut.map(reasonOf)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
