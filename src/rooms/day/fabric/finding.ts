/** Finds the organisation or arrangement a reader means, by code or by (part of) its name. */
import { formatDay } from "#kit/day.ts";
import { enumerate } from "#kit/words.ts";
import { collaborationNumbered } from "#rooms/collaborations";
import {
  findOrganisation,
  foldName,
  nameMap,
  type Organisation,
  plainName,
  presentOn,
  readLineage,
  shortName,
  slipsBetween,
  whoIsMeant,
} from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { Arrangement, Body, Fabric } from "./fabric.ts";

/**
 * One, several to choose from, or a sentence that says why there is none, with names that look like what was typed.
 * When it is in the register but not on this day, nothing is wrong with what was typed: `otherDay` says just that, without
 * what to do, and an organisation comes with those who stand where it stands in the register.
 */
export type Found<Item> =
  { item: Item } | { several: Item[]; more: number } | { problem: string; like?: Body[]; otherDay?: string };

/** Longer lists of matches ask for more letters. */
const MOST_CHOICES = 20;

/** A suggestion reads "Recreatieschap Drenthe (25196023)"; then the number counts. */
const NUMBER_BEHIND = /\((\d+)\)\s*$/;

const shown = (text: string): string => `“${text.slice(0, 60)}”`;

/** @param text `gm1681`, `1681`, or `Borger-Odoorn`, or part of that */
export async function findBody(db: Db, fabric: Fabric, text: string): Promise<Found<Body>> {
  const meant = await whoIsMeant(db, fabric.bodies, text);
  const known =
    meant.how === "code" && meant.found.length === 0 ? await findOrganisation(db, meant.key) : null;
  if (known) {
    const standing = presentOn(known.key, fabric.day, await readLineage(db, [known.key]));
    return {
      ...absence(known, fabric, [...(await nameMap(db, standing)).values()].map(shortName)),
      like: standing.flatMap((key) => fabric.bodies[fabric.indexOf.get(key) ?? -1] ?? []),
    };
  }
  const [begun] = meant.how === "begun" ? meant.found : [];
  if (begun && meant.found.length === 1) return { several: [begun], more: 0 };
  return oneOf(
    meant.found,
    `${shown(text)} kennen we niet als deelnemer aan een regeling op ${formatDay(fabric.day)}. Vul een naam in, of een code zoals gm1681.`,
    meant.how === "unknown" ? meant.like : [],
  );
}

/**
 * @param text the number of an arrangement or of any of its texts, or words from its title
 * @param likely where several match, these come before all others
 */
export async function findArrangement(
  db: Db,
  fabric: Fabric,
  text: string,
  likely: readonly Arrangement[] = [],
): Promise<Found<Arrangement>> {
  const code = NUMBER_BEHIND.exec(text)?.[1] ?? text.toLowerCase();
  const direct = fabric.arrangements.find((it) => it.key.toLowerCase() === code || it.version === code);
  if (direct) return { item: direct };
  const known = await collaborationNumbered(db, code);
  if (known) {
    const current = fabric.arrangements.find((it) => it.key === known.key);
    if (current) return { item: current };
    const otherDay = `“${known.title}” gold niet op ${formatDay(fabric.day)}.`;
    return { problem: `${otherDay} Kies een andere dag of een andere regeling.`, otherDay };
  }
  const folded = foldName(text);
  const same = fabric.arrangements.filter((it) => foldName(it.title) === folded);
  const matches =
    same.length > 0 ? same : fabric.arrangements.filter((it) => containsWords(it.title, folded));
  const preferred = matches.filter((it) => likely.includes(it));
  if (matches.length === 0) {
    // What was mistyped is asked back, also when only one title comes near.
    const near = fabric.arrangements.filter((it) => comesNear(it.title, folded));
    if (near.length > 0) return severalOf(near);
  }
  return oneOf(
    preferred.length > 0 ? preferred : matches,
    `${shown(text)} kennen we niet als regeling op ${formatDay(fabric.day)}. Vul woorden uit de titel in, of het nummer in het register.`,
  );
}

/** A slip for every so many letters of a word. */
const LETTERS_PER_SLIP = 5;

/** Whether each word that was typed begins a word of the title, or looks like one. */
function comesNear(title: string, typed: string): boolean {
  const own = plainName(title).split(" ");
  const words = plainName(typed)
    .split(" ")
    .filter((it) => it !== "");
  return (
    words.length > 0 &&
    words.every((word) => {
      const most = Math.floor(word.length / LETTERS_PER_SLIP);
      return own.some((it) => it.startsWith(word) || (most > 0 && slipsBetween(word, it, most) <= most));
    })
  );
}

function oneOf<Item>(matches: Item[], problem: string, like?: Body[]): Found<Item> {
  const [first, second] = matches;
  if (!first) return like ? { problem, like } : { problem };
  if (!second) return { item: first };
  return severalOf(matches);
}

const severalOf = <Item>(matches: Item[]): Found<Item> => ({
  several: matches.slice(0, MOST_CHOICES),
  more: Math.max(0, matches.length - MOST_CHOICES),
});

/**
 * Why an organisation is not there that day, and what the reader can do.
 * @param standing the names of who stands on the day where this organisation stands in the register
 */
function absence(
  known: Organisation,
  { day }: Fabric,
  standing: string[],
): { problem: string; otherDay: string } {
  const told = (otherDay: string, whom: string, when: string) => {
    const who = standing.length > 1 ? `een ${whom}` : `de ${whom}`;
    const names = standing.length === 0 ? "" : ` (${enumerate(standing)})`;
    return { problem: `${otherDay} Kies ${who}${names}, of een ${when} dag.`, otherDay };
  };
  if (known.valid_until !== null && known.valid_until <= day)
    return told(`${known.name} bestond niet meer op ${formatDay(day)}.`, "opvolger", "eerdere");
  if (known.valid_from !== null && day < known.valid_from)
    return told(`${known.name} bestond nog niet op ${formatDay(day)}.`, "voorganger", "latere");
  const nowhere = `${known.name} doet op ${formatDay(day)} volgens het register nergens aan mee.`;
  return { problem: nowhere, otherDay: nowhere };
}

/** Every word typed begins a word of the name. */
function containsWords(name: string, folded: string): boolean {
  const words = foldName(name).split(/[^a-z0-9]+/);
  const typed = folded.split(/[^a-z0-9]+/).filter((it) => it !== "");
  return typed.length > 0 && typed.every((it) => words.some((word) => word.startsWith(it)));
}
