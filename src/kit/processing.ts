/**
 * What is done with data of persons: the register that article 30 of the AVG asks for, as data. A room says what it does
 * (`Room.processings`), with terms that are the constants its clock goes by.
 */

/** One length of time, in the unit that people say it in. */
export type Lasts = { hours: number } | { minutes: number } | { days: number } | { months: number };

export interface Term {
  /** "Een bezoek" */
  what: string;
  /** After this it is removed; or the sentence that says what ends it. */
  lasts: Lasts | string;
  /** The table that a clock takes it from. */
  table?: string;
}

export interface Processing {
  /** Its anchor on the page, and its name in the log of looks: stays once it is used. */
  id: string;
  name: string;
  purpose: string;
  /** The ground in article 6 of the AVG, with what it rests on. */
  ground: string;
  persons: string;
  data: readonly string[];
  receivers: readonly string[];
  terms: readonly Term[];
  measures: readonly string[];
  /** Where it stands in the database. */
  tables: readonly string[];
}

const MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000, months: (365 / 12) * 86_400_000 };

export const millisecondsOf = (lasts: Lasts): number =>
  Object.entries(lasts).reduce((sum, [unit, count]) => sum + count * MS[unit as keyof typeof MS], 0);

/** The moment from before which a thing that lasts so long is over. */
export const longBefore = (at: Date, lasts: Lasts): Date => new Date(at.getTime() - millisecondsOf(lasts));

/** "12 uur", "14 dagen" */
export function inWords(lasts: Lasts): string {
  if ("hours" in lasts) return `${lasts.hours} uur`;
  if ("minutes" in lasts) return `${lasts.minutes} minuten`;
  if ("months" in lasts) return `${lasts.months} maanden`;
  return lasts.days % 365 === 0 ? `${lasts.days / 365} jaar` : `${lasts.days} dagen`;
}
