/** What the page of a dossier before its decision shows, and its forms need. */
import type { Sent } from "#kit/look/folded-form.tsx";
import type { View } from "#kit/room.ts";
import type { Dossier, Names } from "#rooms/dossiers";
import { ANSWERERS } from "../sets/question-set.ts";
import type { GateItem, GateStanding } from "./facts.ts";
import type { Kept } from "./queries.ts";
import type { Resting } from "./resting.ts";

export interface Shown {
  dossier: Dossier;
  kept: Kept;
  standing: GateStanding;
  /** What a decision waits for. */
  holding: readonly GateItem[];
  /** What words lean on, by the number of the word. */
  resting: ReadonlyMap<string, readonly Resting[]>;
  called: Names;
  view: View;
  sent: Sent;
  writes: boolean;
}

/** Whom to ask: who was named for it, else whoever has that function with who keeps the dossier. */
export const whomToAsk = (
  { item, word }: Pick<GateItem, "item" | "word">,
  keeper: string,
  called: (key: string) => string,
): string =>
  word === null
    ? `${ANSWERERS[item.answerer]} van ${called(keeper)}`
    : `${word.office} van ${called(word.owner)}`;
