import { formatDay } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { counted, enumerate } from "#kit/words.ts";
import { taskName } from "#rooms/tasks";
import { areasSaid, fabricFor, type Part, PARTS, placesIn, type Said } from "./answer/index.ts";
import { type AdviceQuestion, remarksOn } from "./question/index.ts";

/** What can be printed, in the order of the page. */
export const TITLES: Record<Part, string> = {
  exists: "Bestaat dit al?",
  partners: "Met wie",
  level: "Hoe groot",
  hosts: "Bestaande organisatie die dit kan doen",
  forms: "In welke vorm",
};

/** The answer to a question without errors, as lines of Dutch; every sentence ends with its records. */
export async function adviceLines(
  building: Building,
  question: AdviceQuestion,
  parts: readonly Part[],
  count: number,
): Promise<string[]> {
  const lines = await headLines(building, question);
  for (const part of Object.keys(TITLES) as Part[])
    if (parts.includes(part))
      lines.push("", TITLES[part], ...(await PRINTERS[part](building, question, count)));
  return lines;
}

async function headLines(building: Building, question: AdviceQuestion): Promise<string[]> {
  const { day, participants, theme } = question;
  const { task } = question.asked;
  const edition = building.edition();
  const why = question.task?.why;
  const about = task === null ? "zonder taak" : `taak: ${taskName(task)}${why ? ` (${why})` : ""}`;
  return [
    `${participants.length === 0 ? "Nog zonder deelnemers" : enumerate(participants.map((it) => `${it.name} (${it.code})`))}; ${about}${theme ? `; thema: ${theme.label}` : ""}.`,
    `Op ${formatDay(day)}, volgens het ${edition.source} van ${formatDay(edition.day)}. Contracten en convenanten staan daar niet in.`,
    ...(await remarksOn(building, question)),
  ];
}

type Printer = (building: Building, question: AdviceQuestion, count: number) => Promise<string[]>;

const PRINTERS: Record<Part, Printer> = {
  exists: async (...asked) => {
    const { first } = await PARTS.exists(...asked);
    if (first.length === 0) return ["  In het register staat niets dat hierop lijkt."];
    return first.flatMap((it, place) => [
      `${numbered(place)}${it.title} (${it.arrangement.key}): ${it.kind === "zelfde" ? "is dit waarschijnlijk" : "lijkt hierop"}`,
      ...sentences("+", it.reasons),
      ...sentences("-", it.differs),
    ]);
  },
  partners: async (building, question, count) => {
    if (question.participants.length === 0)
      return ["  Noem eerst wie het vraagt, met --organisation of --with."];
    const { total, first } = await PARTS.partners(building, question, count);
    return [
      ...first.flatMap((it, place) => [
        `${numbered(place)}${it.name} (${it.code})`,
        ...it.reasons.map((reason) => sentence(reason.reconstructed ? "~" : "+", reason)),
      ]),
      `  Dit zijn er ${first.length} van ${total}. De volgorde is geen oordeel over wie hier staat.`,
      ...(first.some((it) => it.reasons.some((reason) => reason.reconstructed))
        ? [
            "  ~ steunt op deelnemers die het register voor die dag niet noemt, naar de dag waarop zij toetraden.",
          ]
        : []),
    ];
  },
  level: async (building, question) => {
    const fabric = await fabricFor(building, question);
    const level = await PARTS.level(building, question);
    return [
      ...level.prescribed.flatMap((it) => [
        `  Voorgeschreven: ${it.level.value.name}`,
        ...sentences("·", it.statements),
      ]),
      ...sentences("·", level.sizes.statements),
      ...sentences("·", areasSaid({ level, fabric, places: placesIn(fabric, question) })),
      ...[level.smaller, level.larger].flatMap((it) => [
        `  ${it.direction === "kleiner" ? "Kleiner" : "Groter"}${it.to ? `: ${it.to.name}` : ""}`,
        ...sentences("+", it.for),
        ...sentences("-", it.against),
      ]),
      ...sentences("?", level.unknown),
    ];
  },
  hosts: async (...asked) => {
    const { first } = await PARTS.hosts(...asked);
    if (first.length === 0) return ["  In het register staat geen regeling die hier dichtbij komt."];
    return [
      ...first.flatMap((it, place) => [
        `${numbered(place)}${it.title} (${it.arrangement.key})${it.executor ? `; uitvoerder: ${it.executor.name} (${it.executor.key})` : ""}`,
        ...sentences("+", it.reasons),
        ...sentences("-", it.obstacles),
      ]),
      "  Niemand is gevraagd of het kan.",
    ];
  },
  forms: async (building, question) => {
    const advice = await PARTS.forms(building, question);
    return [
      ...sentences("!", advice.prescribed),
      ...[...advice.admissible, ...advice.inadmissible].flatMap((it) => [
        `  ${it.name}: ${advice.admissible.includes(it) ? "kan" : "kan niet"}`,
        ...it.reasons.map((one) => sentence(one.allows === "nee" ? "-" : "+", one)),
        sentence("·", it.practice),
      ]),
      ...sentences("?", [advice.order, advice.scope]),
    ];
  },
};

/** A line has room for this many records; all of them are in the API. */
const MOST_RECORDS = 6;

const numbered = (place: number): string => `${String(place + 1).padStart(3)}. `;

const sentences = (mark: string, said: readonly Said[]): string[] => said.map((it) => sentence(mark, it));

function sentence(mark: string, { text, records }: Said): string {
  const more = records.length - MOST_RECORDS;
  const sources = [
    ...records.slice(0, MOST_RECORDS),
    ...(more > 0 ? [`en nog ${counted(more, "bron", "bronnen")}`] : []),
  ];
  return `     ${mark} ${text}${sources.length === 0 ? "" : ` [${sources.join(", ")}]`}`;
}
