import type { WordIndex } from "./make-index.ts";
import { nameKey } from "./names.ts";
import { joined, phrase, single, type Wish } from "./readings.ts";
import { type Word, wordsOf } from "./words.ts";

export interface Question {
  wishes: Wish[];
  /** The words as a run of terms by number, see `isSaidIn`; -2 for a term that stands nowhere. */
  run: readonly number[];
  corrections: { typed: string; read: string }[];
}

/** Longer questions are cut here. */
export const LONGEST_QUESTION = 300;
const MOST_WISHES = 12;

/**
 * Reads a question: its words, what they stand for and how they may be written. The last word counts as
 * unfinished unless a space follows it or the whole is the name of a place.
 * @param loosely what one part of a compound finds counts too: for a question that found nothing
 */
export function readQuestion(index: WordIndex, text: string, loosely = false): Question {
  const asked = text.slice(0, LONGEST_QUESTION);
  const unfinished = !/\s$/u.test(asked) && asked.length === text.length && !isPlace(index, asked);
  const words = wordsOf(asked);
  const run = words
    .filter((word) => !word.joined)
    .map((word) => index.postings.numberOf(index.lexicon.stemOf(word.form)) ?? -2);
  const question: Question = { wishes: [], corrections: [], run };
  const tokens = tokensOf(index, words);
  for (let at = 0; question.wishes.length < MOST_WISHES;) {
    const token = tokens[at];
    if (!token) break;
    const forms = tokens.slice(at).map((word) => word.form);
    const known = phrase(index, forms) ?? joined(index, forms);
    if (known && known.count > 1) {
      question.wishes.push(known.wish);
      at += known.count;
      continue;
    }
    const { wish, read } = single(
      index,
      token.form,
      unfinished && at === tokens.length - 1,
      piecesOf(words, token),
      loosely,
    );
    question.wishes.push({
      ...wish,
      readings: [...wish.readings, ...(known?.wish.readings ?? [])],
      soft: wish.soft && !known,
    });
    if (read) question.corrections.push({ typed: token.form, read });
    at += 1;
  }
  return question;
}

/** Whoever typed "Best" has typed a place, and not the beginning of "bestuur". */
const isPlace = (index: WordIndex, asked: string): boolean =>
  index.names.get(nameKey(asked)).some((number) => index.documents[number]?.place === true);

/** The words to look for, a hyphenated one as a whole where the register knows it so. */
function tokensOf(index: WordIndex, words: readonly Word[]): Word[] {
  const chains = words.filter((word) => word.joined && index.lexicon.countOf(word.form) > 0);
  const widest = chains.filter((chain) => !chains.some((other) => other !== chain && within(chain, other)));
  const plain = words.filter((word) => !word.joined && !chains.some((chain) => within(word, chain)));
  return [...plain, ...widest].sort((a, b) => a.from - b.from);
}

const within = (inner: Word, outer: Word): boolean => inner.from >= outer.from && inner.until <= outer.until;

/** The separate words of a hyphenated one, so that "zuid-limburg" also finds "zuid limburg". */
const piecesOf = (words: readonly Word[], token: Word): string[] =>
  token.joined ? words.filter((word) => !word.joined && within(word, token)).map((word) => word.form) : [];
