/** A shared service that answers for others, for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { answerIn, putAnswer, type Wanted, type World } from "../answers/testing-answers.ts";
import type { Trx } from "../db.ts";
import { nameServed, sayUse } from "./keeping.ts";

const inTrx = ({ db }: Pick<World, "db">, work: (trx: Trx) => Promise<void>) =>
  (db as unknown as Kysely<never>).transaction().execute((trx) => work(trx as unknown as Trx));

/** Puts an answer there that counts for others by its owner, and of some of those that they use it. */
export async function putService(
  world: World,
  {
    serves,
    used = [],
    ...wanted
  }: Wanted & { organisation: string; serves: readonly string[]; used?: readonly string[] },
): Promise<string> {
  const { organisation } = wanted;
  const id = await putAnswer(world, wanted);
  const answer = await answerIn(world, id);
  const by = { actor: randomUUID(), organisation, at: world.at };
  await inTrx(world, (trx) => nameServed(trx, answer, serves, by));
  const { item, facts, version, verified_on: since } = await answerIn(world, id);
  const offer = {
    entry: id,
    provider: organisation,
    item,
    facts,
    version,
    uses: null,
    changed: false,
    since,
  };
  for (const served of used)
    await inTrx(world, (trx) => sayUse(trx, served, [offer], true, { ...by, organisation: served }));
  return id;
}
