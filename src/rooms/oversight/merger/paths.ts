import type { View } from "#kit/room.ts";
import type { Typed } from "./question.ts";

export const MERGER_PATH = "/voor-de-raad/herindeling";

/** Participations of this municipality that still name who merged into it. */
export const leftoversPath = (view: View, municipality: string): string =>
  view.link(MERGER_PATH, { soort: "geweest", gemeenten: municipality });

/** The work list of a merger: the same question that was asked elsewhere. The plan has a day of its own, the eve. */
export function mergerWorkAddress(typed: Typed): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(typed) as [keyof Typed, string | undefined][])
    if (value !== undefined) search.set(name, value);
  return `${MERGER_PATH}?${search.toString()}`;
}
