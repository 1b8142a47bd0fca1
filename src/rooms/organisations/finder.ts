/** Which organisation a reader means by what was typed: found the same way wherever a page, form or answer asks. */
import { askedOnce } from "#kit/asked-once.ts";
import { organisationByCode } from "./bearers.ts";
import { codeIn, withoutName } from "./codes.ts";
import type { Db } from "./db.ts";
import { foldName, fullName, nameWithoutKind, plainName, shortName } from "./names.ts";
import { waysToSay } from "./other-names.ts";
import { findOrganisation, formerlyCalled, organisationsNamed } from "./queries.ts";
import { slipsBetween } from "./slips.ts";

/** Whoever can be meant. */
export interface Nameable {
  code: string;
  name: string;
}

/** What was typed, read as a code, a whole name, words of names or what words begin with; or names that look like it. */
export type Meant<It> =
  /**
   * `key` is what the code stands for now; nothing was found when that is not among those asked about. So is the whole
   * name of one that is not among them, as of a municipality that is no more.
   */
  | { how: "code"; key: string; found: It[] }
  /**
   * `words`: whole words, and no other name begins so. `begun`: first letters, so "Asse" may be Assen; nobody is to be
   * taken for meant without being asked. Those with the whole words come first.
   */
  | { how: "name" | "words" | "begun"; found: It[] }
  | { how: "unknown"; found: []; like: It[] };

/** More slips of the hand than this make another name. */
const MOST_SLIPS = 3;
const MOST_ALIKE = 3;
/** Fewer letters than this begin too many names to mean one. */
const LEAST_LETTERS = 3;
/** A name longer than this is none, and comparing it letter by letter takes time. */
const LONGEST = 60;

/** A key, a code with letters, or a number of a register, which is nobody's name. */
const CODE = /^(?:[a-z]+-?\d+|naam-[\w-]+|\d{4,20})$/;
/** Two of one name have their province behind it: "Bergen (L)". */
const PROVINCE_BEHIND = /\s*\([^)]*\)$/;

/**
 * Finds who is meant.
 * @param all whoever can be meant; what is found comes in this order
 * @param text `gm1681`, `1681`, a code from before, `Borger-Odoorn`, a name from before, or the first letters of words
 */
export const whoIsMeant = <It extends Nameable>(
  db: Db,
  all: readonly It[],
  text: string,
): Promise<Meant<It>> => meantOnce(db, all, text) as Promise<Meant<It>>;

const meantOnce = askedOnce(
  (db: Db, all: readonly Nameable[], text: string) => findMeant(db, all, text),
  (_, all, text) => `${all.length} ${text}`,
);

async function findMeant<It extends Nameable>(db: Db, all: readonly It[], text: string): Promise<Meant<It>> {
  const { typed, code } = read(text);
  const named = called(all);
  const direct = named.byCode.get(code);
  if (direct) return { how: "code", key: code, found: [direct] };
  const key = CODE.test(code) ? await keyOf(db, code) : null;
  if (key !== null)
    return { how: "code", key, found: [named.byCode.get(key)].filter((it) => it !== undefined) };

  const own = plainName(shortName(typed));
  if (own === "") return { how: "unknown", found: [], like: [] };
  for (const said of waysToSay(shortName(typed))) {
    const found = byName(named, said);
    if (found.length > 0)
      return { how: "name", found: saysKind(typed) ? found : [...found, ...provincesOf(named, said, found)] };
  }
  const once = await formerly(db, named, own);
  if (once.length > 0) return { how: "name", found: once };
  const [elsewhere, another] = await organisationsNamed(db, own);
  if (elsewhere && !another) return { how: "code", key: elsewhere.key, found: [] };

  // "Assen (Drenthe)", as spreadsheets tell places apart: what stands behind it is not known here, so it is asked back.
  const bare = typed.replace(PROVINCE_BEHIND, "");
  const before = bare === typed ? [] : byName(named, plainName(shortName(bare)));
  if (before.length > 0) return { how: "begun", found: before };

  const words = plainName(typed).split(" ");
  if (words.join("").length >= LEAST_LETTERS) {
    const whole = named.all.filter((it) => words.every((word) => it.words.includes(word)));
    const begun = named.all.filter((it) =>
      words.every((word) => it.words.some((own) => own.startsWith(word))),
    );
    // "Oost" is a word of Oost Gelre, but whoever types it may be on the way to Oosterhout.
    if (whole.length === begun.length && whole.length > 0)
      return { how: "words", found: whole.map((it) => it.one) };
    if (begun.length > 0)
      return { how: "begun", found: [...new Set([...whole, ...begun])].map((it) => it.one) };
  }
  return { how: "unknown", found: [], like: alike(named.all, own) };
}

