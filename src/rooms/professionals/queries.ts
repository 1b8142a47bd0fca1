/** Reading one's own; what others find stands in `finding.ts`. */
import type { Db } from "./db.ts";
import { FIELD_NAMES, type Filled, type Place, type Profile } from "./facts.ts";

export interface OwnProfile extends Profile, Place {
  id: string;
  person: string;
  began: Date;
  changed: Date;
  ended: Date | null;
}

/** All that somebody says of himself, the longest first; also where he works no more. */
export async function profilesOf(db: Db, person: string): Promise<OwnProfile[]> {
  const rows = await db
    .selectFrom("profile")
    .selectAll()
    .where("person", "=", person)
    .orderBy("began_at")
    .orderBy("id")
    .execute();
  if (rows.length === 0) return [];
  const fields = await db
    .selectFrom("profile_field")
    .select(["profile", "field", "visibility", "text"])
    .where(
      "profile",
      "in",
      rows.map((it) => it.id),
    )
    .execute();
  const order = new Map(FIELD_NAMES.map((it, at) => [it, at]));
  return rows.map((it) => ({
    ...{ id: it.id, person: it.person, organisation: it.organisation, organ: it.organ },
    ...{ began: it.began_at, changed: it.changed_at, ended: it.ended_at },
    ...{ perMonth: it.per_month, awayUntil: it.away_until },
    fields: fields
      .filter(({ profile }) => profile === it.id)
      .map(({ field, visibility, text }): Filled => ({ field, visibility, text }))
      .sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0)),
  }));
}

/** One's own of this number; null where it is nobody's, or another's. */
export const ownProfile = async (db: Db, person: string, id: string): Promise<OwnProfile | null> =>
  (await profilesOf(db, person)).find((it) => it.id === id) ?? null;
