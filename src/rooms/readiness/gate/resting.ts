/** What a word leans on: answers that its owner gave before, for all that it takes part in. When one changed, the word is looked at again. */
import type { Day } from "#kit/day.ts";
import { Problem } from "#kit/problem.ts";
import type { Reader } from "#kit/reader.ts";
import type { GivenAnswer } from "../answers/facts.ts";
import { answersFor, answersTo } from "../answers/queries.ts";
import type { Db } from "../db.ts";
import { organisationItems } from "../published/of-organisation.ts";
import { bio2Item, itemNow } from "../sets/bio2.ts";
import { succeededOf } from "../answers/inherited.ts";
import { organisationItem } from "../sets/items.ts";
import type { Rest, Word } from "./facts.ts";

const refused = (message: string) => new Problem(422, message, [{ field: "steunt", message }]);

/**
 * The answers that somebody means, as they stand now.
 * @param typed numbers of measures, or codes of items, with commas or spaces between them
 * @throws Problem 422 for a number that is none, or that the owner did not answer as far as this reader may know
 */
export async function restsTyped(
  db: Db,
  reader: Reader,
  owner: { key: string; name: string },
  typed: string,
  today: Day,
): Promise<Rest[]> {
  const codes = [...new Set(typed.split(/[\s,;]+/).filter((it) => it !== ""))];
  const known = await organisationItems(
    db,
    codes.filter((it) => organisationItem(bio2Item(it)) === null),
    today,
  );
  const items = codes.map((it) => {
    const item = organisationItem(bio2Item(it)) ?? known.get(itemNow(it))?.item;
    if (!item) throw refused(`“${it}” is geen nummer van een maatregel die wij kennen.`);
    return item.code;
  });
  const given = new Map((await answersFor(db, reader, [owner.key], items, today)).map((it) => [it.item, it]));
  return items.map((item, index) => {
    const answer = given.get(item);
    if (!answer)
      throw refused(
        `${owner.name} beantwoordde “${codes[index] ?? ""}” niet, of u kunt dat antwoord niet lezen.`,
      );
    const { entry, verdict, statement, evidence } = answer;
    return { item, entry, verdict, statement, evidence };
  });
}

const isSame = (rest: Rest, now: GivenAnswer): boolean =>
  rest.entry === now.entry &&
  rest.verdict === now.verdict &&
  rest.statement === now.statement &&
  rest.evidence === now.evidence;

/** What a word leans on, with the answer of now; null where there is none any more. */
export interface Resting extends Rest {
  now: GivenAnswer | null;
  /** Who answered in its place, where its owner went on in another organisation. */
  heir: string | null;
  changed: boolean;
}

/** Of each word what it leans on, by the number of the word. */
export async function restingOf(
  db: Db,
  reader: Reader,
  words: readonly Pick<Word, "id" | "owner" | "restsOn">[],
  today: Day,
): Promise<Map<string, Resting[]>> {
  const leaning = words.filter((it) => it.restsOn.length > 0);
  const wanted = leaning.flatMap(({ owner, restsOn }) =>
    restsOn.map(({ item }) => ({ organisation: owner, item: itemNow(item) })),
  );
  const [given, succeeded] = await Promise.all([
    answersTo(db, reader, wanted, today),
    succeededOf(
      db,
      leaning.flatMap((it) => it.restsOn.map(({ entry }) => entry)),
      today,
    ),
  ]);
  const byOwner = new Map(given.map((it) => [`${it.organisation} ${it.item}`, it]));
  return new Map(
    leaning.map(({ id, owner, restsOn }) => [
      id,
      restsOn.map((rest): Resting => {
        const now = byOwner.get(`${owner} ${itemNow(rest.item)}`) ?? null;
        const heir = succeeded.get(rest.entry) ?? null;
        return { ...rest, now, heir, changed: heir !== null || now === null || !isSame(rest, now) };
      }),
    ]),
  );
}

/** The words that are to be looked at again. */
export const toLookAt = (resting: ReadonlyMap<string, readonly Resting[]>): string[] =>
  [...resting].filter(([, all]) => all.some((it) => it.changed)).map(([id]) => id);
