import type { View } from "#kit/room.ts";

export const MERGER_PATH = "/voor-de-raad/herindeling";

/** Participations of this municipality that still name who merged into it. */
export const leftoversPath = (view: View, municipality: string): string =>
  view.link(MERGER_PATH, { soort: "geweest", gemeenten: municipality });
