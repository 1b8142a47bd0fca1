import { counted, enumerate } from "#kit/words.ts";
import { obligatory, type Rule, told } from "#rooms/law";
import type { BodyIndex, Fabric } from "#rooms/day";
import type { Area } from "./areas.ts";
import { codesOf, namesOf } from "./places.ts";
import type { Statement } from "./statement.ts";
import { familiesOf, type Subject } from "./subject.ts";

/** How a set of municipalities lies in the regions of a level that is prescribed for the task. */
export interface Placing {
  level: Rule<"niveau">;
  /**
   * `precies`: the set is one region; `deel`: it lies within one; `meer`: it is more than the regions it fills;
   * `verdeeld`: it lies across several; `onbekend`: the regions are not known here.
   */
  outcome: "precies" | "deel" | "meer" | "verdeeld" | "onbekend";
  /** Regions that the set touches, the one with most of it first. */
  regions: { area: Area; inside: BodyIndex[]; missing: BodyIndex[] }[];
  /** Municipalities of the set that are in no region of this kind. */
  uncovered: BodyIndex[];
  statements: Statement[];
}

/**
 * Whether a level is prescribed for the task, and how the set fits it. Empty when Vliegwiel knows of none; that is
 * no proof that there is none.
 * @param circle municipalities only
 */
export function placingsOf(
  fabric: Fabric,
  circle: readonly BodyIndex[],
  subject: Subject,
  areas: readonly Area[],
): Placing[] {
  return obligatory(familiesOf(subject), fabric.day).map((level) =>
    place(
      fabric,
      circle,
      level,
      areas.filter((area) => area.kind === level.id),
    ),
  );
}

function place(
  fabric: Fabric,
  circle: readonly BodyIndex[],
  level: Rule<"niveau">,
  areas: readonly Area[],
): Placing {
  const set = new Set(circle);
  const touched = areas
    .map((area) => ({
      area,
      inside: area.members.filter((it) => set.has(it)),
      missing: area.members.filter((it) => !set.has(it)),
    }))
    .filter((it) => it.inside.length > 0)
    .sort(
      (a, b) =>
        b.inside.length - a.inside.length ||
        a.missing.length - b.missing.length ||
        (a.area.key < b.area.key ? -1 : 1),
    );
  const covered = new Set(touched.flatMap((it) => it.inside));
  const uncovered = circle.filter((it) => !covered.has(it));
  const whole = touched.find((it) => it.inside.length === circle.length);
  // Where an old and a new arrangement both stand, the one that holds the whole set tells enough.
  const regions = whole ? [whole] : touched;
  const outcome = outcomeOf(circle.length, regions, uncovered.length);
  const placing = { level, outcome, regions, uncovered };
  // What the law or agreement says, with how sure we are.
  const rule = { kind: "voorschrift", text: told(level), records: [] };
  return { ...placing, statements: [rule, ...placingStatements(fabric, placing)] };
}

function outcomeOf(size: number, regions: Placing["regions"], uncovered: number): Placing["outcome"] {
  const [first] = regions;
  if (!first || size === 0) return "onbekend";
  if (regions.length > 1) return "verdeeld";
  if (uncovered > 0) return "meer";
  return first.missing.length === 0 ? "precies" : "deel";
}

function placingStatements(
  fabric: Fabric,
  { level: { value: level }, outcome, regions, uncovered }: Omit<Placing, "statements">,
): Statement[] {
  const [first] = regions;
  if (!first) return [unknownStatement(level, uncovered.length)];
  const records = [
    ...regions.map((it) => it.area.key),
    ...codesOf(fabric, [...regions.flatMap((it) => it.inside), ...uncovered]),
  ];
  const name = first.area.name;
  const found: Statement[] = [];
  if (outcome === "precies")
    found.push({ kind: "ligging", text: `Deze gemeenten zijn precies ${name}.`, records });
  else if (regions.length === 1)
    found.push({
      kind: "ligging",
      text:
        first.missing.length === 0
          ? `Alle gemeenten van ${name} doen mee.`
          : `${uncovered.length === 0 && first.inside.length > 1 ? "Alle gemeenten liggen" : counted(first.inside.length, "gemeente ligt", "gemeenten liggen")} in ${name}. ${first.missing.length} andere ${first.missing.length === 1 ? "gemeente" : "gemeenten"} van dat gebied ${first.missing.length === 1 ? "doet" : "doen"} niet mee.`,
      records,
    });
  else
    found.push({
      kind: "ligging",
      text: `De gemeenten liggen in ${regions.length} ${level.plural}: ${enumerate(
        regions.map((it) => `${it.area.name} (${enumerate(namesOf(fabric, it.inside))})`),
      )}. Vraag eerst of dit over de grenzen daarvan heen kan.`,
      records,
    });
  if (uncovered.length > 0)
    found.push({
      kind: "ligging",
      text: `Van ${enumerate(namesOf(fabric, uncovered))} is niet bekend in welke ${level.name} ${uncovered.length === 1 ? "die gemeente" : "zij"} ligt.`,
      records: codesOf(fabric, uncovered),
    });
  return found;
}

function unknownStatement(level: Rule<"niveau">["value"], municipalities: number): Statement {
  const [who, lie] = municipalities === 1 ? ["deze gemeente", "ligt"] : ["deze gemeenten", "liggen"];
  return {
    kind: "ligging",
    text:
      level.regions === "inlezen"
        ? `In welke ${level.name} ${who} ${lie}, weet Vliegwiel niet: die indeling heeft deze installatie niet.`
        : `In het register is voor ${who} geen ${level.name} te vinden.`,
    records: [],
  };
}
