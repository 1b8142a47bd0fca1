/** What organisations add, as sentences in the answers and on the sheet. */
import { formatDay } from "#kit/day.ts";
import { formatMoney } from "#kit/money.ts";
import { enumerate } from "#kit/words.ts";
import { additionPath, lastFigure, type OwnFacts, type SaidBy, type Told } from "#rooms/additions";
import { costShare } from "../own/cost-share.ts";
import { noticeAsideOf } from "../own/own-days.ts";
import type { QuestionId, Statement } from "../questions/questions.ts";

/** Where it rests on and how old it is, behind the sentence: it must be there on paper too. */
const rests = ({ source, verifiedOn }: SaidBy): string => {
  const told = source === null ? "eigen opgave" : source.replace(/^https?:\/\/(?:www\.)?([^/]+).*$/, "$1");
  return `(${told}, ${formatDay(verifiedOn)})`;
};

/** When the council was told; only of the same addition, or it would be the day of something else. */
const toldOn = ({ toldCouncil, toldOn: day }: OwnFacts): string =>
  day !== null && day.by.addition === toldCouncil?.by.addition ? ` op ${formatDay(day.value)}` : "";

/**
 * The sentences that an organisation's own facts add to each answer.
 * @param why it cannot be left, where that is so
 */
export function ownStatements(own: OwnFacts, why?: string): Partial<Record<QuestionId, Statement[]>> {
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
    sturen: [
      ...say(own.askedOfCouncil, (it) => `Wat wij aan de raad vragen: ${it}`),
      ...say(own.toldCouncil, (it) => `Wat wij de raad meegaven${toldOn(own)}: ${it}`),
      ...say(own.evaluation, (it) => `De volgende evaluatie is op ${formatDay(it)}`),
    ],
    vertegenwoordiging: [
      ...say(own.representatives, (it) => `Namens ons: ${enumerate(it)}`),
      ...say(own.votes, (it) => `Wij hebben ${it.own} van de ${it.all} stemmen`),
    ],
    uitstappen: [
      ...say(own.noticeTerm, (it) => `Opzegtermijn: ${it}`),
      ...say(own.noticeBefore, (it) => {
        const says = `De uiterste dag om op te zeggen is ${formatDay(it)}`;
        return noticeAsideOf(own, why, says) ?? says;
      }),
      ...say(own.risk, (it) => `Risico’s: ${it}`),
    ],
  };
}
