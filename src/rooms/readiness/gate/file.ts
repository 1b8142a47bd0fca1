/** The questions of a dossier as a file: the rows of its page, for who may read that; of evidence and of what answers lean on nothing. */
import { amsterdamDay } from "#kit/day.ts";
import type { Column } from "#kit/look/table.tsx";
import { nameIn, type Names } from "#rooms/dossiers";
import { ANSWERERS, type Item, PHASES, SUBJECTS, VERDICTS } from "../sets/question-set.ts";
import type { GateStanding, Word } from "./facts.ts";

/** `again` where what an answer leans on changed; `named` where it is known who answers, and not what. */
const FILED = {
  answered: "beantwoord",
  again: "opnieuw bekijken",
  named: "nog geen antwoord, wel bekend wie",
  open: "nog geen antwoord",
  later: "nog niet gevraagd: hangt af van een ander antwoord",
  gone: "beantwoord, en niet meer gevraagd",
} as const;
type Filed = keyof typeof FILED;

/** A question in the file. */
export interface FiledQuestion {
  code: string;
  question: string;
  /** Null for one that is in no set any more. */
  item: Item | null;
  word: Word | null;
  filed: Filed;
}

/**
 * @param former questions that are in no set any more, by code
 * @param again numbers of the words that lean on something that changed
 */
export function filedQuestions(
  { asked, later, gone }: GateStanding,
  former: ReadonlyMap<string, string>,
  again: readonly string[],
): FiledQuestion[] {
  const filedAs = (word: Word | null): Filed => {
    if (word === null) return "open";
    if (word.verdict === null) return "named";
    return again.includes(word.id) ? "again" : "answered";
  };
  return [
    ...asked.map(({ item, word }) => ({
      code: item.code,
      question: item.question,
      item,
      word,
      filed: filedAs(word),
    })),
    ...later.map((item) => ({
      code: item.code,
      question: item.question,
      item,
      word: null,
      filed: "later" as const,
    })),
    ...gone.map((word) => ({
      ...{ code: word.item, question: former.get(word.item) ?? word.item, item: null, word },
      filed: "gone" as const,
    })),
  ];
}

/** @param keeper whose function is asked where nobody was named */
export const filedColumns = (keeper: string, called: Names): Column<FiledQuestion>[] => [
  { label: "Code", csv: (it) => it.code },
  { label: "Onderwerp", csv: ({ item }) => item && SUBJECTS[item.subject] },
  { label: "Vraag", csv: (it) => it.question },
  { label: "Nodig of gewenst", csv: ({ item }) => item && (item.must ? "nodig" : "gewenst") },
  { label: "Wanneer", csv: ({ item }) => item && PHASES[item.phase] },
  { label: "Partij die antwoordt", csv: ({ word }) => nameIn(called, word?.owner ?? keeper) },
  {
    label: "Functie die antwoordt",
    csv: ({ item, word }) => word?.office ?? (item && ANSWERERS[item.answerer]),
  },
  { label: "Stand", csv: (it) => FILED[it.filed] },
  { label: "Antwoord", csv: ({ word }) => (word?.verdict ? VERDICTS[word.verdict] : null) },
  { label: "Toelichting", csv: ({ word }) => word?.statement ?? null },
  { label: "Beantwoord op", day: true, csv: ({ word }) => (word?.verdict ? amsterdamDay(word.at) : null) },
];
