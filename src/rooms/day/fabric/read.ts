import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import { textsOn } from "#rooms/collaborations";
import type { Db } from "../db.ts";
import { sortName } from "#rooms/organisations";
import { type PublicTie, publicTiesOn } from "#rooms/ties";
import { type Body, type BodyIndex, type Fabric, fabricFrom, type Reading, type Seat } from "./fabric.ts";

/** Who took part in what on a day. A few looks at the database; everything else is computed from the answer. */
export async function readFabric(db: Db, day: Day, reading: Reading = "resolved"): Promise<Fabric> {
  const [versions, seats, pairs, ties] = await Promise.all([
    textsOn(db, day, reading === "reconstructed"),
    readSeats(db, day, reading),
    readNeighbours(db),
    reading === "wider" ? publicTiesOn(db as never, day) : [],
  ]);
  const shown = new Set(versions.map((it) => it.roo_id));
  const perVersion = Map.groupBy(
    seats.filter((it) => shown.has(it.version_roo_id)),
    (it) => it.version_roo_id,
  );
  const bodies = await readBodies(
    db,
    day,
    new Set([
      ...[...perVersion.values()].flat().map((it) => it.organisation_key),
      ...ties.flatMap((it) => it.seats.map((seat) => seat.organisation)),
    ]),
  );
  const indexOf = new Map(bodies.map(({ body }) => [body.code, body.index]));
  const place = (key: string) => indexOf.get(key) ?? -1;
  const municipalities = bodies
    .filter(({ body, row }) => row.in_force && body.type === "gemeente")
    .map(({ body }) => body.index);
  const inForce = new Set(municipalities);
  const registered = versions.map((it) => ({
    key: it.key,
    version: it.roo_id,
    title: it.title,
    form: it.form,
    powers: it.powers,
    themes: it.themes,
    task: it.task_code,
    taskBasis: it.task_basis,
    executor:
      it.executor_key === null ? null : { key: it.executor_key, name: it.executor_name ?? it.executor_key },
    since: it.since,
    validFrom: it.valid_from,
    lastVerified: it.last_verified,
    seats: (perVersion.get(it.roo_id) ?? [])
      .map((row): Seat => ({
        body: place(row.organisation_key),
        basis: row.basis,
        since: row.since,
        namedKeys: row.named_keys,
      }))
      .sort((a, b) => a.body - b.body),
  }));
  return fabricFrom(
    {
      day,
      reading,
      bodies: bodies.map(({ body }) => body),
      municipalities,
      neighbours: pairs
        .map((it): [number, number] => [place(it.organisation_key), place(it.neighbour_key)])
        .filter(([a, b]) => inForce.has(a) && inForce.has(b)),
    },
    ties.length === 0 ? registered : inOrderOfTitle([...registered, ...ties.map((it) => woven(it, place))]),
  );
}

type Woven = Parameters<typeof fabricFrom>[1][number];

/** A tie as an arrangement: it has no powers, and is there as long as its text. */
const woven = ({ key, validFrom, seats, ...it }: PublicTie, place: (key: string) => BodyIndex): Woven => ({
  ...it,
  ...{ key, version: key, powers: [], since: validFrom, validFrom },
  seats: seats
    .map((seat): Seat => ({ ...seat, body: place(seat.organisation) }))
    .sort((a, b) => a.body - b.body),
});

const inOrderOfTitle = (all: Woven[]): Woven[] =>
  all
    .map((it) => ({ it, title: sortName(it.title) }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.it.key < b.it.key ? -1 : 1))
    .map(({ it }) => it);

/** Each pair of neighbours once, in order of code. */
export const readNeighbours = (db: Db) =>
  db
    .selectFrom("neighbour")
    .selectAll()
    .whereRef("organisation_key", "<", "neighbour_key")
    .orderBy("organisation_key")
    .orderBy("neighbour_key")
    .execute();

/** Who took part on a day; or, as registered, whom the texts name instead of whoever took over from them. */
const readSeats = (db: Db, day: Day, reading: Reading) =>
  db
    .selectFrom("seat as t")
    .select(["t.version_roo_id", "t.organisation_key", "t.named_keys", "t.basis", "t.since"])
    .where("t.basis", "<>", reading === "registered" ? "successor" : "named")
    .where(inForceOn("t", day))
    .execute();

/** Bodies as a fabric has them, for a question to go on. */
export const bodyRows = (db: Db) =>
  db
    .selectFrom("organisation as o")
    .leftJoin("place", "place.organisation_key", "o.key")
    .select([
      "o.key",
      "o.name",
      "o.sort_name",
      "o.type",
      "o.province_key",
      "o.population",
      "place.latitude",
      "place.longitude",
    ]);

/** In order of code: the order of a fabric. */
export function bodiesFrom<Row extends Awaited<ReturnType<ReturnType<typeof bodyRows>["execute"]>>[number]>(
  rows: Row[],
): { body: Body; row: Row }[] {
  return rows
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((row, index) => ({
      row,
      body: {
        index,
        code: row.key,
        name: row.name,
        sortName: row.sort_name,
        type: row.type,
        province: row.province_key,
        population: row.population,
        place:
          row.latitude === null || row.longitude === null
            ? null
            : { latitude: row.latitude, longitude: row.longitude },
      },
    }));
}

async function readBodies(
  db: Db,
  day: Day,
  participants: Set<string>,
): Promise<{ body: Body; row: { in_force: boolean } }[]> {
  const rows = await bodyRows(db)
    .select(inForceOn("o", day).as("in_force"))
    .where((eb) =>
      eb.or([among("o.key", participants), eb.and([eb("o.type", "=", "gemeente"), inForceOn("o", day)])]),
    )
    .execute();
  return bodiesFrom(rows);
}
