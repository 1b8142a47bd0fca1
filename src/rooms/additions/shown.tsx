/** An addition as people read it: its facts, who says so, where it rests on and how old that is. */
import { DayText, Facts, Note } from "#kit/look/parts.tsx";
import { OutsideLink } from "#rooms/organisations";
import { VISIBILITIES, type Visibility } from "#kit/visibility.ts";
import type { Day } from "#kit/day.ts";
import type { FactsOf, Kind } from "./facts.ts";
import { factsIn, KINDS } from "./kinds.ts";

/** The facts that are filled in, by what people call them. */
export const namedFacts = (kind: Kind, facts: FactsOf[Kind]) =>
  factsIn(kind).flatMap(([name, { field, words, shown }]) => {
    const value = (facts as Record<string, unknown>)[name];
    return value === undefined
      ? []
      : [{ term: field.label, words: words(value), value: shown ? shown(value) : words(value) }];
  });

export const FactsShown = ({
  kind,
  facts,
  aside,
}: {
  kind: Kind;
  facts: FactsOf[Kind];
  /** What does not go together in it. */
  aside?: string | undefined;
}) => (
  <>
    <Facts facts={namedFacts(kind, facts).map(({ term, value }) => ({ term, value }))} />
    {aside !== undefined && (
      <Note tone="warning">
        <p>{aside}</p>
      </Note>
    )}
  </>
);

/** "Cijfers van 2026", "Wachttijd schuldhulp" */
export const titleOf = (kind: Kind, facts: FactsOf[Kind]): string =>
  kind === "year"
    ? `Cijfers van ${(facts as FactsOf["year"]).year}`
    : kind === "result"
      ? (facts as FactsOf["result"]).subject
      : KINDS.standing.title;

/** Where it rests on: an address leads there. */
export const Rests = ({ source }: { source: string | null }) =>
  source === null ? (
    <>eigen opgave</>
  ) : /^https?:\/\//.test(source) ? (
    <OutsideLink url={source} />
  ) : (
    <>{source}</>
  );

export const SourceOfAddition = ({
  source,
  verifiedOn,
  visibility,
  who,
}: {
  source: string | null;
  verifiedOn: Day;
  visibility: Visibility;
  who: string;
}) => (
  <p class="source">
    Van {who}; bron: <Rests source={source} />; nagekeken <DayText day={verifiedOn} />; te zien voor{" "}
    {VISIBILITIES[visibility]}
  </p>
);
