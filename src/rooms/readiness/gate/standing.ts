/** Which questions are asked of a dossier and what a decision waits for. Pure, of the questions and what was said. */
import { isNeededBefore, type Item } from "../sets/question-set.ts";
import type { GateItem, GateStanding, Override, Word } from "./facts.ts";

/**
 * Where a dossier stands.
 * @param items all questions that can be asked of it
 * @param words what was said last of each
 */
export function standingOf(items: readonly Item[], words: readonly Word[]): GateStanding {
  const said = new Map(words.map((it) => [it.item, it]));
  const known = new Map(items.map((it) => [it.code, it]));
  /** Whether it is asked; null while that is not known. */
  const isAsked = ({ when }: Item): boolean | null => {
    if (when === null) return true;
    const above = known.get(when.item);
    const aboveAsked = above ? isAsked(above) : false;
    if (aboveAsked !== true) return aboveAsked;
    const verdict = said.get(when.item)?.verdict ?? null;
    return verdict === null ? null : when.verdicts.includes(verdict);
  };
  const asked = items
    .filter((it) => isAsked(it) === true)
    .map((item): GateItem => {
      const word = said.get(item.code) ?? null;
      return { item, word, needed: isNeededBefore(item), answered: (word?.verdict ?? null) !== null };
    });
  return {
    asked,
    later: items.filter((it) => isAsked(it) === null),
    open: asked.filter((it) => it.needed && !it.answered),
    gone: words.filter((it) => !known.has(it.item)),
  };
}

/** What holds a decision up: open, and nobody decided to go on without it. */
export function holdingUp({ open }: Pick<GateStanding, "open">, overrides: readonly Override[]): GateItem[] {
  const covered = new Set(overrides.flatMap((it) => it.items ?? []));
  return open.filter((it) => !covered.has(it.item.code));
}

interface Said {
  items: readonly Item[];
  words: readonly Word[];
  overrides: readonly Override[];
}

/** Where a dossier stands, with what holds a decision up. */
export function gateOn({ items, words, overrides }: Said): GateStanding & {
  holding: GateItem[];
} {
  const standing = standingOf(items, words);
  return { ...standing, holding: holdingUp(standing, overrides) };
}
