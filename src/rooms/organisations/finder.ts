/** Which organisation a reader means by what was typed: found the same way wherever a page, form or answer asks. */
import type { Db } from "./db.ts";
import { foldName, shortName } from "./names.ts";
import { findOrganisation, formerlyCalled, keyByIdentifier } from "./queries.ts";
import { slipsBetween } from "./slips.ts";

/** Whoever can be meant. */
export interface Nameable {
  code: string;
  name: string;
}

/** What was typed, read as a code, a whole name or words that names begin with; or names that look like it. */
export type Meant<It> =
  /** `key` is what the code stands for now; nothing was found when that is not among those asked about. */
  | { how: "code"; key: string; found: It[] }
  | { how: "name" | "words"; found: It[] }
  | { how: "unknown"; found: []; like: It[] };

/** More slips of the hand than this make another name. */
const MOST_SLIPS = 3;
const MOST_ALIKE = 3;
/** Fewer letters than this begin too many names to mean one. */
const LEAST_LETTERS = 3;
/** A name longer than this is none, and comparing it letter by letter takes time. */
const LONGEST = 60;

const CODE = /^(?:[a-z]+-?\d+|naam-[\w-]+)$/;
/** A suggestion reads "Bergen (gm0373)"; then the code counts. */
const CODE_BEHIND = /\(([a-z]+-?\d+|naam-[\w-]+)\)\s*$/i;
/** Two of one name have their province behind it: "Bergen (L)". */
const PROVINCE_BEHIND = /\s*\([^)]*\)$/;

/**
 * Finds who is meant.
 * @param all whoever can be meant; what is found comes in this order
 * @param text `gm1681`, `1681`, a code from before, `Borger-Odoorn`, a name from before, or the first letters of words
 */
export async function whoIsMeant<It extends Nameable>(
  db: Db,
  all: readonly It[],
  text: string,
): Promise<Meant<It>> {
  const { typed, code } = read(text);
  const named = called(all);
  const direct = named.byCode.get(code);
  if (direct) return { how: "code", key: code, found: [direct] };
  const key = CODE.test(code) ? await keyOf(db, code) : null;
  if (key !== null)
    return { how: "code", key, found: [named.byCode.get(key)].filter((it) => it !== undefined) };

  const own = plain(shortName(typed));
  if (own === "") return { how: "unknown", found: [], like: [] };
  const same = named.all.filter((it) => it.own === own);
  const bare = same.length > 0 ? same : named.all.filter((it) => it.bare === own);
  if (bare.length > 0) return { how: "name", found: bare.map((it) => it.one) };
  const words = plain(typed).split(" ");
  const enough = words.join("").length >= LEAST_LETTERS;
  const begun = !enough
    ? []
    : named.all.filter((it) => words.every((word) => it.words.some((own) => own.startsWith(word))));
  if (begun.length > 0) return { how: "words", found: begun.map((it) => it.one) };

  const before = (await formerlyCalled(db)).filter((it) => plain(shortName(it.name)) === own);
  const once = [...new Set(before.map((it) => it.organisation_key))].flatMap(
    (it) => named.byCode.get(it) ?? [],
  );
  return once.length > 0
    ? { how: "name", found: once }
    : { how: "unknown", found: [], like: alike(named.all, own) };
}

/** What was typed, without the name before a code, and as a code. */
function read(text: string): { typed: string; code: string } {
  const typed = CODE_BEHIND.exec(text)?.[1] ?? text;
  const folded = foldName(typed);
  return { typed, code: /^\d{4}$/.test(folded) ? `gm${folded}` : folded };
}

/** The key that a code stands for, whenever its organisation existed; null when nobody has it. */
const keyOf = async (db: Db, code: string): Promise<string | null> =>
  (await keyByIdentifier(db, code)) ?? (await findOrganisation(db, code))?.key ?? null;

/** "Bedoelt u Appingedam?", to end a refusal with; nothing when no name looks like what was typed. */
export function didYouMean(like: readonly Nameable[]): string {
  const names = [...new Set(like.map((it) => shortName(it.name)))];
  return names.length === 0 ? "" : ` Bedoelt u ${names.join(", ").replace(/, (?=[^,]*$)/, " of ")}?`;
}

interface Called<It> {
  one: It;
  own: string;
  bare: string;
  words: string[];
}

interface Names<It> {
  all: Called<It>[];
  byCode: ReadonlyMap<string, It>;
}

const known = new WeakMap<readonly Nameable[], Names<Nameable>>();

/** The names as they are compared, kept as long as the list is. */
function called<It extends Nameable>(all: readonly It[]): Names<It> {
  const kept = known.get(all) as Names<It> | undefined;
  if (kept) return kept;
  const names = {
    all: all.map((one) => {
      const short = shortName(one.name);
      return {
        one,
        own: plain(short),
        bare: plain(short.replace(PROVINCE_BEHIND, "")),
        words: plain(one.name).split(" "),
      };
    }),
    byCode: new Map(all.map((it) => [it.code, it])),
  };
  known.set(all, names);
  return names;
}

/** Words without accents, capitals and signs: "Hunze en Aa's" and "Hunze en Aas" are the same. */
const plain = (text: string): string =>
  foldName(text)
    .replaceAll(/['’`´]/g, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/** The names that look most like what was typed; none when nothing comes near. */
function alike<It>(all: readonly Called<It>[], own: string): It[] {
  const typed = own.slice(0, LONGEST);
  const allowed = Math.min(MOST_SLIPS, Math.floor(typed.length / 3));
  return all
    .map((it) => ({ ...it, slips: slipsBetween(typed, it.own, allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_ALIKE)
    .map(({ one }) => one);
}
