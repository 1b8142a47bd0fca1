/** Reading what a dossier costs and makes vulnerable, as far as a reader may see. */
import type { Db } from "../db.ts";
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

/** All that counts now: who stepped out bears no costs any more; what it said stays in the versions of the dossier. */
export async function costsOf(db: Db, dossier: Dossier): Promise<Costs> {
  const [figures, duties, dependences] = await Promise.all([
    allFigures(db, dossier.id),
    dutiesOf(db, dossier.id),
    dependencesOf(db, dossier.id),
  ]);
  const gone = left(dossier);
  const seen = ({ organisation }: { organisation: string }) =>
    dossier.participants.includes(organisation) && !gone.includes(organisation);
  return {
    figures: figures.filter((it) => seen(it) && isSaid(it)),
    duties,
    dependences: dependences.filter(seen),
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
