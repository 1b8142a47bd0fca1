const PERCENTAGE = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });

/** A share of the cost as people read it: `12,5 %`, with a space that does not break. */
export const costShare = (percent: number): string => `${PERCENTAGE.format(percent)}\u00a0%`;
