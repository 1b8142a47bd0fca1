import type { Day } from "#kit/day.ts";
import { holdsOn, type Validity } from "#kit/validity.ts";
import { type Lineage, presentOn, stateOn } from "#rooms/organisations";
import { originOf } from "./origin.ts";

/** What an import said of one municipality. */
export interface Membership extends Validity {
  kind: string;
  code: string;
  name: string;
  municipality_key: string;
  single: boolean;
  source: string;
  licence: string | null;
  owner: string | null;
  /** The day whose state the source tells; null when it gives the period itself. */
  facts_day: Day | null;
}

export interface RegionMember {
  /** A municipality that existed on the day. */
  key: string;
  /** `gelezen`: the file names it; else it stands in after, or before, a merger. */
  basis: "gelezen" | "opvolger" | "voorganger";
  /** Who the file names; only itself when the basis is `gelezen`. */
  namedKeys: string[];
}

/** A region as it was on a day. */
export interface Region {
  /** Unique among all kinds: `jeugdregio/JR01`. */
  key: string;
  kind: string;
  code: string;
  name: string;
  /** In order of key. */
  members: RegionMember[];
  /** Where it was read, with the licence where one is known. */
  sources: string[];
  owners: string[];
  /** Whose state it is (peildatum): the youngest day of its sources; null when they give the period itself. */
  factsDay: Day | null;
}

/**
 * The regions of a day. A municipality that no longer exists is replaced by whoever succeeded it, and one that did
 * not exist yet by its predecessors, unless the file says of those themselves where they were.
 */
export function regionsOn(memberships: readonly Membership[], day: Day, lineage: Lineage): Region[] {
  const holding = memberships.filter((it) => holdsOn(it, day));
  const placed = holding.map((it) => ({ it, ...standIns(it.municipality_key, day, lineage) }));
  const own = new Set(
    placed
      .filter(({ it, basis }) => basis === "gelezen" && it.single)
      .map(({ it }) => `${it.kind} ${it.municipality_key}`),
  );
  const regions = Map.groupBy(placed, ({ it }) => `${it.kind}/${it.code}`);
  return [...regions]
    .map(([key, rows]): Region => {
      const members = new Map<string, RegionMember>();
      for (const { it, basis, keys } of rows)
        for (const municipality of keys) {
          if (basis !== "gelezen" && own.has(`${it.kind} ${municipality}`)) continue;
          const known = members.get(municipality);
          if (known) known.namedKeys = [...new Set([...known.namedKeys, it.municipality_key])].sort();
          else members.set(municipality, { key: municipality, basis, namedKeys: [it.municipality_key] });
        }
      const [first] = rows;
      return {
        key,
        kind: first?.it.kind ?? "",
        code: first?.it.code ?? "",
        name: first?.it.name ?? "",
        members: [...members.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
        sources: distinct(rows.map(({ it }) => originOf(it))),
        owners: distinct(rows.flatMap(({ it }) => it.owner ?? [])),
        factsDay: distinct(rows.flatMap(({ it }) => it.facts_day ?? [])).at(-1) ?? null,
      };
    })
    .filter((region) => region.members.length > 0)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const distinct = (texts: string[]): string[] => [...new Set(texts)].sort();

/** Who stands, on the day, where this municipality stands in the file. */
function standIns(key: string, day: Day, lineage: Lineage): { basis: RegionMember["basis"]; keys: string[] } {
  const state = stateOn(key, day, lineage);
  const basis = state === "exists" ? "gelezen" : state === "ended" ? "opvolger" : "voorganger";
  return { basis, keys: presentOn(key, day, lineage) };
}
