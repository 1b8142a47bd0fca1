import { counted, formatCount } from "#kit/words.ts";
import type { Arrangement, Fabric } from "#rooms/day";
import { circleOf, plainTitle } from "./places.ts";
import type { Statement } from "./statement.ts";
import { concerning, type Subject, subjectName } from "./subject.ts";

/** A step of the ladder from one municipality to a part of the country, by number of municipalities. */
export interface SizeClass {
  code: string;
  name: string;
  least: number;
  most: number;
}

export const SIZE_CLASSES: readonly SizeClass[] = [
  { code: "een", name: "één gemeente", least: 1, most: 1 },
  { code: "buren", name: "twee of drie gemeenten", least: 2, most: 3 },
  { code: "streek", name: "vier tot en met zeven gemeenten", least: 4, most: 7 },
  { code: "regio", name: "acht tot en met vijftien gemeenten", least: 8, most: 15 },
  { code: "grote-regio", name: "zestien tot en met dertig gemeenten", least: 16, most: 30 },
  { code: "landsdeel", name: "meer dan dertig gemeenten", least: 31, most: Number.POSITIVE_INFINITY },
];

/** @returns place in the ladder; -1 for no municipality at all */
export const sizeClassOf = (municipalities: number): number =>
  SIZE_CLASSES.findIndex((it) => it.least <= municipalities && municipalities <= it.most);

/** An arrangement as an example of a size. */
export interface SizedArrangement {
  key: string;
  title: string;
  municipalities: number;
  /** Inhabitants together; null when the register leaves one out. */
  population: number | null;
}

export interface Quartiles {
  least: number;
  quarter: number;
  middle: number;
  threeQuarters: number;
  most: number;
}

/** At which sizes a task is done today, over the whole country. */
export interface Sizes {
  subject: string;
  /** Arrangements with at least one municipality, smallest first. */
  arrangements: SizedArrangement[];
  /** Keys of those without a municipality: they are left out of the figures. */
  withoutMunicipality: string[];
  /** One for each step of the ladder. */
  classes: (SizeClass & { members: SizedArrangement[] })[];
  /** Null when there are none. */
  municipalities: Quartiles | null;
  populations: Quartiles | null;
  statements: Statement[];
}

/** The distribution of a task over sizes: how many municipalities, how many inhabitants, with every key. */
export function sizesOf(fabric: Fabric, subject: Subject): Sizes {
  const found = concerning(fabric, subject);
  const arrangements = found
    .map((it) => sized(fabric, it))
    .filter((it) => it.municipalities > 0)
    .sort((a, b) => a.municipalities - b.municipalities || (a.key < b.key ? -1 : 1));
  const shown = new Set(arrangements.map((it) => it.key));
  const sizes = {
    subject: subjectName(subject),
    arrangements,
    withoutMunicipality: found.map((it) => it.key).filter((key) => !shown.has(key)),
    classes: SIZE_CLASSES.map((step) => ({
      ...step,
      members: arrangements.filter((it) => step.least <= it.municipalities && it.municipalities <= step.most),
    })),
    municipalities: quartiles(arrangements.map((it) => it.municipalities)),
    populations: quartiles(arrangements.flatMap((it) => it.population ?? [])),
  };
  return { ...sizes, statements: sizeStatements(sizes) };
}

const sized = (fabric: Fabric, it: Arrangement): SizedArrangement => {
  const { municipalities, population } = circleOf(fabric, it);
  return { key: it.key, title: plainTitle(it), municipalities, population };
};

/** The ones nearest in size to a circle, as examples; by ratio, so that 2 and 4 lie as far apart as 10 and 20. */
export const nearestInSize = (sizes: Sizes, municipalities: number, count: number): SizedArrangement[] =>
  [...sizes.arrangements]
    .sort(
      (a, b) =>
        Math.abs(Math.log(a.municipalities / municipalities)) -
          Math.abs(Math.log(b.municipalities / municipalities)) || (a.key < b.key ? -1 : 1),
    )
    .slice(0, count);

/** Five values that divide numbers in four equal parts; null without numbers. */
export function quartiles(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { least: at(0), quarter: at(0.25), middle: at(0.5), threeQuarters: at(0.75), most: at(1) };
}

/** 61.483 reads as "61 duizend": nobody chooses a level on the last digit. */
export const roundPeople = (people: number): string =>
  people >= 995_000
    ? `${(people / 1_000_000).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} miljoen`
    : people >= 1_000
      ? `${formatCount(Math.round(people / 1_000))} duizend`
      : formatCount(people);

function sizeStatements({
  subject,
  arrangements,
  municipalities,
  populations,
  classes,
}: Omit<Sizes, "statements">): Statement[] {
  if (municipalities === null)
    return [
      {
        kind: "omvang",
        text: `In het register staat geen regeling van gemeenten voor ${subject}. Er is dus geen voorbeeld van een maat.`,
        records: [],
      },
    ];
  const records = arrangements.map((it) => it.key);
  const most = classes.reduce((best, it) => (it.members.length > best.members.length ? it : best));
  const statements: Statement[] = [
    {
      kind: "omvang",
      text: `In het register staan ${counted(arrangements.length, "regeling", "regelingen")} van gemeenten voor ${subject}. De helft heeft ${municipalities.quarter} tot en met ${municipalities.threeQuarters} gemeenten; de kleinste ${municipalities.least}, de grootste ${municipalities.most}.`,
      records,
    },
    {
      kind: "omvang",
      text: `De meeste (${most.members.length}) hebben ${most.name}.`,
      records: most.members.map((it) => it.key),
    },
  ];
  if (populations !== null)
    statements.push({
      kind: "inwoners",
      text: `De helft werkt voor ${roundPeople(populations.quarter)} tot ${roundPeople(populations.threeQuarters)} inwoners; de middelste voor ${roundPeople(populations.middle)}.`,
      records: arrangements.flatMap((it) => (it.population === null ? [] : it.key)),
    });
  return statements;
}
