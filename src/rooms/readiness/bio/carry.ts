/** What becomes of answers that were given under numbers of the BIO, under the BIO2. Pure. */
import type { AnswerFacts } from "../answers/facts.ts";
import { bioControlIn, controlsFrom, itemsUnder } from "../sets/bio.ts";
import type { Item, Verdict } from "../sets/question-set.ts";

/** What a statement may have of characters, as on the form of one answer. */
export const MOST_SAID = 2_000;

/** One answer under a number of the BIO. */
export interface Given extends AnswerFacts {
  /** The row of the sheet, as the spreadsheet program numbers it. */
  row: number;
  number: string;
}

/** An answer that comes along, with the rows it was made of. */
export interface Coming {
  item: Item;
  facts: AnswerFacts;
  from: readonly Given[];
}

/** A row of which nothing comes along, and why. */
export interface Staying {
  row: number;
  number: string;
  why: string;
}

export interface Carried {
  comes: Coming[];
  /** Questions that were answered here already: that answer stays as it is. */
  keeps: Item[];
  stays: Staying[];
}

const WEAKEST: readonly Verdict[] = ["no", "partly", "yes", "inapplicable"];

/**
 * What comes along. Where several rows go to one question, the weakest answer counts, and each row says its own beside its number.
 * Every row is in what comes along, or in `stays`.
 * @param answered codes of items that the organisation answered already, or took back
 */
export function carried(rows: readonly Given[], answered: ReadonlySet<string>): Carried {
  const by = new Map<Item, Given[]>();
  const why = new Map<Given, string>();
  const keeps = new Set<Item>();
  for (const given of rows) {
    const control = bioControlIn(given.number);
    if (control === null) {
      why.set(given, `“${given.number}” is geen nummer uit de BIO, zoals 9.2.1 of 9.2.1.1.`);
      continue;
    }
    const items = controlsFrom(control).flatMap(itemsUnder);
    const open = items.filter((it) => !answered.has(it.code));
    for (const it of items) if (!open.includes(it)) keeps.add(it);
    for (const it of open) by.set(it, [...(by.get(it) ?? []), given]);
    if (items.length === 0) why.set(given, "De BIO2 heeft hier geen overheidsmaatregel.");
    else if (open.length === 0) why.set(given, "Al beantwoord in Vliegwiel; dat antwoord blijft staan.");
  }
  const comes: Coming[] = [];
  for (const [item, from] of by) {
    const facts = together(from);
    if (facts.statement.length <= MOST_SAID) comes.push({ item, facts, from });
    else
      for (const it of from)
        why.set(
          it,
          `De toelichtingen voor maatregel ${item.measure ?? ""} zijn samen langer dan ${MOST_SAID} tekens. Kort er een in.`,
        );
  }
  const used = new Set(comes.flatMap((it) => it.from));
  return {
    comes: comes.toSorted((a, b) => (a.item.measure ?? "").localeCompare(b.item.measure ?? "")),
    keeps: [...keeps],
    stays: rows
      .filter((it) => !used.has(it))
      .map((it) => ({ row: it.row, number: it.number, why: why.get(it) ?? "" })),
  };
}

/** As people write it, whether they wrote BIO before it or not. */
const numbered = (number: string): string => (/^bio\b/i.test(number) ? number : `BIO ${number}`);

function together(from: readonly Given[]): AnswerFacts {
  const verdict = WEAKEST.find((it) => from.some((one) => one.verdict === it)) ?? "no";
  return {
    verdict,
    statement: from.map((it) => `Uit ${numbered(it.number)}: ${it.statement}`).join("\n"),
    owner: [...new Set(from.map((it) => it.owner))].join(", "),
  };
}
