/** How long what this room keeps is kept: pages say it, and clocks go by it. */

/** After this its owner is asked whether it still is right; until he says so it stays. */
export const STALE = { months: 12 } as const;
/** After this without a word of its owner it is removed; one of a place that ended goes as long after that. */
export const FORGOTTEN = { months: 18 } as const;
export const ENDED_LASTS = { days: 90 } as const;
