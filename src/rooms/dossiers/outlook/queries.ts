/** The dossiers in which an organisation is a party and that will ask something of its council, with what they cost. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "../db.ts";
import { DONE } from "../decisions/done.ts";
import type { DossierState } from "../life.ts";
import type { Typed } from "../procedure/asked.ts";
import { GOING_ON, TAKES_PART } from "../queries.ts";

/** What it costs, as it was said beforehand; null for what nobody said. */
export interface Price {
  investment: number | null;
  yearly: number | null;
}

export interface Coming {
  id: string;
  version: number;
  title: string;
  state: DossierState;
  /** Whether somebody said which procedure it follows. */
  planned: boolean;
  /** For the organisation itself, and for all parties together with what is not divided. */
  own: Price;
  total: Price;
}

/** All of one organisation, as far as a reader may see; by title. */
export async function comingFor(db: Db, reader: Reader, organisation: string): Promise<Coming[]> {
  const rows = await db
    .selectFrom("dossier_council")
    .select(["id", "version", "title", "state", "planned"])
    .select(["investment", "yearly", "own_investment", "own_yearly"])
    .where("participant", "=", organisation)
    .where(visibleTo(reader, "dossier_council", TAKES_PART))
    .orderBy(sql`lower(title)`)
    .orderBy("id")
    .execute();
  return rows.map(({ investment, yearly, own_investment, own_yearly, state, ...it }) => ({
    ...it,
    state: state as DossierState,
    own: { investment: own_investment, yearly: own_yearly },
    total: { investment, yearly },
  }));
}

/** What the steps of a dossier follow from. */
export interface Steps {
  id: string;
  asked: Typed;
  /** Who goes on with it: for everyone the same, whoever reads. */
  parties: string[];
  decisions: { step: string; day: Day }[];
}

export const stepsOfAll = (db: Db, dossiers: readonly string[]): Promise<Steps[]> =>
  db
    .selectFrom("entry")
    .innerJoin("dossier_procedure", "dossier_procedure.dossier", "entry.id")
    .select([
      "entry.id",
      "dossier_procedure.asked",
      GOING_ON.as("parties"),
      sql<Steps["decisions"]>`(select coalesce(jsonb_agg(to_jsonb(d)), '[]') from ${DONE} d)`.as("decisions"),
    ])
    .where(among("entry.id", dossiers))
    .execute();
