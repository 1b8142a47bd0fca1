import { createHash } from "node:crypto";
import { shortName } from "#rooms/organisations";
import type { SizeClass, SizedArrangement } from "../level/index.ts";
import type { Answer, Proposal } from "./answer.ts";

/** A sentence with its records: what every part of the answer is made of. */
export interface Said {
  text: string;
  records: readonly string[];
}

/** A reason of the engine as it stands on the page. */
export const reasonSaid = (it: Proposal["reasons"][number]): Said =>
  it.reconstructed
    ? { text: `${it.text} (gereconstrueerd)`, records: it.records }
    : { text: it.text, records: it.records };

/** How many arrangements have one size. */
export const sizeSaid = (it: SizeClass & { members: SizedArrangement[] }): Said => ({
  text: `Regelingen met ${it.name}`,
  records: it.members.map((one) => one.key),
});

/** How many of one form began in a year. */
export const yearSaid = (form: string, { year, records }: { year: number; records: string[] }): Said => ({
  text: `${form}, begonnen in ${year}`,
  records,
});

/** More areas than this are hardly like the set any more. */
const MOST_AREAS = 4;

/** Which areas the set is like; of one municipality alone, in which it lies. */
export function areasSaid({ level, fabric, places }: Pick<Answer, "level" | "fabric" | "places">): Said[] {
  const found = level.coincidences.slice(0, MOST_AREAS);
  const municipalities = places.filter((it) => fabric.bodies[it]?.type === "gemeente");
  const [only, ...others] = municipalities.map((it) => fabric.bodies[it]);
  if (!only || others.length > 0) return found.map((it) => it.statement);
  return found.map(({ area, statement }) => ({
    text: `${shortName(only.name)} ligt in ${area.name}, met ${area.members.length === 1 ? "geen andere gemeente" : `${area.members.length} gemeenten`}.`,
    records: statement.records,
  }));
}

/** The name of a sentence in an address: the same sentence with the same records always has the same. */
export const sourceId = ({ text, records }: Said): string =>
  createHash("sha256").update(`${text}\n${records.join()}`).digest("hex").slice(0, 10);

/** Everything the answer says with records behind it. */
export function saidIn(answer: Answer): Said[] {
  const { exists, partners, level, hosts, forms, load, talks, beside } = answer;
  return [
    ...exists.flatMap((it) => [...it.reasons, ...it.differs]),
    ...partners.flatMap((it) => [...it.reasons.map(reasonSaid), ...(it.change ?? [])]),
    ...level.prescribed.flatMap((it) => it.statements),
    ...level.sizes.statements,
    ...level.sizes.classes.map(sizeSaid),
    ...areasSaid(answer),
    ...[level.smaller, level.larger].flatMap((it) => [...it.for, ...it.against]),
    ...hosts.flatMap((it) => [...it.reasons, ...it.obstacles]),
    ...[...forms.admissible, ...forms.inadmissible].flatMap((it) => [
      it.practice,
      ...it.reasons,
      ...it.precedents.years.map((one) => yearSaid(it.name, one)),
    ]),
    forms.order,
    ...load.partners.flatMap((it) => it.statements),
    ...(load.overlap.warning ? [load.overlap.warning] : []),
    ...load.overlap.statements,
    ...talks.flatMap((it) => it.precedent.reasons),
    ...beside.practice,
  ];
}
