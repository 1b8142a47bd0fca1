/** A list as rows: each dossier with its shared place, what keeps it back, and its place for each organisation. */
import { type Column, listingCsv } from "#kit/look/table.tsx";
import { type Names, nameIn } from "../called.ts";
import { life } from "../life.ts";
import type { DossierRow } from "../queries.ts";
import type { Listed } from "./acting.ts";
import { placed } from "./standing.ts";

export interface Ranked {
  dossier: DossierRow;
  /** Among those that the reader may see; null for what has no place. */
  place: number | null;
  notNow: string | null;
}

/** Those on a place in their order, then those that wait, then the others that could be put on the list. */
export function rankedOf({ order, dossiers }: Listed): Ranked[] {
  const known = new Map(dossiers.map((it) => [it.id, it]));
  const reasons = new Map(order.lines.map((it) => [it.dossier, it.notNow]));
  const seen = placed(order.lines).flatMap((it) => known.get(it.dossier) ?? []);
  const first = seen.map((dossier, index): Ranked => ({
    ...{ dossier, place: index + 1, notNow: reasons.get(dossier.id) ?? null },
  }));
  const others = dossiers
    .filter((it) => !seen.includes(it))
    .map((dossier): Ranked => ({ dossier, place: null, notNow: reasons.get(dossier.id) ?? null }));
  return [
    ...first,
    ...others.filter((it) => it.notNow !== null),
    ...others.filter((it) => it.notNow === null),
  ];
}

export function orderCsv(listed: Listed, called: Names): Response {
  const { order } = listed;
  const known = new Set(listed.dossiers.map((it) => it.id));
  const columns: Column<Ranked>[] = [
    { label: "Plek", csv: (it) => it.place },
    { label: "Dossier", csv: (it) => it.dossier.title },
    { label: "Nummer", csv: (it) => it.dossier.id },
    { label: "Stand", csv: (it) => life.states[it.dossier.state].word },
    { label: "Nu niet, omdat", csv: (it) => it.notNow },
    ...order.participants.map((key): Column<Ranked> => {
      const own = (order.words.find((it) => it.organisation === key)?.own ?? []).filter((it) =>
        known.has(it),
      );
      return {
        label: `Plek volgens ${nameIn(called, key)}`,
        csv: ({ dossier }) => (own.includes(dossier.id) ? own.indexOf(dossier.id) + 1 : null),
      };
    }),
  ];
  return listingCsv(`volgorde-${order.id}`, { columns, rows: rankedOf(listed) });
}
