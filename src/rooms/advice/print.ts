import { formatDay } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { counted, enumerate } from "#kit/words.ts";
import { FORMS } from "#rooms/collaborations";
import { fabricOf } from "#rooms/day";
import { familyByCode } from "#rooms/tasks";
import { remarksOn, taskIn } from "./api/ask.ts";
import { advisePartners, askedOf, rankAll } from "./engine/partners.ts";
import { existing } from "./exists/index.ts";
import { formsFor } from "./form/index.ts";
import { hostsFor } from "./hosts/index.ts";
import { levelFor } from "./level/index.ts";
import { adviceOf, type AdviceQuestion } from "./question/index.ts";
import { readRegions } from "./regions/index.ts";

/** What can be printed, in the order of the page. */
export const PARTS = {
  exists: "Bestaat dit al?",
  partners: "Met wie",
  level: "Hoe groot",
  hosts: "Bestaande organisatie die dit kan doen",
  forms: "In welke vorm",
} as const;
export type Part = keyof typeof PARTS;

/** The answer to a question without errors, as lines of Dutch; every sentence ends with its records. */
export async function adviceLines(
  building: Building,
  question: AdviceQuestion,
  parts: readonly Part[],
  count: number,
): Promise<string[]> {
  const lines = await headLines(building, question);
  for (const part of Object.keys(PARTS) as Part[])
    if (parts.includes(part))
      lines.push("", PARTS[part], ...(await PRINTERS[part](building, question, count)));
  return lines;
}

async function headLines(building: Building, question: AdviceQuestion): Promise<string[]> {
  const { day, participants, theme, task: reading } = question;
  const { task } = taskIn(question);
  const edition = building.edition();
  const why = reading?.why;
  const about =
    task === null ? "zonder taak" : `taak: ${familyByCode(task)?.name ?? task}${why ? ` (${why})` : ""}`;
  return [
    `${participants.length === 0 ? "Nog zonder deelnemers" : enumerate(participants.map((it) => `${it.name} (${it.code})`))}; ${about}${theme ? `; thema: ${theme.label}` : ""}.`,
    `Op ${formatDay(day)}, volgens het ${edition.source} van ${formatDay(edition.day)}. Contracten en convenanten staan daar niet in.`,
    ...(await remarksOn(building, question)),
  ];
}

type Printer = (building: Building, question: AdviceQuestion, count: number) => Promise<string[]>;

const PRINTERS: Record<Part, Printer> = {
  exists: async (building, question, count) => {
    const fabric = await fabricOf(building, question.day, "reconstructed");
    const found = existing(fabric, { ...question.asked, ...taskIn(question) }, count);
    if (found.length === 0) return ["  In het register staat niets dat hierop lijkt."];
    return found.flatMap((it, place) => [
      `${numbered(place)}${it.title} (${it.arrangement.key}): ${it.kind === "zelfde" ? "is dit waarschijnlijk" : "lijkt hierop"}`,
      ...it.reasons.map((reason) => sentence("+", reason)),
      ...it.differs.map((reason) => sentence("-", reason)),
    ]);
  },
  partners: async (building, question, count) => {
    if (question.participants.length === 0)
      return ["  Noem eerst wie het vraagt, met --organisation of --with."];
    const index = await adviceOf(building, question.day);
    const asked = { participants: question.asked.participants, task: taskIn(question).task };
    const found = advisePartners(index, asked, count);
    const total = rankAll(index, askedOf(index, asked)).length;
    return [
      ...found.flatMap((it, place) => [
        `${numbered(place)}${it.name} (${it.code})`,
        ...it.reasons.map((reason) => sentence(reason.reconstructed ? "~" : "+", reason)),
      ]),
      `  Dit zijn er ${found.length} van ${total}. De volgorde is geen oordeel over wie hier staat.`,
      ...(found.some((it) => it.reasons.some((reason) => reason.reconstructed))
        ? [
            "  ~ steunt op deelnemers die het register voor die dag niet noemt, naar de dag waarop zij toetraden.",
          ]
        : []),
    ];
  },
  level: async (building, question) => {
    const fabric = await fabricOf(building, question.day, "reconstructed");
    const level = levelFor(fabric, {
      participants: question.participants.flatMap((it) => fabric.indexOf.get(it.code) ?? []),
      subject: question.subject,
      need: question.need,
      imported: await readRegions(building.db, question.day),
    });
    return [
      ...level.prescribed.flatMap((it) => [
        `  Voorgeschreven: ${it.level.value.name}`,
        ...it.statements.map((one) => sentence("·", one)),
      ]),
      ...level.sizes.statements.map((it) => sentence("·", it)),
      ...level.coincidences.slice(0, MOST_AREAS).map((it) => sentence("·", it.statement)),
      ...([level.smaller, level.larger] as const).flatMap((it) => [
        `  ${it.direction === "kleiner" ? "Kleiner" : "Groter"}${it.to ? `: ${it.to.name}` : ""}`,
        ...it.for.map((one) => sentence("+", one)),
        ...it.against.map((one) => sentence("-", one)),
      ]),
      ...level.unknown.map((it) => sentence("?", it)),
    ];
  },
  hosts: async (building, question, count) => {
    const fabric = await fabricOf(building, question.day, "reconstructed");
    const found = hostsFor(fabric, { ...question.asked, ...taskIn(question) }, count);
    if (found.length === 0) return ["  In het register staat geen regeling die hier dichtbij komt."];
    return [
      ...found.flatMap((it, place) => [
        `${numbered(place)}${it.title} (${it.arrangement.key})${it.executor ? `; uitvoerder: ${it.executor.name} (${it.executor.key})` : ""}`,
        ...it.reasons.map((reason) => sentence("+", reason)),
        ...it.obstacles.map((reason) => sentence("-", reason)),
      ]),
      "  Niemand is gevraagd of het kan.",
    ];
  },
  forms: async (building, question) => {
    const fabric = await fabricOf(building, question.day, "reconstructed");
    const { powers, ownStaff } = question.asked;
    const needs = { powers, ownStaffOrProperty: ownStaff, ict: question.ict };
    const advice = formsFor(fabric, needs, question.subject);
    return [
      ...advice.prescribed.map((it) => sentence("!", it)),
      ...[...advice.admissible, ...advice.inadmissible].flatMap((it) => [
        `  ${FORMS[it.form]}: ${advice.admissible.includes(it) ? "kan" : "kan niet"}`,
        ...it.reasons.map((one) => sentence(one.allows === "nee" ? "-" : "+", one)),
        sentence("·", it.practice),
      ]),
      sentence("?", advice.order),
      sentence("?", advice.scope),
    ];
  },
};

const MOST_AREAS = 3;
/** A line has room for this many records; all of them are in the API. */
const MOST_RECORDS = 6;

const numbered = (place: number): string => `${String(place + 1).padStart(3)}. `;

function sentence(mark: string, { text, records }: { text: string; records: readonly string[] }): string {
  const more = records.length - MOST_RECORDS;
  const sources = [
    ...records.slice(0, MOST_RECORDS),
    ...(more > 0 ? [`en nog ${counted(more, "bron", "bronnen")}`] : []),
  ];
  return `     ${mark} ${text}${sources.length === 0 ? "" : ` [${sources.join(", ")}]`}`;
}
