/** How long what this room keeps is kept: pages say it, and clocks go by it. */

/** After this its owner is asked whether it still is right; until he says so it stays. */
export const STALE = { months: 6 } as const;
/** After this without a word of its owner it is removed: before an account is that nobody uses. */
export const FORGOTTEN = { months: 12 } as const;
/** A profile of a place that ended: found by nobody, and still there for its owner to take over at another one. */
export const ENDED_LASTS = { days: 90 } as const;
