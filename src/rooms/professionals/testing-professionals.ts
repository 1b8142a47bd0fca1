/** Profiles for tests, of people who work somewhere. */
import type { Kysely } from "kysely";
import type { Organ } from "#kit/reader.ts";
import { HERE } from "#kit/route-access.ts";
import { placed } from "../people/testing-access.ts";
import type { Tables } from "./db.ts";
import { type Circle, FIELD_NAMES, type Filled, type Profile, type ProfileField } from "./facts.ts";
import { typedOf } from "./fields.ts";
import { keepProfile } from "./keeping.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

export interface Wanted extends Partial<Pick<Profile, "perMonth" | "awayUntil">> {
  organisation?: string;
  organ?: Organ;
  /** Of each field that is said, for whom it is; the circle of `all` unless told. */
  circles?: Partial<Record<ProfileField, Circle>>;
  all?: Circle;
  says?: Partial<Record<ProfileField, string>>;
  /** Somebody who works there already. */
  person?: string;
}

/** Has somebody say this of himself. @returns his profile, himself and his place */
export async function putProfile(
  world: World,
  {
    organisation = HERE,
    organ = "staff",
    all = "government",
    circles = {},
    says = {},
    perMonth = 2,
    awayUntil = null,
    person: known,
  }: Wanted = {},
): Promise<{ id: string; person: string; place: string | null }> {
  const db = world.db as unknown as Kysely<Tables>;
  const { person, place } =
    known === undefined ? await placed(world, organisation, organ) : { person: known, place: null };
  const texts = { functie: "Inkoper jeugdhulp", organisatie: organisation, ...says };
  const fields = FIELD_NAMES.flatMap((field): Filled[] => {
    const text = texts[field] ?? "";
    return text === "" ? [] : [{ field, text, visibility: circles[field] ?? all }];
  });
  const id = await db
    .transaction()
    .execute((trx) =>
      keepProfile(trx, { person, organisation, organ }, { fields, perMonth, awayUntil }, world.at),
    );
  return { id, person, place };
}

/** What the form of a profile sends. */
export const FIELDS: Record<string, string> = { ...typedOf(null), functie: "Inkoper jeugdhulp" };
