import { enumerate, formatCount } from "#kit/words.ts";
import type { QuestionId, Statement } from "../questions/questions.ts";

/**
 * What the register has no place for and only the organisations themselves can add. Nobody can add it yet; the
 * answers and the sheet already have their place for it, so that a gap is a gap and closes when it is filled.
 */
export interface OwnFacts {
  /** What the organisation pays in a year, in whole euros. */
  cost: { euros: number; year: number } | null;
  /** Votes on the general board. */
  votes: { own: number; all: number } | null;
  /** Functions, never names of people: "wethouder Financiën". */
  representatives: string[];
  /** As people say it: "een jaar voor het begin van een begrotingsjaar". */
  noticeTerm: string | null;
}

export const NOTHING_ADDED: OwnFacts = { cost: null, votes: null, representatives: [], noticeTerm: null };

/** The sentences that the organisations' own facts add to each answer. */
export function ownStatements(own: OwnFacts): Partial<Record<QuestionId, Statement[]>> {
  const say = (text: string): Statement => ({ text, basis: "organisatie" });
  return {
    kosten:
      own.cost === null
        ? []
        : [say(`Onze bijdrage in ${own.cost.year}: ${formatCount(own.cost.euros)} euro.`)],
    vertegenwoordiging: [
      ...(own.representatives.length === 0 ? [] : [say(`Namens ons: ${enumerate(own.representatives)}.`)]),
      ...(own.votes === null ? [] : [say(`Wij hebben ${own.votes.own} van de ${own.votes.all} stemmen.`)]),
    ],
    uitstappen: own.noticeTerm === null ? [] : [say(`Opzegtermijn: ${own.noticeTerm}.`)],
  };
}
