import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Db } from "../db.ts";
import { originOf } from "../regions/origin.ts";
import type { HistoricBody, HistoricChain, HistoricRegion, History } from "./history.ts";

/** Reads all of history once; every day that is asked for is computed from it. */
export async function readHistory(db: Db, today: Day): Promise<History> {
  const [bodies, chains, regions, neighbours, successions] = await Promise.all([
    readBodies(db),
    readChains(db),
    readRegions(db, today),
    db
      .selectFrom("neighbour")
      .selectAll()
      .whereRef("organisation_key", "<", "neighbour_key")
      .orderBy("organisation_key")
      .orderBy("neighbour_key")
      .execute(),
    db
      .selectFrom("succession")
      .select(["old_key", "new_key", "day"])
      .orderBy("day")
      .orderBy("old_key")
      .orderBy("new_key")
      .execute(),
  ]);
  return {
    today,
    bodies,
    chains,
    neighbours: neighbours.map((it) => [it.organisation_key, it.neighbour_key]),
    successions: successions.map((it) => ({ old: it.old_key, new: it.new_key, day: it.day })),
    regions,
  };
}

async function readBodies(db: Db): Promise<Map<string, HistoricBody>> {
  const rows = await db
    .selectFrom("organisation as o")
    .leftJoin("place", "place.organisation_key", "o.key")
    .select(["o.key", "o.name", "o.type", "o.province_key", "o.population", "o.valid_from", "o.valid_until"])
    .select(["place.latitude", "place.longitude"])
    .execute();
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(
    rows.map((it) => [
      it.key,
      {
        code: it.key,
        name: it.name,
        type: it.type,
        province: it.province_key,
        population: it.population,
        place:
          it.latitude === null || it.longitude === null
            ? null
            : { latitude: it.latitude, longitude: it.longitude },
        from: it.valid_from,
        until: it.valid_until,
      },
    ]),
  );
}

async function readChains(db: Db): Promise<HistoricChain[]> {
  const [versions, seats] = await Promise.all([
    db
      .selectFrom("version as v")
      .innerJoin("collaboration as c", "c.key", "v.collaboration_key")
      .leftJoin("organisation as executor", "executor.key", "v.executor_key")
      .select(["c.key", "c.since", "v.roo_id", "v.title", "v.form", "v.powers", "v.task_code"])
      .select(["v.executor_key", "executor.name as executor_name", "v.valid_from", "v.valid_until"])
      .select(
        sql<
          string[]
        >`array(select theme from version_theme where version_roo_id = v.roo_id order by theme)`.as("themes"),
      )
      .where(sql<boolean>`(v.valid_until is null or v.valid_until > v.valid_from)`)
      .execute(),
    db
      .selectFrom("tenure")
      .select([
        "collaboration_key",
        "version_roo_id",
        "organisation_key",
        "basis",
        "valid_from",
        "valid_until",
      ])
      .execute(),
  ]);
  const seatsOf = Map.groupBy(seats, (it) => it.collaboration_key);
  return [...Map.groupBy(versions, (it) => it.key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rows]): HistoricChain => {
      const ordered = rows.sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
      return {
        key,
        since: ordered[0]?.since ?? ordered[0]?.valid_from ?? "",
        versions: ordered.map((it) => ({
          id: it.roo_id,
          title: it.title,
          form: it.form,
          powers: it.powers,
          themes: it.themes,
          task: it.task_code,
          executor:
            it.executor_key === null
              ? null
              : { code: it.executor_key, name: it.executor_name ?? it.executor_key },
          from: it.valid_from,
          until: it.valid_until,
        })),
        seats: (seatsOf.get(key) ?? [])
          .map((it) => ({
            version: it.version_roo_id,
            body: it.organisation_key,
            basis: it.basis,
            from: it.valid_from,
            until: it.valid_until,
          }))
          .sort((a, b) => compare(a.body, b.body) || compare(a.from, b.from)),
      };
    });
}

/** A source that says neither its day nor since when counts from the register's own day: it proves nothing earlier. */
async function readRegions(db: Db, today: Day): Promise<HistoricRegion[]> {
  const rows = await db
    .selectFrom("region_member")
    .select(["kind", "code", "name", "source", "licence", "municipality_key"])
    .select(["facts_day", "valid_from", "valid_until"])
    .where("until_import_id", "is", null)
    .orderBy("kind")
    .orderBy("code")
    .orderBy("valid_from")
    .orderBy("municipality_key")
    .execute();
  const regions = Map.groupBy(rows, (it) =>
    JSON.stringify([it.kind, it.code, it.facts_day, it.valid_from, it.valid_until]),
  );
  return [...regions.values()].flatMap((members): HistoricRegion[] => {
    const [it] = members;
    if (!it) return [];
    return [
      {
        key: `${it.kind}/${it.code}`,
        kind: it.kind,
        name: it.name,
        source: originOf(it),
        from: it.facts_day ?? it.valid_from ?? today,
        until: it.valid_until,
        members: members.map((one) => one.municipality_key),
      },
    ];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
