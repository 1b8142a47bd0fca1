/** Reading what a dossier costs and makes vulnerable, as far as a reader may see. */
import type { Day } from "#kit/day.ts";
import type { Db } from "../db.ts";
import type { Typed } from "../procedure/asked.ts";
import type { Dossier } from "../queries.ts";
import { left } from "../standing.ts";
import { type Dependence, type Duty, FIGURE_NAMES, type Figures, type Place } from "./facts.ts";

export interface Costs {
  figures: readonly Figures[];
  duties: readonly Duty[];
  dependences: readonly Dependence[];
}

/** What was said last of each place, whoever may read it; what was taken back has no amounts. */
export async function allFigures(db: Db, dossier: string): Promise<Figures[]> {
  const rows = await db
    .selectFrom("dossier_cost")
    .distinctOn(["organisation", "common", "alternative", "moment"])
    .selectAll()
    .where("dossier", "=", dossier)
    .orderBy("organisation")
    .orderBy("common")
    .orderBy("alternative")
    .orderBy("moment")
    .orderBy("version", "desc")
    .execute();
  return rows.map(({ dossier: _, write_off: writeOff, as_of: asOf, ...it }) => ({ ...it, writeOff, asOf }));
}

const isSaid = (it: Figures): boolean => FIGURE_NAMES.some((name) => it[name] !== null);

export const dutiesOf = (db: Db, dossier: string): Promise<Duty[]> =>
  db
    .selectFrom("dossier_duty")
    .select(["id", "what", "responsible", "client", "supplier", "owner", "supervisor", "office", "day"])
    .where("dossier", "=", dossier)
    .where("holds", "=", true)
    .orderBy("id")
    .execute();

export const dependencesOf = (db: Db, dossier: string): Promise<Dependence[]> =>
  db
    .selectFrom("dossier_dependence")
    .select(["id", "organisation", "kind", "alternative", "depends_on as on", "consequence", "remedy"])
    .select(["office", "day"])
    .where("dossier", "=", dossier)
    .where("holds", "=", true)
    .orderBy("id")
    .execute();

/** With the steps that it follows, as far as somebody chose them. */
export interface CostsAndSteps extends Costs {
  asked: Typed | null;
  decisions: readonly { step: string; day: Day }[];
}

/**
 * All that counts now, in one question: who stepped out bears no costs any more; what it said stays in the versions of the
 * dossier.
 */
export async function costsOf(db: Db, dossier: Dossier): Promise<CostsAndSteps> {
  const row = await db
    .selectFrom("dossier_seen")
    .select(["figures", "duties", "dependences", "asked", "decisions"])
    .where("id", "=", dossier.id)
    .executeTakeFirst();
  return row
    ? countingNow(dossier, row)
    : { figures: [], duties: [], dependences: [], asked: null, decisions: [] };
}

/** The same of what was asked already. */
export function countingNow(
  dossier: Dossier,
  { figures, duties, dependences, asked, decisions }: CostsAndSteps,
): CostsAndSteps {
  const gone = left(dossier);
  const counts = ({ organisation }: { organisation: string }) =>
    dossier.participants.includes(organisation) && !gone.includes(organisation);
  return {
    ...{ duties, asked, decisions },
    figures: figures.filter((it) => counts(it) && isSaid(it)),
    dependences: dependences.filter(counts),
  };
}

/** What was said last of one place, taken back or not; undefined where nothing ever was. */
export const figuresAt = (figures: readonly Figures[], at: Place): Figures | undefined =>
  figures.find(
    (it) =>
      it.organisation === at.organisation &&
      it.common === at.common &&
      it.alternative === at.alternative &&
      it.moment === at.moment,
  );
