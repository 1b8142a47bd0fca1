import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { FormCode, Power } from "#rooms/collaborations";
import type { OrganisationType } from "#rooms/organisations";
import type { Db } from "../db.ts";

/** An arrangement that an organisation takes part in on a day, as far as the calendar needs it. */
export interface ArrangementOfCouncil {
  key: string;
  title: string;
  form: FormCode;
  powers: Power[];
  textFrom: Day;
  /** When the organisation began to take part, through all texts. */
  since: Day;
  /** First day it no longer takes part; null when a next text names it too, or there is no end. */
  until: Day | null;
  crossBorder: boolean;
  /** Addresses of the decisions behind the text, for whoever wants to check. */
  decisions: string[];
  lastVerified: Day | null;
  /** The other participants with an elected body, in order of name. */
  others: Council[];
}

/** An organisation whose elected body gets the same document. */
export interface Council {
  key: string;
  name: string;
  type: OrganisationType;
  /** As the register has it; null when it has none. */
  website: string | null;
}

/** Everyone else with a council who takes part on the day; a body that took the place of an abolished one counts. */
const othersOn = (day: Day) => sql<Council[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'key', o.key, 'name', o.name, 'type', o.type,
    'website', (select contact ->> 'value' from jsonb_array_elements(o.details -> 'contacts') contact
      where contact ->> 'kind' = 'website' limit 1)
  ) order by o.sort_name), '[]'::jsonb)
  from tenure t join organisation o on o.key = t.organisation_key
  where t.version_roo_id = v.roo_id and t.organisation_key <> mine.organisation_key
    and o.type in ('gemeente', 'provincie', 'waterschap') and ${inForceOn("t", day)})`;

/** The arrangements an organisation takes part in on a day, in order of title, with who else has a say. */
export const arrangementsOf = (db: Db, organisation: string, day: Day): Promise<ArrangementOfCouncil[]> =>
  db
    .selectFrom("tenure as mine")
    .innerJoin("version as v", "v.roo_id", "mine.version_roo_id")
    .select([
      "v.collaboration_key as key",
      "v.title",
      "v.form",
      "v.powers",
      "v.valid_from as textFrom",
      "mine.since",
      "mine.ended_on as until",
      "v.cross_border as crossBorder",
      "v.last_verified as lastVerified",
      sql<string[]>`v.details -> 'decisions'`.as("decisions"),
      othersOn(day).as("others"),
    ])
    .where("mine.organisation_key", "=", organisation)
    .where(inForceOn("mine", day))
    .orderBy("v.sort_title")
    .orderBy("v.collaboration_key")
    .execute();
