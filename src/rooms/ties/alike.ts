/** Whether something that one writes down is there already, maybe in other words: a hint, never a refusal. */
import type { Building, View } from "#kit/room.ts";
import { isBeside, membershipsOf } from "#rooms/collaborations";
import { plainName } from "#rooms/organisations";
import type { TieFacts, TieForm } from "./facts.ts";
import { type Tie, tiesOf } from "./queries.ts";

interface Alike {
  ties: Tie[];
  registered: Awaited<ReturnType<typeof membershipsOf>>;
}

/** Finds what is there already and looks like something: of what this reader may see, read once for all he asks about. */
export async function alikeIn({ primary, db }: Building, key: string, view: View) {
  const [all, registered] = await Promise.all([
    tiesOf(primary, view.reader, key),
    membershipsOf(db, key, view.day),
  ]);
  // A sheet asks about each of its rows: what is there is taken apart once.
  const ties = all
    .filter((it) => it.state !== "withdrawn")
    .map((tie) => ({ tie, words: wordsOf(tie.facts.name) }));
  // What is public of the ties is listed beside the register, and is found as what it is.
  const arrangements = registered
    .filter((it) => !isBeside(it.key))
    .map((arrangement) => ({ arrangement, words: wordsOf(arrangement.title) }));
  const find = (name: string, alsoLike: (it: TieFacts) => boolean): Alike => {
    const asked = wordsOf(name);
    return {
      ties: ties.flatMap(({ tie, words }) => (wordsAlike(words, asked) || alsoLike(tie.facts) ? [tie] : [])),
      registered: arrangements.flatMap((it) => (wordsAlike(it.words, asked) ? [it.arrangement] : [])),
    };
  };
  return {
    asWritten: (facts: TieFacts): Alike => find(facts.name, (it) => sameWith(it, facts)),
    /** While no more than a name is known. */
    byName: (name: string): Alike => find(name, () => false),
  };
}

/** Words that say what kind of thing it is, and not which; people write them on their own or at the end of another. */
const KINDS =
  "convenant|samenwerkingsovereenkomst|dienstverleningsovereenkomst|overeenkomst|samenwerkingsverband|samenwerking|regeling|stichting|netwerk|programma";
const KIND_WORDS = new RegExp(
  `\\b(?:${KINDS}|dvo|gemeenschappelijke|gr|bv|nv|de|het|en|van|voor|in|(?:19|20)\\d\\d)\\b`,
  "g",
);
const KIND_BEHIND = new RegExp(`(?<=\\p{L}{5})(?:${KINDS})\\b`, "gu");
/** A name of one short word says too little to be a part of another. */
const TELLING_LETTERS = 5;
/** "Noordelijke", "jeugdbeschermings-": what a word gets where another follows it. */
const ENDING = /(?<=\p{L}{4})(?:elijke?|se?)$/u;

const wordsOf = (name: string): Set<string> =>
  new Set(
    plainName(name)
      .replaceAll(KIND_WORDS, " ")
      .replaceAll(KIND_BEHIND, " ")
      .split(" ")
      .filter(Boolean)
      .map((it) => it.replace(ENDING, "")),
  );

/** A word that the other name writes as two becomes those two: "drugsaanpak" beside "aanpak drugs". */
const apart = (words: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set(
    [...words].flatMap((word) => {
      for (const first of others) {
        const rest = word.startsWith(first) ? word.slice(first.length) : "";
        const second = [rest, rest.replace(/^s/, "")].find((it) => it !== "" && others.has(it));
        if (second !== undefined) return [first, second];
      }
      return [word];
    }),
  );

/** Whether two names have most of their words together, or one is the other cut short, whatever kind of thing they call it. */
export const namedAlike = (one: string, other: string): boolean => wordsAlike(wordsOf(one), wordsOf(other));

function wordsAlike(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  const [these, those] = [apart(first, second), apart(second, first)];
  const shared = these.intersection(those);
  if (
    shared.size === Math.min(these.size, those.size) &&
    shared.values().some((it) => it.length >= TELLING_LETTERS)
  )
    return true;
  return shared.size > 0 && shared.size * 3 >= these.union(those).size * 2;
}

/** Of which the same organisations seldom have two: a contract they make for each subject. */
const BODIES: readonly TieForm[] = ["company", "cooperative", "foundation", "association"];

/** The same form with the same others, for the same task, or maybe for the same where it is a body: whatever it is called. */
const sameWith = (one: TieFacts, other: TieFacts): boolean =>
  one.form === other.form &&
  one.participants.toSorted().join() === other.participants.toSorted().join() &&
  (one.task === null || other.task === null ? BODIES.includes(one.form) : one.task === other.task);
