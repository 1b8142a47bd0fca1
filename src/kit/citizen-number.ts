/** Texts in which a citizen service number may stand (Wet algemene bepalingen burgerservicenummer), to warn before they are sent. */

/** Nine digits, as people write them: with nothing, a dot, a dash or a space between them. */
const NINE = /(?<![\d.-])\d(?:[ .-]?\d){8}(?![\d])/gu;

/** The elfproef (Besluit BSN, artikel 2): nine digits weighed nine to two, the last one minus one, divide by eleven. */
const isNumber = (digits: string): boolean => {
  const sum = Array.from(digits).reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum !== 0 && sum % 11 === 0;
};

/** The numbers in a text that can be of a citizen, as they stand there: one in eleven of other numbers looks like one too. */
export const citizenNumbersIn = (text: string): string[] =>
  [...text.matchAll(NINE)].map(([found]) => found).filter((it) => isNumber(it.replaceAll(/\D/g, "")));
