/** Reading what follows on a perspective. */
import { sql } from "kysely";
import { amsterdamDay, type Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import type { Beside } from "../beside.ts";
import type { Db } from "../db.ts";
import type { DossierState } from "../life.ts";
import { type Dossier, isOfParty } from "../queries.ts";
import { left } from "../standing.ts";
import type { Chain } from "./chain.ts";
import type { Agreement, Project } from "./facts.ts";
import { groundsOf } from "./grounds.ts";

/** In the order in which they were agreed. */
export async function agreementsOf(db: Db, dossier: string): Promise<Agreement[]> {
  const rows = await db
    .selectFrom("dossier_agreement")
    .selectAll()
    .where("dossier", "=", dossier)
    .orderBy("agreed_on")
    .orderBy("id")
    .execute();
  return rows.map(({ agreed_on: agreedOn, due_on: dueOn, settled_on: settledOn, ...it }) => ({
    ...{ id: it.id, organisation: it.organisation, text: it.text, agreedOn, dueOn, settledOn },
    ...{ decision: it.decision, grounds: it.grounds, outcome: it.outcome, account: it.account },
  }));
}

/** In the order in which they began. */
export async function projectsOf(db: Db, dossier: string): Promise<Project[]> {
  const rows = await db
    .selectFrom("dossier_project")
    .selectAll()
    .where("dossier", "=", dossier)
    .orderBy("begun_on")
    .orderBy("id")
    .execute();
  return rows.map(({ begun_on: begunOn, due_on: dueOn, ...it }) => ({
    ...{ id: it.id, organisation: it.organisation, title: it.title, step: it.step, begunOn, dueOn },
    ...{ result: it.result, agreements: it.agreements, standards: it.standards, facilities: it.facilities },
    ...{ processes: it.processes, scale: it.scale },
  }));
}

const SHARED: DossierState[] = ["shared", "closed"];

/**
 * Since when the parties share the perspective: the first version of the last time that they came to it; null while they
 * do not. Words of a party change nothing of that.
 */
async function sharedSince(db: Db, { id, textVersion }: Dossier): Promise<Day | null> {
  const row = await db
    .selectFrom("entry_version")
    .select(sql<Day>`(min(at) at time zone 'Europe/Amsterdam')::date::text`.as("day"))
    .where("entry", "=", id)
    .where("version", ">", textVersion)
    .where("state", "in", SHARED)
    .executeTakeFirst();
  return row?.day ?? null;
}

/** The same of versions that were asked already. */
function firstShared({ textVersion }: Dossier, { versions }: Beside): Day | null {
  const shared = versions.filter(
    (it) => it.version > textVersion && SHARED.includes(it.state as DossierState),
  );
  const moments = shared.map((it) => Date.parse(it.at));
  return moments.length === 0 ? null : amsterdamDay(new Date(Math.min(...moments)));
}

/** All of it, as far as the reader may see: of a party that stepped out only the other parties read what it promised. */
export async function chainOf(
  db: Db,
  reader: Reader,
  dossier: Dossier,
  called: (key: string) => string,
  known: Beside | null,
): Promise<Chain> {
  const [agreements, projects, sharedOn] = known
    ? [known.agreements, known.projects, firstShared(dossier, known)]
    : await Promise.all([agreementsOf(db, dossier.id), projectsOf(db, dossier.id), sharedSince(db, dossier)]);
  const parties = isOfParty(reader, dossier);
  const seen = ({ organisation }: { organisation: string }) =>
    parties || dossier.participants.includes(organisation);
  const gone = left(dossier);
  const participants = parties
    ? dossier
    : { ...dossier, voices: dossier.voices.filter((it) => !gone.includes(it.organisation)) };
  return {
    grounds: groundsOf(participants, called),
    agreements: agreements.filter(seen),
    projects: projects.filter(seen),
    sharedOn,
  };
}
