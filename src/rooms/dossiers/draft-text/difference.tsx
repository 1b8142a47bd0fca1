/** What changed in a text, word by word: what went and what came, in words as well as in marks. */
import { diffWordsWithSpace } from "diff";
import { Lines } from "../perspective.tsx";

export interface Piece {
  kind: "same" | "gone" | "new";
  text: string;
}

/** Longer texts are compared whole: a comparison by word of two that share nothing takes long. */
const MOST_EDITS = 4_000;

/** The pieces of both texts in their order. */
export function differenceOf(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!found)
    return [
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ];
  return found.map(({ value, added, removed }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value,
  }));
}

/** Marks that screen readers and paper have too. */
export const Difference = ({ before, after }: { before: string; after: string }) => (
  <p>
    {differenceOf(before, after).map(({ kind, text }) => {
      const lines = <Lines text={text} />;
      return kind === "same" ? lines : kind === "gone" ? <del>{lines}</del> : <ins>{lines}</ins>;
    })}
  </p>
);
