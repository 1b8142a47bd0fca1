/** What the organisations themselves add, which the register has no place for: as sentences in the answers and on the sheet. */
import { formatDay } from "#kit/day.ts";
import { formatMoney } from "#kit/money.ts";
import { type Reader, VISITOR } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import {
  additionPath,
  additionsOf,
  lastFigure,
  NOTHING_ADDED,
  type OwnFacts,
  ownFactsBy,
  type SaidBy,
  type Told,
} from "#rooms/additions";
import type { QuestionId, Statement } from "../questions/questions.ts";
import { costShare } from "./cost-share.ts";

export { NOTHING_ADDED, type OwnFacts };

/** What an organisation added, by the collaboration it is about. */
export type AllOwnFacts = ReadonlyMap<string, OwnFacts>;

/**
 * What an organisation added, as far as a reader may see. It is said of now: beside what the register says of another day
 * there is nothing.
 */
export async function ownFactsOf(
  { primary }: Pick<Building, "primary">,
  organisation: string,
  { reader, dayChosen }: { reader: Reader; dayChosen: boolean },
): Promise<AllOwnFacts> {
  return dayChosen ? new Map() : ownFactsBy(await additionsOf(primary, reader, organisation));
}

/** The same for what everyone is told alike. */
export const publicFactsOf = (building: Building, organisation: string, chosen: string | undefined) =>
  ownFactsOf(building, organisation, { reader: VISITOR, dayChosen: chosen !== undefined });

/** About one collaboration. */
export const ownFactsAbout = async (
  building: Building,
  organisation: string,
  about: string,
  view: Pick<View, "reader" | "dayChosen">,
): Promise<OwnFacts> => (await ownFactsOf(building, organisation, view)).get(about) ?? NOTHING_ADDED;

/** Where it rests on and how old it is, behind the sentence: it must be there on paper too. */
const rests = ({ source, verifiedOn }: SaidBy): string => {
  const told = source === null ? "eigen opgave" : source.replace(/^https?:\/\/(?:www\.)?([^/]+).*$/, "$1");
  return `(${told}, ${formatDay(verifiedOn)})`;
};

/** The sentences that an organisation's own facts add to each answer. */
export function ownStatements(own: OwnFacts): Partial<Record<QuestionId, Statement[]>> {
  const say = <Value>(told: Told<Value> | null, words: (value: Value) => string): Statement[] =>
    told === null
      ? []
      : [
          {
            text: `${words(told.value).replace(/\.$/, "")} ${rests(told.by)}`,
            basis: "organisatie",
            href: additionPath(told.by.addition),
          },
        ];
  const contribution = lastFigure(own, "contribution");
  const result = lastFigure(own, "result");
  return {
    wat: [
      ...say(own.publicInterest, (it) => `Openbaar belang: ${it}`),
      ...say(own.programme, (it) => `Doel in onze begroting: ${it}`),
      ...own.results.flatMap((told) =>
        say(told, ({ subject, norm, value, measuredOn }) => {
          const when = measuredOn === undefined ? "" : ` op ${formatDay(measuredOn)}`;
          const stand = value === undefined ? "de stand is niet ingevuld" : `stand${when}: ${value}`;
          return `${subject}: afgesproken is ${norm}; ${stand}`;
        }),
      ),
      ...(own.documents?.value ?? []).map(({ name, url }): Statement => ({
        text: name === "" ? "Document: " : `${name}: `,
        basis: "organisatie",
        href: url,
      })),
    ],
    kosten: [
      ...say(contribution, (it) => `Onze bijdrage in ${contribution?.year}: ${formatMoney(it)}`),
      ...say(own.costShare, (it) => `Wij dragen ${costShare(it)} van de kosten`),
      ...say(result, (it) => `Verwacht resultaat in ${result?.year}: ${formatMoney(it)}`),
    ],
    sturen: say(own.evaluation, (it) => `De volgende evaluatie is op ${formatDay(it)}`),
    vertegenwoordiging: [
      ...say(own.representatives, (it) => `Namens ons: ${enumerate(it)}`),
      ...say(own.votes, (it) => `Wij hebben ${it.own} van de ${it.all} stemmen`),
    ],
    uitstappen: [
      ...say(own.noticeTerm, (it) => `Opzegtermijn: ${it}`),
      ...say(own.noticeBefore, (it) => `De uiterste dag om op te zeggen is ${formatDay(it)}`),
      ...say(own.risk, (it) => `Risico’s: ${it}`),
    ],
  };
}
