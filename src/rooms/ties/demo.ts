/** What the demo has beside the register: invented, between organisations that are real. */
import type { Kysely } from "kysely";
import type { Doing } from "#kit/entries/entries.ts";
import type { DemoShare } from "#kit/demo.ts";
import type { Side } from "#kit/reader.ts";
import { accountOf } from "#rooms/people";
import type { Tables, Trx } from "./db.ts";
import type { TieFacts } from "./facts.ts";
import { addTie, confirmTie, offerTie } from "./keeping.ts";
import { KIND, type Tie, tieWith } from "./queries.ts";

const WESTERWOLDE = "gm1950";
const OLDAMBT = "gm1895";
const VEENDAM = "gm0047";

interface Invented {
  owner: string;
  side: Side;
  /** The role that wrote it down. */
  by: string;
  /** Who confirmed it, each for an organisation; it stays a concept when this is absent. */
  confirmedBy?: readonly { organisation: string; role: string }[];
  facts: Pick<TieFacts, "form" | "name" | "purpose" | "wanted"> & Partial<TieFacts>;
}

const INVENTED: readonly Invented[] = [
  {
    owner: WESTERWOLDE,
    side: "executive",
    by: "beleid-jeugd-westerwolde",
    confirmedBy: [{ organisation: OLDAMBT, role: "secretaris-oldambt" }],
    facts: {
      form: "service-agreement",
      name: "Uitvoering leerplicht (voorbeeld)",
      purpose: "Eén team leerplicht voor twee gemeenten.",
      participants: [OLDAMBT, WESTERWOLDE],
      executor: "Gemeente Oldambt",
      executorKey: OLDAMBT,
      roles: { [OLDAMBT]: "host" },
      task: "onderwijs",
      scale: "streek",
      begins: "2024-01-01",
      wanted: "public",
    },
  },
  {
    owner: OLDAMBT,
    side: "executive",
    by: "secretaris-oldambt",
    confirmedBy: [],
    facts: {
      form: "buying-group",
      name: "Gezamenlijke inkoop jeugdhulp (voorbeeld)",
      purpose: "Jeugdhulp samen inkopen vanaf 2027.",
      participants: [VEENDAM, OLDAMBT, WESTERWOLDE],
      outsiders: [{ name: "Stichting Voorbeeldzorg", kvk: null, role: "contractor" }],
      begins: "2027-01-01",
      wanted: "government",
    },
  },
  {
    owner: WESTERWOLDE,
    side: "council",
    by: "griffier-westerwolde",
    facts: {
      form: "network",
      name: "Griffiers vervangen elkaar (voorbeeld)",
      purpose: "Bij ziekte en verlof.",
      participants: [OLDAMBT, WESTERWOLDE],
      wanted: "side",
    },
  },
];

export const demo: DemoShare = {
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      for (const it of INVENTED) if (!(await isThere(trx, it.facts.name))) await write(trx, it, at);
    });
  },
};

async function write(trx: Trx, { owner, side, by, confirmedBy, facts }: Invented, at: Date): Promise<void> {
  const doing = (role: string, organisation: string): Doing => ({ actor: accountOf(role), organisation, at });
  const all: TieFacts = {
    ...{ executor: null, executorKey: null, begins: null, ends: null, task: null, document: null },
    ...{ theme: null, scale: null, roles: {} },
    ...{ participants: [owner], outsiders: [] },
    ...facts,
  };
  const id = await addTie(trx, { organisation: owner, side }, all, doing(by, owner));
  if (confirmedBy === undefined) return;
  await offerTie(trx, await now(trx, id), doing(by, owner));
  for (const { organisation, role } of confirmedBy)
    await confirmTie(trx, await now(trx, id), organisation, doing(role, organisation));
}

async function now(trx: Trx, id: string): Promise<Tie> {
  const tie = await tieWith(trx, id);
  if (!tie) throw new Error(`${KIND} ${id} is gone`);
  return tie;
}

const isThere = async (trx: Trx, name: string): Promise<boolean> =>
  (await trx.selectFrom("tie").select("entry").where("name", "=", name).executeTakeFirst()) !== undefined;
