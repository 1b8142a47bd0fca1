/** Whether somebody keeps the installation, and each organisation can give rights. */
import type { Kysely } from "kysely";
import type { Db } from "#kit/room.ts";
import { type Finding, good, look } from "#kit/watch/finding.ts";
import { inWords } from "#kit/processing.ts";
import type { Tables } from "./db.ts";
import { lastAndInactive, REMOVED_AFTER } from "./inactive.ts";

export async function peopleHealth(kit: Db, at: Date): Promise<Finding[]> {
  const db = kit as Kysely<Tables>;
  const { keepers } = await db
    .selectFrom("platform_admin")
    .select((eb) => eb.fn.countAll<number>().as("keepers"))
    .executeTakeFirstOrThrow();
  const orphans = await db
    .selectFrom("membership")
    .select("organisation")
    .where("until", "is", null)
    .groupBy("organisation")
    .having((eb) => eb.fn.count("id").filterWhere("role", "=", "admin"), "=", 0)
    .orderBy("organisation")
    .execute();
  const left = (await lastAndInactive(db, at)).map((it) => it.organisation);
  const all = orphans.map((it) => it.organisation);
  return [
    keepers > 0
      ? good(`Deze installatie heeft ${keepers === 1 ? "één beheerder" : `${keepers} beheerders`}.`)
      : look("Niemand beheert deze installatie. Doe: bin/vliegwiel admin invite"),
    ...(left.length === 0
      ? []
      : [
          look(
            `De laatste beheerder logde al ${inWords(REMOVED_AFTER)} niet in bij ${left.slice(0, 5).join(", ")}. Doe: bin/vliegwiel admin invite organisation`,
          ),
        ]),
    ...(all.length === 0
      ? []
      : [
          look(
            `Bij ${all.length === 1 ? "één organisatie" : `${all.length} organisaties`} kan niemand rechten geven (${all.slice(0, 5).join(", ")}). Doe: bin/vliegwiel admin invite organisation`,
          ),
        ]),
  ];
}
