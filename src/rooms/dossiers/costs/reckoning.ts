/**
 * Adding figures up, comparing them with what came true, and what is said of double roles and of what is missing before a
 * decision. Pure: plain addition, and the day is an argument.
 */
import { type Day, formatDay } from "#kit/day.ts";
import { enumerate } from "#kit/words.ts";
import { formatAmount } from "./amounts.ts";
import {
  type Alternative,
  type Duty,
  DUTY_ROLES,
  type DutyRole,
  type Figure,
  FIGURE_NAMES,
  type Figures,
  FIGURES,
  type Moment,
} from "./facts.ts";

const added = (amounts: readonly (number | null)[]): number | null => {
  const said = amounts.filter((it) => it !== null);
  return said.length === 0 ? null : said.reduce((sum, it) => sum + it, 0);
};

export interface Total {
  /** Null when nobody said it. */
  amount: number | null;
  /** How many parties said it for themselves. */
  parties: number;
  /** Whether it holds what is not divided over the parties. */
  common: boolean;
}

const chosen = (figures: readonly Figures[], alternative: Alternative, moment: Moment): Figures[] =>
  figures.filter((it) => it.alternative === alternative && it.moment === moment);

/** What parties said for themselves and what is not divided, added up; what nobody said is no nought. */
export function totalOf(
  figures: readonly Figures[],
  alternative: Alternative,
  figure: Figure,
  moment: Moment = "before",
): Total {
  const said = chosen(figures, alternative, moment).filter((it) => it[figure] !== null);
  return {
    amount: added(said.map((it) => it[figure])),
    parties: said.filter((it) => !it.common).length,
    common: said.some((it) => it.common),
  };
}

/** Of one figure: what one said before, what came true, and the difference. */
export interface Compared {
  figure: Figure;
  before: number | null;
  after: number | null;
}

const sameSpeaker = (one: Figures, other: Figures): boolean =>
  one.organisation === other.organisation && one.common === other.common;

/** What one party, or all together, said before and after. */
export const comparedOf = (before: Figures | undefined, after: Figures | undefined): Compared[] =>
  FIGURE_NAMES.map((figure) => ({
    figure,
    before: before?.[figure] ?? null,
    after: after?.[figure] ?? null,
  })).filter((it) => it.before !== null || it.after !== null);

/** All together, of those who said a figure both before and after: others would make a difference that is none. */
export function comparedTotal(figures: readonly Figures[]): (Compared & { speakers: number })[] {
  const [before, after] = [chosen(figures, "together", "before"), chosen(figures, "together", "after")];
  return FIGURE_NAMES.flatMap((figure) => {
    const pairs = after.flatMap((then) => {
      const first = before.find((it) => sameSpeaker(it, then));
      return first && first[figure] !== null && then[figure] !== null ? [{ first, then }] : [];
    });
    return pairs.length === 0
      ? []
      : [
          {
            figure,
            before: added(pairs.map((it) => it.first[figure])),
            after: added(pairs.map((it) => it.then[figure])),
            speakers: pairs.length,
          },
        ];
  });
}

/** "€ 50.000 meer dan gedacht". */
export function differenceText({ figure, before, after }: Compared): string {
  if (before === null) return "vooraf niet gezegd";
  if (after === null) return "achteraf nog niet gezegd";
  const { unit } = FIGURES[figure];
  if (after === before) return "precies als gedacht";
  return `${formatAmount(Math.abs(after - before), unit)} ${after > before ? "meer" : "minder"} dan gedacht`;
}

/** Roles that one party should not have both, of the same thing. */
const DOUBLE: readonly (readonly [DutyRole, DutyRole])[] = [
  ["client", "supplier"],
  ["owner", "supervisor"],
];

const same = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();

/** What is said of double roles, in words. */
export const doubleRoles = (duty: Duty, called: (who: string) => string): string[] =>
  DOUBLE.filter(([one, other]) => same(duty[one], duty[other])).map(
    ([one, other]) =>
      `Dubbele rol: ${called(duty[one] ?? "")} is ${DUTY_ROLES[one]} én ${DUTY_ROLES[other]}.`,
  );

/** What stands in a dossier of all this. */
export interface Filled {
  figures: readonly Figures[];
  duties: number;
  dependences: number;
}

/** A step in which a council speaks or an organ decides, that is there or can be done now. */
export interface Deciding {
  name: string;
  /** When it was done; null while it only can be. */
  done: Day | null;
}

/** What lacks of it, in words, in the order of the page. */
export function lacking({ figures, duties, dependences }: Filled): string[] {
  const before = figures.filter((it) => it.moment === "before");
  return [
    ...(before.some((it) => it.alternative === "together") ? [] : ["wat het kost"]),
    ...(before.some((it) => it.alternative !== "together") ? [] : ["wat het alternatief kost"]),
    ...(duties > 0 ? [] : ["wie waarvoor verantwoordelijk blijft"]),
    ...(dependences > 0 ? [] : ["wat het kwetsbaar maakt"]),
  ];
}

/**
 * What is said of a dossier whose steps came to a council or to a decision before it was filled, or with it written down
 * only afterwards; null where it was in time.
 * @param reached the steps of a council or a decision that were done or can be done now, the first first
 */
export function beforeDecision(filled: Filled, reached: readonly Deciding[]): string | null {
  const [first] = reached;
  if (!first) return null;
  const missing = lacking(filled);
  if (missing.length > 0)
    return `De stappen zijn bij “${first.name}”, en hier staat nog niet: ${enumerate(missing)}. Wie besluit of een zienswijze geeft, weet dat dus niet.`;
  const doneOn = reached.flatMap((it) => it.done ?? []).toSorted()[0];
  const saidOn = filled.figures
    .filter((it) => it.alternative === "together" && it.moment === "before")
    .map((it) => it.day)
    .toSorted()[0];
  return doneOn !== undefined && saidOn !== undefined && saidOn > doneOn
    ? `Wat het kost is opgeschreven op ${formatDay(saidOn)}, na “${first.name}” van ${formatDay(doneOn)}.`
    : null;
}
