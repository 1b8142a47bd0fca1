/** Reading what a dossier costs and makes vulnerable, as far as a reader may see. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Db } from "../db.ts";
import { DONE } from "../decisions/done.ts";
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

type KeptFigures = Omit<Figures, "writeOff" | "asOf"> & { write_off: number | null; as_of: Day };

/**
 * All that counts now, in one question: who stepped out bears no costs any more; what it said stays in the versions of the
 * dossier.
 */
export async function costsOf(db: Db, dossier: Dossier): Promise<CostsAndSteps> {
  const row = await db
    .selectFrom("entry")
    .select([
      sql<KeptFigures[]>`(select coalesce(jsonb_agg(to_jsonb(c) - 'dossier'), '[]')
        from (select distinct on (organisation, common, alternative, moment) * from dossier_cost
          where dossier_cost.dossier = entry.id
          order by organisation, common, alternative, moment, version desc) c)`.as("figures"),
      sql<Duty[]>`(select coalesce(jsonb_agg(to_jsonb(d) - 'dossier' - 'holds' order by d.id), '[]')
        from dossier_duty d where d.dossier = entry.id and d.holds)`.as("duties"),
      sql<Dependence[]>`(select coalesce(jsonb_agg(to_jsonb(d) - 'dossier' - 'holds' - 'depends_on'
          || jsonb_build_object('on', d.depends_on) order by d.id), '[]')
        from dossier_dependence d where d.dossier = entry.id and d.holds)`.as("dependences"),
      sql<Typed | null>`(select p.asked from dossier_procedure p where p.dossier = entry.id)`.as("asked"),
      sql<CostsAndSteps["decisions"]>`(select coalesce(jsonb_agg(to_jsonb(d)), '[]') from ${DONE} d)`.as(
        "decisions",
      ),
    ])
    .where("entry.id", "=", dossier.id)
    .executeTakeFirst();
  if (!row) return { figures: [], duties: [], dependences: [], asked: null, decisions: [] };
  const gone = left(dossier);
  const counts = ({ organisation }: { organisation: string }) =>
    dossier.participants.includes(organisation) && !gone.includes(organisation);
  const figures = row.figures.map(({ write_off: writeOff, as_of: asOf, ...it }) => ({
    ...it,
    writeOff,
    asOf,
  }));
  return {
    ...row,
    figures: figures.filter((it) => counts(it) && isSaid(it)),
    dependences: row.dependences.filter(counts),
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
