import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { type Company, companyOf, type Membership, type Power } from "#rooms/collaborations";
import type { Db } from "../db.ts";
import type { Registered } from "./questions.ts";

/** One arrangement an organisation takes part in, with all that its council asks about. */
export interface CouncilMembership extends Registered {
  key: string;
  title: string;
  form: Membership["form"];
  task: string;
  powers: Power[];
  proseLoaded: boolean;
  joined: Day | null;
  reconstructed: boolean;
}

/** What one organisation is in on a day. */
export interface Situation {
  memberships: CouncilMembership[];
  partners: number;
}

/** Everything the six questions of one council need, in order of title. */
export const readSituation = async (db: Db, organisation: string, day: Day): Promise<Situation> =>
  situationOf(db, organisation, await companyOf(db, organisation, day));

/** The same when it is known what the organisation is in. */
export async function situationOf(
  db: Db,
  organisation: string,
  { memberships, partners }: Company,
): Promise<Situation> {
  const versions = memberships.map((it) => it.version);
  const texts = await db
    .selectFrom("version as v")
    .leftJoin("participation as p", (join) =>
      join.onRef("p.version_roo_id", "=", "v.roo_id").on("p.organisation_key", "=", organisation),
    )
    .select(["v.roo_id", "v.powers", "v.purpose", "v.prose_loaded", "v.details", "p.cost_key"])
    .where(among("v.roo_id", versions))
    .execute();
  const byVersion = new Map(texts.map((it) => [it.roo_id, it]));
  return {
    partners: partners.length,
    memberships: memberships.map((it): CouncilMembership => {
      const text = byVersion.get(it.version);
      return {
        key: it.key,
        title: it.title,
        form: it.form,
        task: it.task_code,
        organs: it.organs,
        joined: it.joined,
        reconstructed: it.basis === "predecessor" || it.basis === "earlier",
        powers: text?.powers ?? [],
        purpose: text?.purpose ?? null,
        proseLoaded: text?.prose_loaded ?? false,
        costKey: text?.cost_key ?? null,
        decisions: text?.details.decisions ?? [],
      };
    }),
  };
}
