/** Numbers and lists as people read them: words only, so that rules and files need no markup for them. */
const COUNT = new Intl.NumberFormat("nl-NL");
/** `3.551` */
export const formatCount = (count: number): string =>
  // A map has hundreds of small ones, and asking for the point that thousands get costs thirty times as much.
  Number.isInteger(count) && count >= 0 && count < 1_000 ? String(count) : COUNT.format(count);

/** `1 deelnemer`, `3 deelnemers` */
export const counted = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** A, b en c. */
export const enumerate = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} en ${items.at(-1) ?? ""}`;
