import { holdsOn } from "#kit/validity.ts";
import { explain } from "./explain.ts";
import type { SearchAnswer, SearchDocument, SearchHit, SearchOptions } from "./facts.ts";
import type { SearchIndex } from "./make-index.ts";
import { nameKey } from "./names.ts";
import { LONGEST_QUESTION, type Question, readQuestion } from "./question.ts";
import { rank, type Scored } from "./rank.ts";

export { buildIndex, indexing, type SearchIndex } from "./make-index.ts";

/** Whose name was typed in full comes before whoever only contains it. */
const EXACT = 3;
/** A department that happens to be called "Jeugd" is not what everyone means by it. */
const LIGHT_EXACT = 1.5;
const ENDED = 0.8;
/** Of whose name all of the question is the beginning. */
const BEGUN = 2;
/** More than any score of words. */
const BORNE = 1e6;

/**
 * Searches organisations and collaborations together. Never throws: any text is a question, an empty one has
 * no answer. An abolished organisation is found on a later day only when its whole name was typed.
 */
export function find(index: SearchIndex, query: string, options: SearchOptions = {}): SearchAnswer {
  const answer = answerTo(index, query, readQuestion(index, query), options);
  return answer.total > 0 ? answer : answerTo(index, query, readQuestion(index, query, true), options);
}

function answerTo(
  index: SearchIndex,
  query: string,
  question: Question,
  options: SearchOptions,
): SearchAnswer {
  const { day, limit = 20, kinds } = options;
  const { wishes } = question;
  if (wishes.length === 0) return { hits: [], total: 0, corrections: [] };
  const borne = bornBy(index, options.bearers);
  // Whoever typed a number was understood.
  const corrections = borne.size > 0 ? [] : question.corrections;
  const exact = named(index, query.slice(0, LONGEST_QUESTION), corrections);
  const inForce = (document: SearchDocument): boolean =>
    day === undefined || holdsOn({ valid_from: document.validFrom, valid_until: document.validUntil }, day);
  const wanted = (number: number): boolean => {
    const document = index.documents[number] as SearchDocument;
    if (kinds && !kinds.includes(document.kind)) return false;
    return (
      inForce(document) ||
      (document.kind === "organisation" && (document.weight ?? 1) >= 1 && exact.has(number))
    );
  };
  const begun = begunBy(index, query);
  const scored = rank(index, question, wanted)
    .filter(({ document }) => !borne.has(document))
    .map(({ document, score }) => ({
      document,
      score:
        score *
        standing(index.documents[document] as SearchDocument, exact.has(document), inForce) *
        (begun(document) ? BEGUN : 1),
    }));
  for (const document of borne)
    if (!kinds || kinds.includes((index.documents[document] as SearchDocument).kind))
      scored.push({
        document,
        score: BORNE * (inForce(index.documents[document] as SearchDocument) ? 2 : 1),
      });
  const inOrder = (a: Scored, b: Scored) =>
    b.score - a.score || (index.order[a.document] as number) - (index.order[b.document] as number);
  const kept = options.everyVersion ? scored : bestOfEach(index, scored, inOrder);
  const hits = firstOf(kept, limit, inOrder).map(({ document: number, score }): SearchHit => {
    const document = index.documents[number] as SearchDocument;
    return {
      document,
      score,
      exact: exact.has(number),
      inForce: inForce(document),
      matches: explain(index, document, wishes),
    };
  });
  return { hits, total: kept.length, corrections };
}

/** What bears the number that was asked for. */
function bornBy({ documents }: SearchIndex, bearers: ReadonlySet<string> | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  if (bearers && bearers.size > 0)
    for (const [number, { key }] of documents.entries()) if (bearers.has(key)) found.add(number);
  return found;
}

/** Whose whole name was typed; when nobody's, as it was read where it was spelled differently. */
function named(
  { names }: SearchIndex,
  asked: string,
  corrections: SearchAnswer["corrections"],
): ReadonlySet<number> {
  const exact = names.get(nameKey(asked));
  if (exact.length > 0 || corrections.length === 0) return new Set(exact);
  const read = corrections.reduce((text, it) => text.replace(it.typed, it.read), nameKey(asked));
  return new Set(names.get(read));
}

/** Whether a government's name begins with all that was typed, in more words than one: "Ministerie van Onderwijs". */
function begunBy(index: SearchIndex, query: string): (document: number) => boolean {
  const asked = nameKey(query.slice(0, LONGEST_QUESTION));
  if (!asked.includes(" ")) return () => false;
  return (number) => {
    const { kind, title, texts, weight = 1 } = index.documents[number] as SearchDocument;
    if (kind !== "organisation" || weight <= 1) return false;
    return [title, ...(texts.naam ?? [])].some((name) => nameKey(name).startsWith(`${asked} `));
  };
}

/** Whose whole name was typed comes first, unless it ended: then it stands below its namesake of today. */
function standing(
  document: SearchDocument,
  exact: boolean,
  inForce: (document: SearchDocument) => boolean,
): number {
  if (document.kind === "organisation" && !inForce(document)) return ENDED;
  if (!exact) return 1;
  return (document.weight ?? 1) < 1 ? LIGHT_EXACT : EXACT;
}

type Order = (a: Scored, b: Scored) => number;

/** One hit per organisation or chain: the version that answers best. */
function bestOfEach(index: SearchIndex, scored: readonly Scored[], inOrder: Order): Scored[] {
  const best = new Map<number, Scored>();
  for (const it of scored) {
    const subject = index.subjects[it.document] as number;
    const known = best.get(subject);
    if (!known || inOrder(it, known) < 0) best.set(subject, it);
  }
  return [...best.values()];
}

/** The first `count` in order; the rest is not put in order. */
function firstOf(scored: readonly Scored[], count: number, inOrder: Order): Scored[] {
  const kept: Scored[] = [];
  let last: Scored | undefined;
  for (const it of scored) {
    if (last && inOrder(it, last) > 0) continue;
    kept.push(it);
    if (kept.length < 2 * count + 100) continue;
    kept.sort(inOrder).splice(count);
    last = kept.at(-1);
  }
  return kept.sort(inOrder).slice(0, count);
}
