/**
 * The answer (antwoord): what page, API and command line all show, composed once. Its parts can be had one by one; the
 * whole holds every sentence with the records it rests on.
 */
export { type Answer, answerTo, type Proposal, SHOWN } from "./answer.ts";
export { firstPartnerSaid, inShort } from "./in-short.ts";
export { type AnswerPart, partsKept } from "./kept.ts";
export { linesOf, sentenceOf } from "./lines.ts";
export { DEFAULT_RESULTS, fabricFor, MOST_RESULTS, type Part, PARTS, placesIn } from "./parts.ts";
export { areasSaid, reasonSaid, type Said, saidIn, sizeSaid, sourceId, yearSaid } from "./said.ts";
export { askersOf, headingOf, partnersHeadingOf, taskNameOf } from "./words.ts";
