import { among, amongFound } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { CollaborationTables, FormCode } from "#rooms/collaborations";
import { kinOf, organisationsOf } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { Descent } from "./lineage.ts";

/** A text of an arrangement with the period in which it was really in force. */
export interface Text {
  rooId: string;
  title: string;
  form: FormCode;
  from: Day;
  until: Day | null;
  /** The register no longer has this record since that day. */
  absentSince: Day | null;
}

/** A period in which a body took part under one text. */
export interface Place {
  organisation: string;
  version: string;
  basis: CollaborationTables["seat"]["basis"];
  joined: Day | null;
  from: Day;
  until: Day | null;
}

/** One arrangement through time. */
export interface ChainHistory {
  key: string;
  texts: Text[];
  places: Place[];
}

/** Everything that is needed to say what changed for one organisation, whatever the days. */
export interface History {
  organisation: string;
  descent: Descent;
  names: ReadonlyMap<string, string>;
  /** Every arrangement that it, or a body that merged into it, was ever in. */
  chains: ChainHistory[];
}

/** The past of one organisation and of everyone that merged into it. */
export async function readHistory(db: Db, organisation: string): Promise<History> {
  const line = await kinOf(db, [organisation]);
  const own = await readDescent(db, line);
  const chains = await readChains(db, [organisation, ...own.descent.ancestors(organisation)]);
  const company = chains.flatMap((it) => it.places.map((place) => place.organisation));
  return { organisation, chains, ...(await readDescent(db, await kinOf(db, [...line, ...company]))) };
}

/** When bodies existed, what they are called, and who came from whom among them. */
async function readDescent(db: Db, keys: string[]): Promise<Pick<History, "descent" | "names">> {
  const [bodies, steps] = await Promise.all([
    organisationsOf(db, keys, ["name", "valid_from", "valid_until"]),
    db.selectFrom("succession").selectAll().where(among("old_key", keys)).execute(),
  ]);
  return {
    descent: new Descent(
      bodies,
      steps.map((it) => ({ ...it, oldKey: it.old_key, newKey: it.new_key })),
    ),
    names: new Map([...bodies].map(([key, it]) => [key, it.name])),
  };
}

async function readChains(db: Db, keys: string[]): Promise<ChainHistory[]> {
  const theirs = db.selectFrom("tenure").select("collaboration_key").where(among("organisation_key", keys));
  const [texts, places] = await Promise.all([
    db
      .selectFrom("version")
      .select(["collaboration_key", "roo_id", "title", "form", "valid_from", "valid_until", "absent_since"])
      .where("collaboration_key", "in", theirs)
      .execute(),
    db.selectFrom("seat").selectAll().where(amongFound("collaboration_key", theirs)).execute(),
  ]);
  const placesBy = Map.groupBy(places, (it) => it.collaboration_key);
  return [...Map.groupBy(texts, (it) => it.collaboration_key)].map(([key, list]) => ({
    key,
    texts: list.map((it) => ({
      rooId: it.roo_id,
      title: it.title,
      form: it.form,
      from: it.valid_from,
      until: it.valid_until,
      absentSince: it.absent_since,
    })),
    places: (placesBy.get(key) ?? []).map((it) => ({
      organisation: it.organisation_key,
      version: it.version_roo_id,
      basis: it.basis,
      joined: it.joined,
      from: it.valid_from,
      until: it.valid_until,
    })),
  }));
}
