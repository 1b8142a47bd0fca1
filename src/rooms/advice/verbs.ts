/** `vliegwiel advise`: what the pages and the API answer, on the command line. */
import { parseArgs } from "node:util";
import { z } from "zod";
import { fieldErrors } from "#kit/http/query.ts";
import { type Day, formatDay, isDay } from "#kit/day.ts";
import { Policy } from "#kit/policy.ts";
import { changeIn, Revision } from "#kit/revision.ts";
import type { Building } from "#kit/room.ts";
import type { Verb, VerbTools } from "#kit/verb.ts";
import { NO_EDITION, readEdition } from "#rooms/register";
import { DEFAULT_RESULTS, MOST_RESULTS, type Part, PARTS } from "./answer/index.ts";
import { adviceLines } from "./print.ts";
import { type AdviceQuestion, adviceQuery, readQuestion } from "./question/index.ts";

/** What each option is called in the question that pages and API ask. */
const OPTIONS = {
  organisation: "organisatie",
  with: "deelnemers",
  task: "taak",
  theme: "thema",
  power: "bevoegdheid",
  need: "behoefte",
} as const;
/** Options without a value: something that is needed, or a part to print. */
const NEEDS = { "own-staff": "eigen", ict: "ict" } as const;

const known = [...Object.keys(OPTIONS), "on", "count", ...Object.keys(NEEDS), ...Object.keys(PARTS)].map(
  (it) => `--${it}`,
);

export const adviceVerbs: Verb[] = [
  {
    name: "advise",
    help: "--organisation gm0014 [--with gm1730,gm0106] [--task “inkoop jeugdhulp”] [--on 2026-05-16] [--count 20] [--partners] [--exists] [--level] [--hosts] [--forms]  met wie, hoe groot, bij wie en in welke vorm, met redenen",
    run: async (words, tools) => {
      const asked = asking(words);
      if ("refused" in asked) return refuse(tools, asked.refused);
      const edition = await readEdition(tools.db);
      if (edition.version === NO_EDITION.version) {
        tools.err(
          "Er is nog geen register ingelezen: begin met “vliegwiel import roo” of “vliegwiel import snapshot”.",
        );
        return 1;
      }
      const building = deskOf(tools, edition);
      const question = await readQuestion(building, asked.typed, asked.on ?? edition.day);
      const refused = refusals(question);
      if (refused.length > 0) return refuse(tools, refused);
      for (const line of await adviceLines(building, question, asked.parts, asked.count)) tools.out(line);
      return 0;
    },
  },
];

interface Asking {
  typed: Parameters<typeof readQuestion>[1];
  on: Day | undefined;
  count: number;
  parts: Part[];
}

/** What was asked, or everything that is wrong with it. */
function asking(words: string[]): Asking | { refused: string[] } {
  const texts = [...Object.keys(OPTIONS), "on", "count"];
  const flags = [...Object.keys(NEEDS), ...Object.keys(PARTS)];
  const { values, positionals, tokens } = parseArgs({
    args: words,
    options: {
      ...Object.fromEntries(texts.map((it) => [it, { type: "string" as const }])),
      ...Object.fromEntries(flags.map((it) => [it, { type: "boolean" as const }])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const refused = tokens.flatMap((it) =>
    it.kind === "option" && !known.includes(`--${it.name}`)
      ? [`${it.rawName} kennen we niet. U kunt gebruiken: ${known.join(", ")}.`]
      : [],
  );
  if (positionals.length > 0)
    refused.push(`Dit zijn te veel woorden: ${positionals.join(" ")}. Zet een taak tussen aanhalingstekens.`);
  for (const name of texts)
    if (values[name] !== undefined && textIn(values[name]) === undefined)
      refused.push(`Achter --${name} ontbreekt een waarde.`);
  const on = textIn(values.on);
  if (on !== undefined && !isDay(on))
    refused.push("Geef na --on een bestaande dag als jjjj-mm-dd, bijvoorbeeld 2026-05-16.");
  const count = Number(textIn(values.count) ?? DEFAULT_RESULTS);
  if (!Number.isInteger(count) || count < 1 || count > MOST_RESULTS)
    refused.push(`Geef na --count een getal van 1 tot en met ${MOST_RESULTS}.`);
  const given: Record<string, string> = {};
  for (const [option, name] of Object.entries(OPTIONS)) {
    const text = textIn(values[option]);
    if (text !== undefined) given[name] = text;
  }
  for (const [option, name] of Object.entries(NEEDS)) if (values[option] === true) given[name] = "ja";
  const parsed = z.strictObject(adviceQuery).safeParse(given);
  if (!parsed.success)
    refused.push(...fieldErrors(parsed.error).map((it) => `--${optionOf(it.field)}: ${it.message}`));
  if (refused.length > 0 || !parsed.success) return { refused };
  const parts = (Object.keys(PARTS) as Part[]).filter((it) => values[it] === true);
  return { typed: parsed.data, on, count, parts: parts.length > 0 ? parts : ["partners"] };
}

/** Without a value an option is `true`. */
const textIn = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const optionOf = (field: string): string =>
  Object.entries({ ...OPTIONS, ...NEEDS }).find(([, name]) => name === field)?.[0] ?? field;

/** Why a question has no answer yet: what is wrong, and names that several organisations have. */
const refusals = ({ errors, choices, participants, subject, asked, day }: AdviceQuestion): string[] => [
  ...errors.map((it) => `--${optionOf(it.field)}: ${it.message}`),
  ...choices.flatMap((it) => [
    `--${optionOf(it.field)}: “${it.typed}” kan meer dan één organisatie zijn. Geef de code:`,
    ...it.options.map((option) => `  ${option.code}  ${option.name}`),
    ...(it.more > 0 ? [`  en nog ${it.more}`] : []),
  ]),
  ...(errors.length + choices.length === 0 &&
  participants.length === 0 &&
  subject.task === undefined &&
  subject.theme === undefined &&
  asked.text === null
    ? [
        `Geef ten minste een organisatie of een taak, bijvoorbeeld --organisation gm0014. De dag is ${formatDay(day)}.`,
      ]
    : []),
];

function refuse({ err }: VerbTools, lines: string[]): number {
  for (const line of lines) err(line);
  return 2;
}

/** What a question needs of the building, on the command line: the database and the edition in force. */
const deskOf = ({ db, clock }: VerbTools, edition: ReturnType<Building["edition"]>): Building => ({
  db,
  primary: db,
  clock,
  identify: () => Promise.resolve(null),
  identifyProgram: () => Promise.resolve(null),
  guestThing: () => Promise.resolve(null),
  formerGuest: () => Promise.resolve(null),
  formerly: () => Promise.resolve(null),
  waits: () => Promise.resolve({ first: [], total: 0 }),
  news: new Map(),
  topics: new Map(),
  ownData: () => Promise.resolve([]),
  ...{ belongings: [], partings: [], processings: [], tableName: String, kindOf: (word) => ({ word }) },
  policy: new Policy([]),
  providers: [],
  scanner: null,
  demo: false,
  edition: () => edition,
  revision: () => new Revision(),
  change: (subjects, work) => changeIn(db, subjects, work),
  sections: () => [],
  holds: () => Promise.resolve([]),
  menu: [],
  places: [],
  pictureOf: () => Promise.resolve(null),
  cover: null,
  footer: [],
  host: { name: null, email: null, publicUrl: null },
  counts: () => Promise.resolve(new Map()),
  documents: () => Promise.resolve([]),
});
