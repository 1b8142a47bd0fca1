/**
 * What becomes of ties when the side that keeps them takes its leave: what others take part in ends here and stays for
 * them to read, what only its own people ever read goes.
 */
import { type Kysely, sql, type Transaction } from "kysely";
import { among } from "#kit/database/among.ts";
import { addDays, amsterdamDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import type { Leaver, Left, Parting } from "#kit/takeout/parting.ts";
import { endGuest, guestsOf } from "#rooms/people";
import type { Trx } from "./db.ts";
import type { Tables } from "./db.ts";
import { endTie, withdrawTie } from "./keeping.ts";
import type { TieState } from "./life.ts";
import { KIND, tieWith } from "./queries.ts";

const tablesOf = (db: Kysely<object>) => db as unknown as Kysely<Tables>;

/** Whether others of government were ever shown it: it was put before them once. */
const shared = sql<boolean>`exists (select from entry_version v
  where v.entry = entry.id and v.verb = 'offer') and exists (select from entry_participant p
  where p.entry = entry.id and p.organisation <> entry.organisation)`;

const keptBy = (db: Kysely<Tables>, { organisation, side }: Leaver) =>
  db
    .selectFrom("entry")
    .select(["entry.id", "entry.state", shared.as("shared")])
    .where("entry.kind", "=", KIND)
    .where("entry.organisation", "=", organisation)
    .where("entry.side", "=", side);

const OVER: readonly string[] = ["ended", "withdrawn"] satisfies TieState[];

export const parting: Parting = {
  look: async (db, leaver): Promise<Left[]> => {
    const rows = await keptBy(tablesOf(db), leaver).execute();
    const count = (which: (it: (typeof rows)[number]) => boolean) => rows.filter(which).length;
    return [
      { what: "overige samenwerkingen van u alleen", count: count((it) => !it.shared), fate: "goes" },
      {
        what: "overige samenwerkingen met anderen",
        count: count((it) => it.shared && !OVER.includes(it.state)),
        fate: "ends",
      },
      {
        what: "overige samenwerkingen met anderen die al voorbij zijn",
        count: count((it) => it.shared && OVER.includes(it.state)),
        fate: "stays",
      },
    ];
  },
  part: async (trx, leaver, by) => {
    const tables = trx as unknown as Trx;
    const rows = await keptBy(tablesOf(trx), leaver).execute();
    for (const { id } of rows)
      for (const guest of await guestsOf(tables, KIND, id, by.at)) await endGuest(tables, guest.id, by.at);
    for (const { id } of rows.filter((it) => it.shared && !OVER.includes(it.state)))
      await end(tables, id, by);
    const gone = rows.filter((it) => !it.shared).map((it) => it.id);
    await remove(trx, gone);
    return gone;
  },
};

/** Ends what all confirmed, and takes back what they did not. */
async function end(trx: Trx, id: string, by: Doing): Promise<void> {
  const tie = await tieWith(trx, id);
  if (!tie) return;
  if (tie.state !== "confirmed") {
    await withdrawTie(trx, tie, by);
    return;
  }
  const tomorrow = addDays(amsterdamDay(by.at), 1);
  const { begins, ends } = tie.facts;
  // One that has yet to begin lasts a day: what was agreed is not undone by who leaves this place.
  const until = begins !== null && begins >= tomorrow ? addDays(begins, 1) : tomorrow;
  await endTie(trx, tie, ends !== null && ends < until ? ends : until, by);
}

async function remove(trx: Transaction<object>, ids: readonly string[]): Promise<void> {
  for (const [table, column] of [
    ["tie_word", "tie"],
    ["tie_speaker", "tie"],
    ["tie_answer", "tie"],
    ["tie_outsider", "tie"],
    ["tie", "entry"],
  ] as const)
    await sql`delete from ${sql.table(table)} where ${among(column, ids)}`.execute(trx);
}
