import { type RawBuilder, sql } from "kysely";
import { keptPerEdition } from "#kit/kept.ts";
import type { Db } from "../db.ts";
import type { Past, PastText, Span } from "./past.ts";
import { bodiesFrom, bodyRows, readNeighbours } from "./read.ts";

/**
 * The register took in arrangements from the end of 2017 on. What had ended by then is not in it, so an earlier count
 * says more about the register than about collaboration.
 */
export const FIRST_YEAR = 2018;

/** A year after all others. */
const NEVER = 32_767;

/** The past of the edition in force, read once. */
export const pastOf = keptPerEdition(({ db }) => readPast(db));

/** The year of the first 1 January on or after a day; null of null. */
const firstJanuary = (day: string): RawBuilder<number | null> =>
  sql<number | null>`(extract(year from ${sql.ref(day)} - 1)::int + 1)`;

/** Reads all texts and seats that were there on any 1 January since the first year. */
export async function readPast(db: Db): Promise<Past> {
  const [rows, versions, spans, pairs] = await Promise.all([
    readBodies(db),
    readVersions(db),
    readSpans(db),
    readNeighbours(db),
  ]);
  const bodies = bodiesFrom(rows);
  const indexOf = new Map(bodies.map(({ body }) => [body.code, body.index]));
  const places = (keys: string) => keys.split(" ").map((key) => indexOf.get(key) ?? -1);
  const existed = bodies.map(({ row }) => ({ from: row.from ?? 0, until: row.until ?? NEVER }));
  const spansOf = Map.groupBy(spans, (it) => it.version_roo_id);
  return {
    bodies: bodies.map((it) => it.body),
    existed,
    neighbours: pairs
      .map((it): [number, number] => [
        indexOf.get(it.organisation_key) ?? -1,
        indexOf.get(it.neighbour_key) ?? -1,
      ])
      .filter(([a, b]) => a >= 0 && b >= 0),
    texts: versions.map((it): PastText => ({
      from: it.from ?? 0,
      until: it.until ?? NEVER,
      traits: {
        form: it.form,
        powers: it.powers,
        themes: it.themes,
        task: it.task_code,
        executor: it.executor_key === null ? null : { key: it.executor_key },
      },
      spans: (spansOf.get(it.roo_id) ?? []).map((span): Span => ({
        from: span.from ?? 0,
        until: span.until ?? NEVER,
        basis: span.basis,
        bodies: places(span.keys).sort((a, b) => a - b),
      })),
    })),
  };
}

const readBodies = (db: Db) =>
  bodyRows(db)
    .select([firstJanuary("o.valid_from").as("from"), firstJanuary("o.valid_until").as("until")])
    .where((eb) =>
      eb.or([
        eb("o.type", "=", "gemeente"),
        eb("o.key", "in", eb.selectFrom("seat").select("organisation_key")),
      ]),
    )
    .execute();

/** What had ended by the first year is left out, and what began and ended within one. */
const sinceThen = (from: string, until: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(until)} is null or ${sql.ref(until)} > ${`${FIRST_YEAR}-01-01`}::date
    and ${firstJanuary(from)} < ${firstJanuary(until)})`;

const readVersions = (db: Db) =>
  db
    .selectFrom("version as v")
    .select([
      "v.roo_id",
      "v.form",
      "v.powers",
      "v.task_code",
      "v.executor_key",
      firstJanuary("v.valid_from").as("from"),
      firstJanuary("v.valid_until").as("until"),
      sql<string[]>`array(select theme from version_theme where version_roo_id = v.roo_id order by theme)`.as(
        "themes",
      ),
    ])
    .where(sinceThen("v.valid_from", "v.valid_until"))
    .orderBy("v.sort_title")
    .orderBy("v.collaboration_key")
    .execute();

/** Seats with the same text, years and ground in one row: a seat by itself would be seven times as many. */
const readSpans = (db: Db) =>
  db
    .selectFrom("seat as t")
    .select([
      "t.version_roo_id",
      "t.basis",
      firstJanuary("t.valid_from").as("from"),
      firstJanuary("t.valid_until").as("until"),
      sql<string>`string_agg(t.organisation_key, ' ')`.as("keys"),
    ])
    .where(sinceThen("t.valid_from", "t.valid_until"))
    .groupBy(["t.version_roo_id", "t.basis", "from", "until"])
    .execute();
