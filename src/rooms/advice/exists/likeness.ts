import { FORMS } from "#rooms/collaborations";
import { type Fabric, onceFor, lawForm } from "#rooms/day";
import { buildWordIndex, documentOf, readQuestion, type SearchDocument, type WordIndex } from "#rooms/search";
import { themeByCode } from "#rooms/tasks";

/** How far an arrangement says in its name, body or theme what someone describes. */
export interface TextLikeness {
  /** Share of the description that is found, by how telling its words are; 0-1. */
  share: number;
  /** Words that stand there, as they were typed; also as part of a longer word, or written in full or short. */
  words: string[];
  /** Words of which only a related one stands there: "vuilnis" where it says "afval". */
  related: string[];
  /** Whether those words together are as telling as one that only two arrangements share; "afval" alone is not. */
  telling: boolean;
}

/** The arrangements of one day as the search sees them, from titles and codes only. Document numbers are their places. */
const indexOf = onceFor((fabric: Fabric): WordIndex =>
  buildWordIndex(
    // Without the task: that was read from the same title, and counts by itself.
    fabric.arrangements.map((it): SearchDocument => ({
      kind: "collaboration",
      key: it.key,
      title: it.title,
      texts: {
        soort: [FORMS[lawForm(it)]],
        ...(it.executor ? { uitvoerder: [it.executor.name] } : {}),
        thema: it.themes.flatMap((code) => themeByCode(code)?.label ?? []),
      },
      validFrom: it.validFrom,
      validUntil: null,
    })),
  ),
);

type Reading = ReturnType<typeof readQuestion>["wishes"][number]["readings"][number];

/** How much a word counts that says what kind of thing it is, not which one ("regeling", "samenwerking"). */
const SOFT = 0.2;

/**
 * Per arrangement how much of a description it answers, with the words, compounds and meanings that the search
 * knows; arrangements that answer nothing are left out.
 */
export function textLikeness(fabric: Fabric, text: string): Map<number, TextLikeness> {
  const index = indexOf(fabric);
  // With a space at the end the last word counts as finished.
  const { wishes } = readQuestion(index, `${text.trim()} `);
  const found = new Map<number, { worth: number; words: string[]; related: string[] }>();
  let total = 0;
  for (const wish of wishes) {
    const best = new Map<number, Reading>();
    for (const reading of wish.readings)
      for (const document of holding(index, reading.terms))
        if (reading.weight > (best.get(document)?.weight ?? 0)) best.set(document, reading);
    const telling = (wish.soft ? SOFT : 1) * rarity(index, best.size);
    total += telling;
    for (const [document, { kind, weight }] of best) {
      const known = found.get(document) ?? { worth: 0, words: [], related: [] };
      known.worth += telling * weight;
      if (!wish.soft) (kind === "verwant" ? known.related : known.words).push(wish.typed);
      found.set(document, known);
    }
  }
  const enough = rarity(index, 2);
  return new Map(
    [...found].map(([document, { worth, words, related }]) => [
      document,
      { share: worth / total, words, related, telling: worth >= enough },
    ]),
  );
}

/** How telling something is that so many arrangements have. */
const rarity = (index: WordIndex, holders: number): number =>
  Math.log(1 + index.documents.length / (1 + holders));

/** The documents that hold all of these terms. */
function holding({ postings }: WordIndex, terms: readonly string[]): Set<number> {
  const [first, ...others] = terms.map((term) => new Set(Array.from(postings.get(term), documentOf)));
  return others.reduce((both, next) => both.intersection(next), first ?? new Set<number>());
}
