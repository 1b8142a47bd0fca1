/** Additions of one organisation about one collaboration, taken together: of each fact what was looked through last. */
import type { Day } from "#kit/day.ts";
import type { Side } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { AgreedResult, FactsOf, Standing, YearFigures } from "./facts.ts";
import { aboutOf, type Addition } from "./queries.ts";

/** Who says it, to whom, on what it rests and when that was looked through. */
export interface SaidBy {
  addition: string;
  organisation: string;
  side: Side;
  visibility: Visibility;
  source: string | null;
  verifiedOn: Day;
  /** When its addition last changed in any way. */
  changedAt: Date;
}

export interface Told<Value> {
  value: Value;
  by: SaidBy;
}

type All<Facts> = { [Name in keyof Facts]-?: Told<NonNullable<Facts[Name]>> | null };

/** Null for what nobody added, as far as the reader may see. */
export interface OwnFacts extends All<Standing> {
  /** The last year first; of one year each figure that was looked through last. */
  years: (Pick<YearFigures, "year"> & Partial<All<Omit<YearFigures, "year">>>)[];
  results: Told<AgreedResult>[];
}

const saidBy = ({
  id,
  organisation,
  side,
  visibility,
  source,
  verified_on,
  changed_at,
}: Addition): SaidBy => ({
  ...{ addition: id, organisation, side, visibility, source },
  verifiedOn: verified_on,
  changedAt: changed_at,
});

/** The first that has each fact; they come with what was looked through last first. */
function firstOf<Facts extends object>(additions: readonly (Addition & { facts: Facts })[]) {
  const found: Partial<All<Facts>> = {};
  for (const addition of additions)
    for (const name of Object.keys(addition.facts) as (keyof Facts)[])
      found[name] ??= {
        value: addition.facts[name] as NonNullable<Facts[typeof name]>,
        by: saidBy(addition),
      };
  return found;
}

const ofKind = <Name extends keyof FactsOf>(additions: readonly Addition[], kind: Name) =>
  additions.filter((it) => it.kind === kind) as (Addition & { facts: FactsOf[Name] })[];

const NOTHING: All<Standing> = {
  ...{ representatives: null, votes: null, costShare: null, programme: null, publicInterest: null },
  ...{ governance: null, finance: null, risk: null, evaluation: null, noticeTerm: null, noticeBefore: null },
  ...{ documents: null, askedOfCouncil: null, toldCouncil: null, toldOn: null, seat: null },
};

/** What was added about one collaboration; they come with what was looked through last first. */
export function ownFactsFrom(additions: readonly Addition[]): OwnFacts {
  const years = Map.groupBy(ofKind(additions, "year"), (it) => it.facts.year);
  return {
    ...NOTHING,
    ...firstOf(ofKind(additions, "standing")),
    years: [...years]
      .map(([year, theirs]) => {
        const { year: _, ...figures } = firstOf(theirs);
        return { ...figures, year };
      })
      .toSorted((a, b) => b.year - a.year),
    results: ofKind(additions, "result").map((it) => ({ value: it.facts, by: saidBy(it) })),
  };
}

export const NOTHING_ADDED: OwnFacts = ownFactsFrom([]);

/** The same by what it is about. */
export const ownFactsBy = (additions: readonly Addition[]): Map<string, OwnFacts> =>
  new Map([...Map.groupBy(additions, aboutOf)].map(([about, theirs]) => [about, ownFactsFrom(theirs)]));

/** The figure of the last year that has it, with its year. */
export function lastFigure(
  { years }: OwnFacts,
  figure: "contribution" | "result",
): (Told<number> & { year: number }) | null {
  for (const it of years) {
    const told = it[figure];
    if (told) return { ...told, year: it.year };
  }
  return null;
}
