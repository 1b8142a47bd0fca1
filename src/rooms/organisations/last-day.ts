import { addDays, type Day } from "#kit/day.ts";

/** The last day on which a period that ends before `until` still held, for people: "tot en met". */
export const lastDay = (until: Day): Day => addDays(until, -1);
