/** What can be said in a dossier before its decision. */
import type { EvidenceState } from "../answers/facts.ts";
import type { Item, Verdict } from "../sets/question-set.ts";

/** What a privacy officer advises (AVG art. 35, second paragraph, and 39): whoever keeps the dossier decides. */
export const OPINIONS = {
  go: "doorgaan",
  "go-if": "doorgaan onder voorwaarden",
  wait: "niet doorgaan",
} as const;
export type Opinion = keyof typeof OPINIONS;

interface Saying {
  id: string;
  /** The party for which it was said. */
  organisation: string;
  at: Date;
}

/** An answer that the owner of a word gave before, as it stood when the word was said: that somebody says it is still right, changes nothing. */
export interface Rest {
  /** The code of the item that was answered. */
  item: string;
  entry: string;
  verdict: Verdict;
  statement: string;
  evidence: EvidenceState;
}

/** What was said last of a question. */
export interface Word extends Saying {
  item: string;
  owner: string;
  office: string;
  verdict: Verdict | null;
  statement: string | null;
  restsOn: readonly Rest[];
}

export interface Advice extends Saying {
  office: string;
  opinion: Opinion;
  advice: string;
}

/** That somebody went on although not all was answered. */
export interface Override extends Saying {
  office: string;
  /** Null for who may not read it: others than the parties. */
  reason: string | null;
  items: readonly string[] | null;
}

/** A question as it stands in a dossier. */
export interface GateItem {
  item: Item;
  word: Word | null;
  /** Whether a decision waits for it, whatever was answered. */
  needed: boolean;
  answered: boolean;
}

/** Where a dossier stands. */
export interface GateStanding {
  /** The questions that are asked of it, in the order of their sets. */
  asked: readonly GateItem[];
  /** Questions of which it is not known yet whether they are asked: what they hang on has no answer. */
  later: readonly Item[];
  /** What a decision waits for. */
  open: readonly GateItem[];
  /** What was answered and is asked no more: by another version of a set. */
  gone: readonly Word[];
}
