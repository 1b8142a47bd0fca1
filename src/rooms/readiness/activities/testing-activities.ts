/** Processing activities for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Side } from "#kit/reader.ts";
import { HERE } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { Tables } from "./db.ts";
import type { ActivityFacts } from "./facts.ts";
import { addActivity } from "./keeping.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The fields of its form, as they are sent. */
export const FIELDS: Record<string, string> = {
  ...{ naam: "Jeugdhulp", doelen: "hulp geven", grondslag: "task", wet: "Jeugdwet artikel 7.4.0" },
  ...{ personen: "jongeren", gegevens: "naam en hulpvraag", verantwoordelijke: "college", gezamenlijk: "" },
  ...{ contact: "FG, fg@assen.example", ontvangers: "aanbieders van jeugdhulp", buitenEu: "nee" },
  ...{ bewaren: "20 jaar na de laatste hulp", beveiliging: "BIO2", bron: "", zichtbaar: "public" },
};

export const FACTS: ActivityFacts = {
  ...{ name: "Verwerking proef", controller: null, joint: null, contact: null, purposes: "proef" },
  ...{ ground: "task", law: "Jeugdwet artikel 7.4.0", persons: "jongeren", data: "naam", receivers: null },
  ...{ thirdCountries: null, retention: null, security: null },
};

interface Wanted {
  organisation?: string;
  side?: Side;
  visibility?: Visibility;
  facts?: Partial<ActivityFacts>;
}

/** Puts one there, by somebody of the organisation that keeps it. */
export const putActivity = (
  { db, at }: World,
  { organisation = HERE, side = "executive", visibility = "public", facts }: Wanted = {},
): Promise<string> =>
  (db as unknown as Kysely<Tables>)
    .transaction()
    .execute((trx) =>
      addActivity(
        trx,
        { organisation, side },
        { facts: { ...FACTS, ...facts }, source: null, visibility },
        { actor: randomUUID(), organisation, at },
      ),
    );

/** Takes all of them away; their heads and past stay. */
export const forgetActivities = ({ db }: Pick<World, "db">): Promise<unknown> =>
  (db as unknown as Kysely<Tables>).deleteFrom("processing_activity").execute();
