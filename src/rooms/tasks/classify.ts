import { families, familiesOfTheme, saysLittle, sharesOfThemes } from "./families.ts";
import { type Classification, Tally, type TaskBasis } from "./tally.ts";
import { findTerms, type Match, type Term } from "./terms.ts";
import { themeName } from "./themes.ts";

export type { Classification, TaskBasis } from "./tally.ts";

/** What is known about an arrangement; only the title is always there. */
export interface Classifiable {
  title: string;
  citationTitle: string | null;
  /** The facts snapshot carries no purposes: then undefined. */
  purpose?: string | null | undefined;
  executorName?: string | null | undefined;
  /** Codes of the TOP list. */
  themes: readonly string[];
}

/**
 * What each find is worth. A keyword in the title outweighs a whole purpose, and a theme decides
 * only where words say little: stewards often register a theme that fits any arrangement.
 */
const WORTH = {
  title: 12,
  /** A task named later in a title is often where or for whom: "brandweer voor het havengebied". */
  titleLater: 9,
  executor: 8,
  executorLater: 6,
  /** A second word for a task that was already named. */
  again: 1,
  /** Each mention in a purpose: its opening says what the arrangement is for, the rest enumerates. */
  opening: 2,
  rest: 0.5,
  purposeAtMost: 7,
  titleHint: 2.5,
  executorHint: 1.5,
  themes: 3,
};
const OPENING = 300;

interface FamilyTerm extends Term {
  family: string;
  hint: boolean;
}

const keywords = families.flatMap((family) => labelled(family.keywords, family.code, false));
const names = families.flatMap((family) => [
  ...labelled([...family.keywords, ...family.names], family.code, false),
  ...labelled(family.hints, family.code, true),
]);

/** Sorts an arrangement into exactly one task family. The same input always gives the same answer. */
export function classify(arrangement: Classifiable): Classification {
  const tally = new Tally();
  const title = [arrangement.title, arrangement.citationTitle ?? ""].join(" \n");
  addNames(tally, "titel", find(title, names), [WORTH.title, WORTH.titleLater, WORTH.titleHint]);
  const executor = find(arrangement.executorName ?? "", names);
  addNames(tally, "uitvoerder", executor, [WORTH.executor, WORTH.executorLater, WORTH.executorHint]);
  addPurpose(tally, find(arrangement.purpose ?? "", keywords));
  const themes = arrangement.themes.every(saysLittle) ? [] : arrangement.themes;
  for (const [family, share] of sharesOfThemes(themes))
    tally.add(family, "thema", share * WORTH.themes, themeLabel(family, themes));
  return tally.verdict();
}

/** What is found, each word once per family: "regio" fits both "regio*" and "*regio". */
function find(text: string, terms: readonly FamilyTerm[]): Match<FamilyTerm>[] {
  const once = new Map<string, Match<FamilyTerm>>();
  for (const match of findTerms(text, terms)) {
    const key = `${match.term.family} ${match.start}`;
    if (!once.has(key)) once.set(key, match);
  }
  return [...once.values()];
}

function addNames(
  tally: Tally,
  basis: TaskBasis,
  found: Match<FamilyTerm>[],
  [first, later, hint]: [first: number, later: number, hint: number],
) {
  const named = new Set<string>();
  for (const { term, quote } of found) {
    if (!tally.once(term)) continue;
    if (term.hint) {
      tally.add(term.family, basis, hint, quote);
    } else {
      const worth = named.has(term.family) ? WORTH.again : named.size === 0 ? first : later;
      tally.add(term.family, basis, worth, quote);
      named.add(term.family);
    }
  }
}

function addPurpose(tally: Tally, found: Match<FamilyTerm>[]) {
  const spent = new Map<string, number>();
  for (const { term, quote, start } of found) {
    const before = spent.get(term.family) ?? 0;
    const worth = Math.min(start < OPENING ? WORTH.opening : WORTH.rest, WORTH.purposeAtMost - before);
    spent.set(term.family, before + worth);
    if (worth > 0) tally.add(term.family, "doel", worth, quote);
  }
}

/** The first registered theme that points at the family. */
function themeLabel(family: string, codes: readonly string[]): string {
  const code = codes.find((one) => familiesOfTheme(one).some((own) => own.code === family)) ?? "";
  return themeName(code);
}

function labelled(terms: readonly Term[], family: string, hint: boolean): FamilyTerm[] {
  return terms.map((term) => ({ ...term, family, hint }));
}
