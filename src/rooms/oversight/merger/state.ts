import { sql } from "kysely";
import { amongFound } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import { type FormCode, rolesAround } from "#rooms/collaborations";
import { compareNames, type Lineage, organisationsOf, presentOn, readLineage } from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { Arrangement, Body, Duty, Participant, Role, State } from "./facts.ts";

/**
 * Who takes part in what on a day, as far as these municipalities are in it, and who has a role there. The register
 * names abolished bodies and bodies of later: both are replaced by who existed on the day.
 * @param keys municipalities that existed on the day
 * @param known who came from whom, for who has it at hand
 */
export async function readState(db: Db, keys: string[], day: Day, known?: Lineage): Promise<State> {
  const [tenures, holders] = await Promise.all([readTenures(db, keys, day), readHolders(db, keys, day)]);
  const named = [...tenures.map((it) => it.organisation_key), ...holders.map((it) => it.body)];
  const lineage = known ?? (await readLineage(db, named));
  const bodies = await readBodies(db, [
    ...keys,
    ...tenures.flatMap((it) => [
      it.organisation_key,
      ...it.named_keys,
      ...(it.executor_key === null ? [] : [it.executor_key]),
    ]),
    ...tenures.flatMap((it) => presentOn(it.organisation_key, day, lineage)),
    ...holders.flatMap((it) => presentOn(it.body, day, lineage)),
  ]);
  const arrangements = [...Map.groupBy(tenures, (it) => it.collaboration_key)].map(([key, rows]) =>
    arrangementOf(key, rows, day, lineage, bodies),
  );
  const municipalities = keys.flatMap((key) => bodies.get(key) ?? []);
  const provinces = await readBodies(
    db,
    municipalities.flatMap((it) => it.provinceKey ?? []),
  );
  return {
    day,
    municipalities,
    arrangements,
    duties: holders.flatMap((it) => dutiesOf(it, day, lineage, bodies)),
    provinces: new Map([...provinces.values()].map((it) => [it.key, it.name])),
  };
}

type TenureRow = Awaited<ReturnType<typeof readTenures>>[number];

/**
 * All seats on a day in the collaborations these organisations are in, with the organs the register gives; bodies that
 * a text still names as well, for that is what a merger leaves to adapt.
 */
const readTenures = (db: Db, keys: string[], day: Day) =>
  db
    .selectFrom("seat as t")
    .innerJoin("version as v", "v.roo_id", "t.version_roo_id")
    .leftJoin("participation as p", (join) =>
      join
        .onRef("p.version_roo_id", "=", "t.version_roo_id")
        .on(sql<boolean>`p.organisation_key = t.named_keys[1]`),
    )
    .select([
      "t.collaboration_key",
      "t.organisation_key",
      "t.named_keys",
      "t.basis",
      "v.roo_id",
      "v.title",
      "v.form",
      "v.task_code",
      "v.executor_key",
      sql<string[]>`coalesce(v.details->'decisions', '[]'::jsonb)`.as("decisions"),
      sql<string[]>`coalesce(p.organs, '{}')`.as("organs"),
    ])
    .where(inForceOn("t", day))
    .where(
      amongFound(
        "t.collaboration_key",
        db
          .selectFrom("tenure as own")
          .select("own.collaboration_key")
          .where("own.organisation_key", "in", keys)
          .where(inForceOn("own", day)),
      ),
    )
    .orderBy("v.sort_title")
    .orderBy("t.collaboration_key")
    .orderBy("t.organisation_key")
    .execute();

interface Holder {
  key: string;
  title: string;
  role: Role;
  body: string;
}

/** Roles in the collaborations these organisations are in, and roles they have in others in force that day. */
async function readHolders(db: Db, keys: string[], day: Day): Promise<Holder[]> {
  const rows = await rolesAround(db, keys, day);
  return rows.flatMap((row) =>
    (
      [
        ["uitvoerder", row.executor_key],
        ["bronhouder", row.steward_key],
        ["archiefzorgdrager", row.archive_key],
      ] as const
    ).flatMap(([role, body]) => (body === null ? [] : { key: row.key, title: row.title, role, body })),
  );
}

/** Organisations by key, whenever they existed. */
export async function readBodies(db: Db, keys: string[]): Promise<Map<string, Body>> {
  const found = await organisationsOf(db, keys, ["name", "type", "province_key"]);
  return new Map(
    [...found].map(([key, { name, type, province_key }]) => [
      key,
      { key, name, type, provinceKey: province_key },
    ]),
  );
}

function arrangementOf(
  key: string,
  rows: TenureRow[],
  day: Day,
  lineage: Lineage,
  bodies: Map<string, Body>,
): Arrangement {
  const [first] = rows as [TenureRow, ...TenureRow[]];
  const participants = new Map<string, Participant>();
  // Bodies named themselves come first, so that the organs are theirs when an abolished body is named beside them.
  const ordered = rows.toSorted(
    (a, b) => Number(b.basis === "registered") - Number(a.basis === "registered"),
  );
  for (const row of ordered) {
    const present = presentOn(row.organisation_key, day, lineage);
    for (const standing of present.length === 0 ? [row.organisation_key] : present) {
      const body = bodies.get(standing);
      if (!body) continue;
      const known = participants.get(standing) ?? {
        ...body,
        namedAs: [],
        named: false,
        organs: row.organs,
        gone: present.length === 0,
      };
      for (const name of row.named_keys) {
        if (name === standing) known.named = true;
        else if (!known.namedAs.some((it) => it.key === name))
          known.namedAs.push({ key: name, name: bodies.get(name)?.name ?? name });
      }
      participants.set(standing, known);
    }
  }
  return {
    key,
    title: first.title,
    version: first.roo_id,
    form: first.form satisfies FormCode,
    taskCode: first.task_code,
    executor: first.executor_key === null ? null : (bodies.get(first.executor_key)?.name ?? null),
    decisions: first.decisions,
    participants: [...participants.values()].sort(compareNames),
  };
}

function dutiesOf(it: Holder, day: Day, lineage: Lineage, bodies: Map<string, Body>): Duty[] {
  const present = presentOn(it.body, day, lineage);
  return (present.length === 0 ? [it.body] : present).flatMap((key) => {
    const body = bodies.get(key);
    return body ? { arrangement: { key: it.key, title: it.title }, role: it.role, body } : [];
  });
}
