/** A row in every table of what comes out of a dossier, for tests of what is taken along and of who sees it. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { newUlid } from "#kit/ulid.ts";
import { itemsOf } from "./agenda/queries.ts";
import { sayForArchive } from "./archive/keeping.ts";
import type { Tables } from "./db.ts";
import { replyTo } from "./draft-text/keeping.ts";
import { putEditionOf, putRemark, putText } from "./draft-text/testing-draft-text.ts";
import { guestAt, PARTY } from "./guests/access-rows.ts";
import { seatOutsider } from "./agenda/outside-keeping.ts";
import { dossierIn, OFFICE } from "./testing-dossiers.ts";

/** @param id of one that is shared and has its steps (`putSteps`) */
export async function putWhole(
  world: { db: Kysely<object>; at: Date },
  id: string,
  organisation: string,
): Promise<void> {
  const db = world.db as unknown as Kysely<Tables>;
  const by = { actor: randomUUID(), organisation, at: world.at };
  const said = { category: null, disclosure: "public", ground: null } as const;
  await db.transaction().execute((trx) => sayForArchive(trx, id, "perspectief", said, by));
  await putText(world, id, "evaluatie", "Elke vier jaar.", organisation);
  await putEditionOf(world, id, "het eerste ontwerp", organisation);
  const remark = await putRemark(world, id, "evaluatie", organisation);
  const answered = { remark, reply: "taken", why: "staat er nu", office: OFFICE } as const;
  await db.transaction().execute((trx) => replyTo(trx, id, answered, by));
  const { version, textVersion } = await dossierIn(world, id);
  await db
    .insertInto("dossier_in_force")
    .values({
      ...{ dossier: id, version, kept_as: "register", tie: null, works_on: "2026-05-01" },
      ...{ document: null, office: OFFICE },
    })
    .execute();
  const [item] = await itemsOf(db, id);
  if (item) {
    const at = { dossier: id, id: item.id, outsider: PARTY };
    await db.transaction().execute((trx) => seatOutsider(trx, at, 0, { ict: "directeur" }, by));
  }
  const guest = await guestAt(world, id);
  await db
    .insertInto("dossier_guest_word")
    .values({
      ...{ id: newUlid(world.at), guest, dossier: id, at: world.at, outsider: PARTY, office: "directeur" },
      ...{ text_version: textVersion, viewpoint: null, wants: null, fears: null, agrees: true, reason: null },
    })
    .execute();
}
