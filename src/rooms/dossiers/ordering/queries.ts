/** Reading lists of dossiers in order: what a reader may not see is not there. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Reader } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "../db.ts";
import { type DossierRow, dossiersOf, dossiersOfAll } from "../queries.ts";
import type { Line, Order, OrderAnswer, OrderCircle, OwnOrder } from "./facts.ts";
import type { OrderState } from "./life.ts";

export const ORDER_KIND = "dossier-order";
const TAKES_PART = { table: "entry_participant", thing: "entry" };

const PARTICIPANTS = sql<string[]>`array(select p.organisation from entry_participant p
  where p.entry = entry.id order by p.organisation collate "C")`;

const all = (db: Db) =>
  db
    .selectFrom("entry")
    .innerJoin("dossier_order", "dossier_order.entry", "entry.id")
    .where("entry.kind", "=", ORDER_KIND);

const whole = (db: Db) =>
  all(db).select([
    ...(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"] as const),
    ...(["entry.state", "dossier_order.title", "dossier_order.why"] as const),
    ...(["dossier_order.set_version as setVersion", "dossier_order.set_on as setOn"] as const),
    PARTICIPANTS.as("participants"),
    sql<Line[]>`(select coalesce(jsonb_agg(jsonb_build_object('dossier', l.dossier, 'place', l.place,
      'notNow', l.not_now) order by l.place nulls last, l.dossier), '[]')
      from dossier_order_line l where l.list = entry.id)`.as("lines"),
    sql<OwnOrder[]>`(select coalesce(jsonb_agg(to_jsonb(w) - 'list' - 'not_now'
      || jsonb_build_object('notNow', w.not_now) order by w.version), '[]')
      from (select distinct on (organisation) * from dossier_order_word
        where dossier_order_word.list = entry.id order by organisation, version desc) w)`.as("words"),
    sql<OrderAnswer[]>`(select coalesce(jsonb_agg(to_jsonb(a) - 'list' order by a.version), '[]')
      from (select distinct on (organisation) * from dossier_order_answer
        where dossier_order_answer.list = entry.id order by organisation, version desc) a)`.as("answers"),
  ]);

type Row = Awaited<ReturnType<ReturnType<typeof whole>["execute"]>>[number];

const orderOf = ({ title, why, state, ...it }: Row): Order => ({
  ...it,
  state: state as OrderState,
  facts: { title, why, participants: it.participants, visibility: it.visibility as OrderCircle },
});

/** One of them, whoever may read it: for work that no reader asks for. */
export async function orderWith(db: Db, id: string): Promise<Order | null> {
  const row = await whole(db).where("entry.id", "=", id).executeTakeFirst();
  return row ? orderOf(row) : null;
}

/** One of them, for who may read it. */
export async function findOrder(db: Db, reader: Reader, id: string): Promise<Order | null> {
  if (!isUlid(id)) return null;
  const row = await whole(db)
    .where("entry.id", "=", id)
    .where(visibleTo(reader, "entry", TAKES_PART))
    .executeTakeFirst();
  return row ? orderOf(row) : null;
}

/** What a list of lists tells of one. */
export type OrderRow = Pick<Order, "id" | "organisation" | "state"> & {
  title: string;
  participants: string[];
};

const rows = (db: Db, reader: Reader) =>
  all(db)
    .select(["entry.id", "entry.organisation", "dossier_order.title", PARTICIPANTS.as("participants")])
    .select(sql<OrderState>`entry.state`.as("state"))
    .where(visibleTo(reader, "entry", TAKES_PART))
    .orderBy("entry.changed_at", "desc")
    .orderBy("entry.id");

/** All that a reader may see, what changed last first. */
export const ordersFor = (db: Db, reader: Reader): Promise<OrderRow[]> =>
  rows(db, reader).limit(200).execute();

/** Those with these numbers. */
export const ordersOfAll = (db: Db, reader: Reader, ids: readonly string[]): Promise<OrderRow[]> =>
  rows(db, reader).where(among("entry.id", ids)).execute();

/** Those in which a dossier has a place, or cannot be done now. */
export async function ordersWith(db: Db, reader: Reader, dossier: string): Promise<OrderRow[]> {
  const lines = await db
    .selectFrom("dossier_order_line")
    .select("list")
    .where("dossier", "=", dossier)
    .execute();
  // Most dossiers are in none, and reading none is the dearer question.
  return lines.length === 0
    ? []
    : ordersOfAll(
        db,
        reader,
        lines.map((it) => it.list),
      );
}

/** Dossiers that can be put in order: of these organisations, going on, and readable for who asks. */
export async function candidatesFor(
  db: Db,
  reader: Reader,
  { participants, lines }: Pick<Order, "participants" | "lines">,
): Promise<DossierRow[]> {
  const [going, named] = await Promise.all([
    dossiersOf(db, reader, participants),
    dossiersOfAll(
      db,
      reader,
      lines.map((it) => it.dossier),
    ),
  ]);
  const open = going.filter((it) => it.kind === "question" && (it.state === "open" || it.state === "shared"));
  return [...new Map([...named, ...open].map((it) => [it.id, it])).values()].toSorted((a, b) =>
    a.title.localeCompare(b.title, "nl"),
  );
}
