/** By which rules a question goes to people: pages say them, and what asks goes by them. */
import { inWords } from "#kit/processing.ts";

/** So many are asked at once; the next ones when none of them answered. */
export const AT_ONCE = 5;
export const NEXT_AFTER = { days: 3 } as const;
/** After this a question that nobody answered ends. */
export const OPEN_LASTS = { days: 30 } as const;
/** Over which somebody's limit is counted. */
export const MONTH = { days: 30 } as const;
/** How many questions somebody may ask in that time: whoever answers is not there for a mailing. */
export const MOST_ASKED = 10;
/** A question and its answer stay so long after it closed. */
export const CLOSED_LASTS = { days: 90 } as const;
/** More people than this are never looked through for one question. */
export const MOST_CANDIDATES = 200;

/** The same for people, on the page where one asks and on the one where one is asked. */
export const RULES = [
  `Een vraag gaat naar hoogstens ${AT_ONCE} mensen tegelijk. Antwoordt niemand, dan gaat zij na ${inWords(NEXT_AFTER)} naar de volgende ${AT_ONCE}.`,
  "Wie het langst niet gevraagd is, wordt het eerst gevraagd.",
  `Wie in ${inWords(MONTH)} zo vaak gevraagd is als hij wil, wordt met rust gelaten. Wie afwezig is ook.`,
  "Het eerste antwoord sluit de vraag voor de anderen. Niemand hoeft te zeggen waarom hij niet antwoordt.",
  "De vrager ziet hoeveel mensen gevraagd zijn, en niet wie. Wie antwoordt, is te zien.",
  `Na ${inWords(OPEN_LASTS)} zonder antwoord eindigt een vraag. Wat gevraagd en geantwoord is, verdwijnt ${inWords(CLOSED_LASTS)} nadat de vraag sloot.`,
];
