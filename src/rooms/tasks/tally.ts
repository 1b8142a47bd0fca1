import { otherFamily } from "./families.ts";
import type { Term } from "./terms.ts";

/** What decided: the title, the name of the executing body, the purpose, a registered theme, or nothing. */
export type TaskBasis = "titel" | "uitvoerder" | "doel" | "thema" | "geen";

/** One main task for an arrangement. Made by Vliegwiel, never a fact of the register. */
export interface Classification {
  /** Code of the family. */
  code: string;
  basis: TaskBasis;
  /** Part of a Dutch sentence that says which words or theme decided: "omdat de titel …". */
  why: string;
}

/** What one source says for a family. */
interface Part {
  worth: number;
  /** As the source writes them. */
  words: string[];
}

/** Adds up what speaks for each family, and remembers the words. */
export class Tally {
  readonly #scores = new Map<string, { total: number; by: Map<TaskBasis, Part> }>();
  readonly #seen = new Set<Term>();

  /** True the first time: a word that title and body share is not said twice. */
  once(term: Term): boolean {
    if (this.#seen.has(term)) return false;
    this.#seen.add(term);
    return true;
  }

  add(family: string, basis: TaskBasis, worth: number, words: string): void {
    const score = this.#scores.get(family) ?? { total: 0, by: new Map<TaskBasis, Part>() };
    const part = score.by.get(basis) ?? { worth: 0, words: [] };
    part.worth += worth;
    part.words.push(words);
    score.total += worth;
    score.by.set(basis, part);
    this.#scores.set(family, score);
  }

  /** The family with most; of equals the one named first. */
  verdict(): Classification {
    let best: { family: string; total: number } | undefined;
    for (const [family, { total }] of this.#scores) {
      if (!best || total > best.total) best = { family, total };
    }
    if (!best) {
      return {
        code: otherFamily,
        basis: "geen",
        why: "omdat titel, doel en thema geen taak noemen die Vliegwiel herkent",
      };
    }
    const parts = [...(this.#scores.get(best.family)?.by ?? [])];
    const [basis, part] = parts.reduce((most, one) => (one[1].worth > most[1].worth ? one : most));
    return { code: best.family, basis, why: because(basis, part.words) };
  }
}

const SUBJECT: Record<TaskBasis, [before: string, after: string]> = {
  titel: ["omdat de titel", "noemt"],
  uitvoerder: ["omdat de naam van de uitvoerder", "noemt"],
  doel: ["omdat het doel", "noemt"],
  thema: ["omdat het register het thema", "noemt"],
  geen: ["", ""],
};

/** `omdat de titel ‘afvalverwerking’ noemt`; at most three words, each once. */
function because(basis: TaskBasis, words: string[]): string {
  const distinct = [
    ...new Map(words.map((word) => [word.toLowerCase(), word.replace(/\s+/g, " ")])).values(),
  ];
  const quoted = distinct.slice(0, 3).map((word) => `‘${word}’`);
  const [before, after] = SUBJECT[basis];
  return `${before} ${new Intl.ListFormat("nl").format(quoted)} ${after}`;
}
