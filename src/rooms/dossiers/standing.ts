/** How far the parties are: who spoke, who answered, who is silent. Pure, of what stands in a dossier. */
import type { Answer, DossierFacts, Verdict, Voice } from "./facts.ts";

export interface Said {
  facts: Pick<DossierFacts, "participants" | "kind">;
  /** The version that last changed the text: who answered before it, answered to another text. */
  textVersion: number;
  voices: readonly Voice[];
  answers: readonly Answer[];
}

/** What a party answered to the text as it is now; who stepped out, is out until it says otherwise. */
export function answerOf({ answers, textVersion }: Said, organisation: string): Answer | null {
  const last = answers.filter((it) => it.organisation === organisation).at(-1);
  return last && (last.verdict === "left" || last.version > textVersion) ? last : null;
}

const withVerdict = (it: Said, verdict: Verdict | null): string[] =>
  it.facts.participants.filter((key) => (answerOf(it, key)?.verdict ?? null) === verdict);

export const assenting = (it: Said): string[] => withVerdict(it, "yes");
export const objecting = (it: Said): string[] => withVerdict(it, "no");
/** Who has not answered to the text as it is now. */
export const silent = (it: Said): string[] => withVerdict(it, null);
export const left = (it: Said): string[] => withVerdict(it, "left");

/** Who goes on with it: who stepped out is not in it. */
export function goingOn(it: Said): string[] {
  const gone = left(it);
  return it.facts.participants.filter((key) => !gone.includes(key));
}

/** Whether everyone who takes part said yes: who stepped out, holds nobody up. */
export const isComplete = (it: Said): boolean =>
  assenting(it).length > 0 && silent(it).length === 0 && objecting(it).length === 0;

/** Who never said what it wants or fears, and did not step out. */
export function voiceless(it: Said): string[] {
  const spoke = new Set(it.voices.map((voice) => voice.organisation));
  const gone = new Set(left(it));
  return it.facts.participants.filter((key) => !spoke.has(key) && !gone.has(key));
}

/** The same as it would be with one answer more. */
export const withAnswer = <It extends Said>(it: It, answer: Answer): It => ({
  ...it,
  answers: [...it.answers, answer],
});
