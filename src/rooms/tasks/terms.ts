/** A word of a text, with the place it was read from so that it can be quoted as written. */
interface Word {
  text: string;
  start: number;
  end: number;
}

/** One search term: a word or a few in a row; `*` stands for any letters of the same word. */
export interface Term {
  /** As written in the list. */
  text: string;
  parts: ((word: string) => boolean)[];
  /** Letters that are spelled out: the most exact term wins where two fit. */
  letters: number;
}

/** A term that fits, with the words of the text it fits on. */
export interface Match<T extends Term> {
  term: T;
  /** The words as the text writes them. */
  quote: string;
  /** Position in the text, in characters. */
  start: number;
}

/** Reads a list as people write it: terms with commas between them. */
export const readTerms = (list: string): Term[] =>
  list
    .split(",")
    .map((text) => text.trim().replace(/\s+/g, " "))
    .filter((text) => text !== "")
    .map((text) => {
      const words = plain(text).match(/[\p{L}\p{N}*]+/gu) ?? [];
      return { text, parts: words.map(fits), letters: words.join("").replaceAll("*", "").length };
    });

/**
 * Where terms fit in a text, from left to right. Capitals and accents do not count and a hyphen
 * parts words. Of terms that fit overlapping words only the most exact stays, so that
 * "afvalwaterketen" is not also "afval".
 */
export function findTerms<T extends Term>(text: string, terms: readonly T[]): Match<T>[] {
  const words = wordsOf(text);
  const found: { term: T; first: number; last: number }[] = [];
  words.forEach((word, first) => {
    for (const term of terms) {
      // Nearly every term fails on its first word, so that one is tried before anything else is made.
      if (!term.parts[0]?.(word.text)) continue;
      const last = first + term.parts.length - 1;
      if (term.parts.every((part, i) => part(words[first + i]?.text ?? "")))
        found.push({ term, first, last });
    }
  });
  const best = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.first <= one.last && one.first <= other.last && other.term.letters > one.term.letters,
      ),
  );
  return best.map(({ term, first, last }) => {
    const start = words[first]?.start ?? 0;
    return { term, start, quote: text.slice(start, words[last]?.end) };
  });
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`']/g, " ")
    .toLowerCase();

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => ({
    text: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** How one written word with stars fits on a word of a text. */
function fits(written: string): (word: string) => boolean {
  const core = written.replaceAll("*", "");
  const open = written.startsWith("*");
  if (written.endsWith("*")) {
    return open ? (word) => word.includes(core) : (word) => word.startsWith(core);
  }
  return open ? (word) => word.endsWith(core) : (word) => word === core;
}
