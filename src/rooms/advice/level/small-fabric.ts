/** A hand-made fabric for tests: municipalities in a row, almost seven kilometres apart, and what they do together. */
import { type Arrangement, type Body, type Fabric, fabricFrom } from "#rooms/day";

export interface SmallBody {
  population?: number | null;
  province?: string | null;
  type?: Body["type"];
}

/** In degrees of longitude: 6.7 km at this latitude. */
const STEP = 0.1;

export function smallFabric(
  bodies: Record<string, SmallBody>,
  arrangements: (Partial<Omit<Arrangement, "members" | "seats">> & { with: string[] })[],
): Fabric {
  const all = Object.entries(bodies).map(([code, it], index): Body => ({
    index,
    code,
    name: `Gemeente ${code.toUpperCase()}`,
    sortName: code,
    type: it.type ?? "gemeente",
    province: it.province === undefined ? "pv22" : it.province,
    population: it.population === undefined ? 10_000 : it.population,
    place: { latitude: 53, longitude: 6 + index * STEP },
  }));
  const at = new Map(all.map((it) => [it.code, it.index]));
  return fabricFrom(
    {
      day: "2026-05-16",
      reading: "resolved",
      bodies: all,
      municipalities: all.filter((it) => it.type === "gemeente").map((it) => it.index),
      neighbours: [],
    },
    arrangements.map(({ with: members, ...it }, index) => ({
      key: `${1000 + index}`,
      version: `${1000 + index}`,
      title: `Gemeenschappelijke regeling Proef ${index}`,
      form: "OL",
      powers: ["mandaat"],
      themes: [],
      task: "afval",
      taskBasis: "titel",
      executor: null,
      since: "2012-01-01",
      validFrom: "2012-01-01",
      lastVerified: null,
      ...it,
      seats: members
        .map((code) => ({
          body: at.get(code) ?? -1,
          basis: "registered" as const,
          since: null,
          namedKeys: [code],
        }))
        .sort((a, b) => a.body - b.body),
    })),
  );
}

/** Places of bodies in a fabric, by code. */
export const places = (fabric: Fabric, ...codes: string[]): number[] =>
  codes.map((code) => fabric.indexOf.get(code) ?? -1);
