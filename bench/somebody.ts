/** Somebody who logged in, with a place in five organisations. */
import { createHash } from "node:crypto";
import type pg from "pg";

export const PERSON = "00000000-0000-4000-8000-000000000001";
export const SECRET = "meting-meting-meting-meting-meting-meting-met";
export const ORGANISATIONS = ["gm1950", "gm1895", "gm0047", "gm0106", "gm0014"];

/** Puts him there, and his visit, which is behind `SECRET`. */
export async function putSomebody(client: pg.Client): Promise<void> {
  const at = new Date();
  await client.query(`insert into person values ($1, 'Meting', null, $2, $2)`, [PERSON, at]);
  for (const organisation of ORGANISATIONS)
    await client.query(
      `insert into membership values (gen_random_uuid(), $1, $2, 'staff', 'admin', 'invitation', $3, null, null)`,
      [PERSON, organisation, at],
    );
  await client.query(
    `insert into session (hash, person, provider, acting, form_token, began_at, seen_at, ends_at)
     values ($1, $2, 'meting', null, 'meting', $3, $3, $3::timestamptz + interval '12 hours')`,
    [createHash("sha256").update(SECRET).digest(), PERSON, at],
  );
}
