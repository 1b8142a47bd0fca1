/** Two organisations, as one of them is looked at from; and everything that is known of what they did together. */
import { among } from "#kit/database/among.ts";
import { maySee } from "#kit/visibility.ts";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type SharedStay, sharedStays } from "#rooms/collaborations";
import { type Organisation, organisationByCode } from "#rooms/organisations";
import { type Tie, tiesOf } from "#rooms/ties";
import type { Db } from "./db.ts";
import { introductionsBetween, type KeptIntroduction, type KeptPledge, pledgesBetween } from "./queries.ts";

export interface Pair {
  /** From where it is looked at. */
  own: Organisation;
  other: Organisation;
}

/** @throws Problem 404 for a code that nobody has, or twice the same organisation */
export async function pairFor({ primary }: Building, code: string, otherCode: string): Promise<Pair> {
  const [own, other] = await Promise.all([
    organisationByCode(primary, code),
    organisationByCode(primary, otherCode),
  ]);
  if (!own || !other || own.key === other.key) throw notFound("Deze twee organisaties kennen we niet.");
  return { own, other };
}

/** Something that one of the two did in time for what they do together, as the history of it says. */
export interface Deed {
  tie: Tie;
  organisation: string;
  verb: "confirm" | "complete" | "refuse" | "verify";
  at: Date;
  /** When the other put it before this one; null for looking through. */
  askedAt: Date | null;
}

export interface Shared {
  stays: SharedStay[];
  ties: Tie[];
  deeds: Deed[];
  pledges: KeptPledge[];
  introductions: KeptIntroduction[];
}

/** Everything the two did together, as far as a reader may see. */
export async function readShared(
  { db, primary }: Building,
  { own, other }: Pair,
  { reader }: Pick<View, "reader">,
): Promise<Shared> {
  const [stays, ties, pledges, introductions] = await Promise.all([
    sharedStays(db, own.key, other.key),
    tiesOf(primary, reader, own.key),
    pledgesBetween(primary, reader, own.key, other.key),
    introductionsBetween(primary, reader, own.key, other.key),
  ]);
  const shared = ties.filter((it) => it.participants.includes(other.key) && it.state !== "withdrawn");
  const deeds = await deedsIn(primary, shared, [own.key, other.key], { reader });
  return { stays, ties: shared, deeds, pledges, introductions };
}

const DONE: readonly string[] = ["confirm", "complete", "refuse", "verify"] satisfies Deed["verb"][];

/** What these two answered and looked through, the last first; what was not for this reader then is not told. */
async function deedsIn(
  db: Db,
  ties: readonly Tie[],
  organisations: readonly string[],
  { reader }: Pick<View, "reader">,
): Promise<Deed[]> {
  if (ties.length === 0) return [];
  const byId = new Map(ties.map((it) => [it.id, it]));
  const rows = await db
    .selectFrom("entry_version")
    .select(["entry", "version", "verb", "organisation", "visibility", "at"])
    .where(among("entry", byId.keys()))
    .orderBy("entry")
    .orderBy("version")
    .execute();
  const asked = new Map<string, Date>();
  const deeds: Deed[] = [];
  for (const { entry, verb, organisation, visibility, at } of rows) {
    const tie = byId.get(entry);
    // A changed text is asked about anew.
    if (verb === "offer" || verb === "change") asked.set(entry, at);
    if (!tie || !DONE.includes(verb) || !organisations.includes(organisation)) continue;
    if (maySee(reader, { ...tie, visibility }) !== true) continue;
    deeds.push({
      ...{ tie, organisation, at },
      verb: verb as Deed["verb"],
      askedAt: verb === "verify" ? null : (asked.get(entry) ?? null),
    });
  }
  return deeds.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
