import type { View } from "#kit/room.ts";
import type { Day } from "#kit/day.ts";
import { formatCount } from "#kit/words.ts";
import { shortName } from "#rooms/organisations";
import type { Average } from "./effect.ts";

const PERCENT = new Intl.NumberFormat("nl-NL", { style: "percent", maximumFractionDigits: 1 });

/** `45,6%`; without partners there is nothing to count. */
export const percent = (share: number | null): string =>
  share === null ? "geen partners" : PERCENT.format(share);

/** `van 9 naar 8`, or `9` when nothing changes. */
export const change = (before: number, after: number): string =>
  before === after ? formatCount(before) : `van ${formatCount(before)} naar ${formatCount(after)}`;

/** `van 45,6% naar 47%`, or only the one when the reader would see no difference. */
export function changeOfShare(before: number | null, after: number | null): string {
  const [old, fresh] = [percent(before), percent(after)];
  return old === fresh ? old : `van ${old} naar ${fresh}`;
}

export const averageText = (average: Average | null): string =>
  average === null ? "niet te zeggen" : changeOfShare(average.before, average.after);

/** A title without the words nearly all begin with: "EMCO-groep". */
export const shortTitle = ({ title }: { title: string }): string =>
  title.replace(/^gemeenschappelijke regeling\s+/i, "");

export const nameOf = (it: { name: string }): string => shortName(it.name);

/** Links to pages as they were on the day the answer is about, unless that is the register's own last day. */
export const linkOn =
  (view: View, day: Day): Link =>
  (path, query = {}) =>
    view.link(path, day < view.edition.day ? { ...query, geldigOp: day } : query);

export type Link = View["link"];
