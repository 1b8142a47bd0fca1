/**
 * What somebody sent when his visit had ended: kept for the time it takes to log in again, for him alone, so that
 * nothing typed is lost.
 */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type FormFields, shownValue } from "../form-fields.tsx";
import { hashOf, newSecret } from "../secrets.ts";

/** Where he goes on, logged in again. */
export const GO_ON = "/verder";
export const KEPT_MINUTES = 60;

export interface KeptForm {
  /** Where it was sent to. */
  action: string;
  /** The number of the page it stood on: sent once, however often. */
  once: string | null;
  /** The version that the page showed; null for a form that changes nothing that was there. */
  seen: number | null;
  /** With what people see of a value. */
  fields: { name: string; label: string; value: string; shown: string }[];
}

interface KeptTables {
  kept_form: { hash: Buffer; person: string; content: string; ends_at: Date };
}

const tables = (db: Kysely<object>) => db as unknown as Kysely<KeptTables>;

/** What was filled in. Of a file only its name: it stands for it, so that it is asked for again. */
export const keptFields = (fields: FormFields, sent: Record<string, unknown>): KeptForm["fields"] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const given = sent[name];
    const value = given instanceof File ? given.name : given;
    if (typeof value !== "string") return [];
    return [{ name, label: field.label, value, shown: shownValue(field, value) }];
  });

/** @returns what goes into a cookie, to find it again */
export async function keepForm(
  db: Kysely<object>,
  person: string,
  form: KeptForm,
  at: Date,
): Promise<string> {
  const secret = newSecret();
  await tables(db)
    .insertInto("kept_form")
    .values({
      hash: hashOf(secret),
      person,
      content: JSON.stringify(form),
      ends_at: new Date(at.getTime() + KEPT_MINUTES * 60_000),
    })
    .execute();
  return secret;
}

/** What was kept for this person; null for another one, and when it is too late. */
export async function keptForm(
  db: Kysely<object>,
  secret: string,
  person: string,
  at: Date,
): Promise<KeptForm | null> {
  const row = await tables(db)
    .selectFrom("kept_form")
    .select("content")
    .where("hash", "=", hashOf(secret))
    .where("person", "=", person)
    .where("ends_at", ">", at)
    .executeTakeFirst();
  return row ? (JSON.parse(row.content) as KeptForm) : null;
}

export const forgetKept = async (db: Kysely<object>, at: Date): Promise<void> => {
  await tables(db).deleteFrom("kept_form").where("ends_at", "<", at).execute();
};

export const keptMigrations: Record<string, Migration> = {
  "2026-11-29_kept-form": {
    async up(db) {
      await sql`create table kept_form (
        hash bytea primary key, person uuid not null, content text not null, ends_at timestamptz not null)`.execute(
        db,
      );
      await sql`create index kept_form_by_end on kept_form (ends_at)`.execute(db);
    },
  },
};
