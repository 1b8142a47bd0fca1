/** What was filled in about a collaboration, as it is kept: the same for a form and for a row of a sheet. */
import { Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { isNarrower, VISIBILITIES, type Visibility } from "#kit/visibility.ts";
import { type About, participantsIn } from "./about.ts";
import type { FactsOf, Kind } from "./facts.ts";
import type { Kept, Said } from "./keeping.ts";
import { factsIn } from "./kinds.ts";
import type { Addition } from "./queries.ts";
import { titleOf } from "./shown.tsx";

/** What stands in the fields, by their names, once each is right by itself. */
export type Input = Record<string, unknown> & { bron?: string | undefined; zichtbaar: Visibility };

const NOTHING = "Vul ten minste één gegeven in.";

/**
 * What was filled in, as it is kept.
 * @throws Problem 422 when nothing was, or it is for more people than see what it is about
 */
export async function saidIn(
  building: Building,
  kind: Kind,
  about: About,
  input: Input,
  view: View,
): Promise<Said> {
  const given = factsIn(kind).flatMap(([name, fact]): [string, unknown][] =>
    input[fact.name] === undefined ? [] : [[name, input[fact.name]]],
  );
  // A year alone says nothing of it.
  if (given.every(([name]) => name === "year")) {
    const field = factsIn(kind).find(([name]) => name !== "year")?.[1].name ?? "";
    throw new Problem(422, NOTHING, [{ field, message: NOTHING }]);
  }
  if (isNarrower(about.widest, input.zichtbaar))
    throw new Problem(422, "Niet alles is goed ingevuld.", [
      {
        field: "zichtbaar",
        message: `De samenwerking zelf is alleen te zien voor ${VISIBILITIES[about.widest]}. Kies die kring, of een kleinere.`,
      },
    ]);
  return {
    facts: Object.fromEntries(given) as unknown as FactsOf[Kind],
    source: input.bron ?? null,
    visibility: input.zichtbaar,
    participants: input.zichtbaar === "participants" ? await participantsIn(building, about, view) : [],
  };
}

const yearOf = (facts: FactsOf[Kind]) => (facts as Partial<FactsOf["year"]>).year;

/**
 * Two that say the same thing to the same people on one side would hide each other. What stays in its circle and its year is not
 * refused: then the two were there before, and could not be mended.
 * @param all what that side says of the same collaboration
 * @param own the one that is changed; null for one more
 * @throws Problem 422 when one of them is about the same
 */
export function refuseTwice(kind: Kind, all: readonly Addition[], own: Addition | null, said: Said): void {
  const same = (it: Addition) =>
    it.kind === kind && it.visibility === said.visibility && yearOf(it.facts) === yearOf(said.facts);
  if (kind === "result" || (own && same(own))) return;
  const there = all.find(same);
  if (there)
    throw new Problem(422, "Dit is er al.", [
      {
        field: "zichtbaar",
        message: `${titleOf(kind, there.facts)} staat er al voor deze kring. Wijzig die, of kies een andere kring.`,
      },
    ]);
}

/** The fields as they stand for what is kept. */
export const filledWith = (kind: Kind, { facts, source, wanted }: Kept): Record<string, string> => ({
  ...Object.fromEntries(
    factsIn(kind).map(([name, { name: field, typed }]) => {
      const value = (facts as Record<string, unknown>)[name];
      return [field, value === undefined ? "" : typed(value)];
    }),
  ),
  ...{ bron: source ?? "", zichtbaar: wanted },
});
