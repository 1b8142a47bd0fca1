/** What people do with a question set of their organisation; each is a step of its life and a new version. */
import { isDeepStrictEqual } from "node:util";
import { type Transaction } from "kysely";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { beginEntry, type Content, type Doing, move } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import { VISITOR } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import { wrongItems } from "../sets/shipped.ts";
import { SIDE } from "./actions.ts";
import type { Trx } from "./db.ts";
import type { SetFacts } from "./facts.ts";
import { BASIS_CODES } from "./fields.ts";
import { life } from "./life.ts";
import { editionsOf, KIND, publicSets, type PublishedSet } from "./queries.ts";
import { tellOfSet } from "./telling.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

const contentOf = (facts: SetFacts, visibility: Visibility): Omit<Content, "participants"> => ({
  ...{ visibility, source: facts.follows },
  content: { facts },
});

const columnsOf = (facts: SetFacts) => ({
  ...{ code: facts.code, facts: JSON.stringify(facts) },
  ...{ valid_from: facts.from, valid_until: facts.until },
});

/** Begins a draft. @returns its number */
export async function beginSet(trx: Trx, organisation: string, facts: SetFacts, by: Doing): Promise<string> {
  const { id } = await beginEntry(
    kit(trx),
    life,
    {
      kind: KIND,
      organisation,
      side: SIDE,
      participants: [organisation],
      ...contentOf(facts, "organisation"),
    },
    by,
  );
  await trx
    .insertInto("question_set")
    .values({ entry: id, organisation, edition: null, ...columnsOf(facts) })
    .execute();
  return id;
}

/** Changes a draft; the same once more changes nothing. @throws Problem 409 for what is no draft */
export async function changeSet(trx: Trx, set: PublishedSet, facts: SetFacts, by: Doing): Promise<void> {
  if (isDeepStrictEqual(set.facts, facts)) return;
  await move(kit(trx), life, set, "change", contentOf(facts, "organisation"), by);
  await trx.updateTable("question_set").set(columnsOf(facts)).where("entry", "=", set.id).execute();
}

/** A draft of the next edition, with all that this one asks: codes stay, and so do the answers to them. */
export const nextEdition = (trx: Trx, set: PublishedSet, by: Doing): Promise<string> =>
  beginSet(trx, set.organisation, { ...set.facts, from: amsterdamDay(by.at), until: null }, by);

/** Why a set cannot be published, in sentences. */
export async function unsound(
  trx: Trx,
  { organisation, facts }: PublishedSet,
  today: string,
): Promise<string[]> {
  const found = wrongItems(facts, BASIS_CODES).map((it) => it.sentence);
  if (facts.items.length === 0) found.push("Er staat nog geen vraag in.");
  if (facts.from < today)
    found.push(`De eerste dag (${formatDay(facts.from)}) is voorbij. Kies vandaag of later.`);
  // A code means one question, whichever set of its publisher asks it.
  const others = (await publicSets(trx, VISITOR, organisation)).filter((it) => it.facts.code !== facts.code);
  const taken = new Map(others.flatMap((it) => it.facts.items.map((one) => [one.code, it.facts.name])));
  for (const { code } of facts.items) {
    const name = taken.get(code);
    if (name !== undefined) found.push(`De code ${code} staat al in “${name}”.`);
  }
  return found;
}

/** What of an item decides whether and when somebody has to answer it: all but its words. */
const asks = ({ items }: SetFacts) =>
  items
    .map(({ code, must, phase, about, when }) => ({ code, must, phase, about, when }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const NOT_SMALL =
  "Dit is geen kleine wijziging: er komt een vraag bij, er gaat er een uit, of er verandert wat nodig is en wanneer. Wie het moet beantwoorden, krijgt daar bericht van.";

/**
 * Publishes a draft: it is for everyone, and asks from its first day. An edition before it asks until that day and stays to be read.
 * @param small in a new edition only words changed: nobody is told
 * @throws Problem 409 with all that is wrong with it, 422 for a small change that asks something else
 */
export async function publishSet(
  trx: Trx,
  set: PublishedSet,
  by: Doing,
  { small }: { small: boolean } = { small: false },
): Promise<void> {
  const wrong = await unsound(trx, set, amsterdamDay(by.at));
  if (wrong.length > 0) throw new Problem(409, wrong.join(" "));
  const { facts } = set;
  const earlier = await editionsOf(trx, VISITOR, facts.code);
  const [before] = earlier;
  // After one that ended, all is asked anew.
  const asked = before?.state === "published";
  if (small && asked && !isDeepStrictEqual(asks(before.facts), asks(facts)))
    throw new Problem(422, "Niet alles is goed ingevuld.", [{ field: "klein", message: NOT_SMALL }]);
  for (const it of earlier) {
    if (it.state !== "published" || (it.until !== null && it.until <= facts.from)) continue;
    await move(kit(trx), life, it as never, "replace", contentOf(it.facts, "public"), by);
    await trx
      .updateTable("question_set")
      .set({ valid_until: it.facts.from > facts.from ? it.facts.from : facts.from })
      .where("entry", "=", it.id)
      .execute();
  }
  await move(kit(trx), life, set, "publish", contentOf(facts, "public"), by);
  await trx
    .updateTable("question_set")
    .set({ edition: (before?.edition ?? 0) + 1 })
    .where("entry", "=", set.id)
    .execute();
  await tellOfSet(trx, set, before ? "renewed" : "published", by, { small: small && asked });
}

/** Asks it no more, from today; what was answered stays. */
export async function endSet(trx: Trx, set: PublishedSet, by: Doing): Promise<void> {
  await move(kit(trx), life, set, "end", contentOf(set.facts, "public"), by);
  const today = amsterdamDay(by.at);
  const { from } = set.facts;
  const until = set.until !== null && set.until < today ? set.until : from > today ? from : today;
  await trx.updateTable("question_set").set({ valid_until: until }).where("entry", "=", set.id).execute();
  await tellOfSet(trx, set, "ended", by);
}

/** Throws a draft away. */
export async function dropSet(trx: Trx, set: PublishedSet, by: Doing): Promise<void> {
  await move(kit(trx), life, set, "drop", contentOf(set.facts, "organisation"), by);
}