/** Whoever is called so: as people say it, else without the province behind it, else without its kind before it. */
function byName<It>({ all }: Names<It>, own: string): It[] {
  const kindless = plainName(nameWithoutKind(own));
  const ways: ((it: Called<It>) => boolean)[] = [
    (it) => it.own === own,
    (it) => it.bare === own,
    (it) => it.kindless === kindless,
  ];
  for (const isIt of ways) {
    const found = all.filter(isIt);
    if (found.length > 0) return found.map((it) => it.one);
  }
  return [];
}

const saysKind = (typed: string): boolean => foldName(typed).startsWith("gemeente ");

/** "Utrecht" is a municipality and a province: who types that name alone may mean either. */
const provincesOf = <It extends Nameable>({ all }: Names<It>, own: string, found: readonly It[]): It[] =>
  all
    .filter((it) => it.one.code.startsWith("pv") && it.kindless === own && !found.includes(it.one))
    .map((it) => it.one);

/** Whoever was called so before. */
async function formerly<It>(db: Db, { byCode }: Names<It>, own: string): Promise<It[]> {
  const before = (await formerlyCalled(db)).filter((it) => plainName(shortName(it.name)) === own);
  return [...new Set(before.map((it) => it.organisation_key))].flatMap((it) => byCode.get(it) ?? []);
}

/** What was typed, without the name before a code, and as a code. */
function read(text: string): { typed: string; code: string } {
  const typed = withoutName(text);
  return { typed, code: codeIn(foldName(typed)) };
}

/** The key that a code stands for, whenever its organisation existed; null when nobody has it. */
const keyOf = async (db: Db, code: string): Promise<string | null> =>
  (await organisationByCode(db, code))?.key ?? null;

/**
 * What a field shows for what was typed or came in an address: the name behind a code, the code only where another has that
 * name too, and "Gemeente" where a province has it. What is no code stays as it was typed.
 */
export const asName = askedOnce(
  async (db: Db, text: string): Promise<string> => {
    const { code } = read(text);
    const key = CODE.test(code) ? await keyOf(db, code) : null;
    const one = key === null ? undefined : await findOrganisation(db, key);
    if (!one) return text;
    const name = shortName(one.name);
    const provinces = await organisationsNamed(db, plainName(`Provincie ${name}`));
    if (one.key.startsWith("gm") && provinces.length > 0) return one.name;
    const alike = (await organisationsNamed(db, plainName(name))).filter((it) => shortName(it.name) === name);
    return alike.length > 1 ? `${name} (${one.key})` : name;
  },
  (_, text) => text,
);

interface Called<It> {
  one: It;
  own: string;
  bare: string;
  kindless: string;
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
        own: plainName(short),
        bare: plainName(short.replace(PROVINCE_BEHIND, "")),
        kindless: plainName(nameWithoutKind(one.name)),
        words: plainName(fullName(one.code, one.name)).split(" "),
      };
    }),
    byCode: new Map(all.map((it) => [it.code, it])),
  };
  known.set(all, names);
  return names;
}

/** The names that look most like what was typed; none when nothing comes near. */
function alike<It>(all: readonly Called<It>[], own: string): It[] {
  const typed = own.slice(0, LONGEST);
  const allowed = Math.min(MOST_SLIPS, Math.floor(typed.length / 3));
  return all
    .map((it) => ({ one: it.one, slips: slipsBetween(typed, it.own, allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_ALIKE)
    .map(({ one }) => one);
}
