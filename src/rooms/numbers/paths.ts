export const NUMBERS = "/kaart/cijfers";

/** The figures of one municipality, with the rows behind them. */
export const municipalityPath = (code: string): string => `${NUMBERS}/gemeenten/${code}`;

/** Where a circle stands in the list of fixed circles. */
export const circleAnchor = (key: string): string => `kring-${key}`;

/** Every different set of participants. */
export const ALL_CIRCLES = `${NUMBERS}/kringen/alle`;
