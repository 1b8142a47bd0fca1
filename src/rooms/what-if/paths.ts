import type { View } from "#kit/room.ts";

export const WHAT_IF_PATH = "/kaart/wat-als";
export const MERGING_PATH = `${WHAT_IF_PATH}/herindeling`;
export const LEAVING_PATH = `${WHAT_IF_PATH}/uittreding`;
export const MOVING_PATH = `${WHAT_IF_PATH}/verplaatsen`;
export const WHAT_IF_API = "/api/v1/lappendeken/wat-als";

/** What if this organisation left: the answer when the arrangement is given, otherwise the choice of one. */
export const leavingPath = (view: View, organisation: string, arrangement?: string): string =>
  view.link(LEAVING_PATH, { organisatie: organisation, samenwerking: arrangement });

/** What if the task of this arrangement went elsewhere: the answer when told where to, otherwise the choice. */
export const movingPath = (view: View, from: string, to?: string): string =>
  view.link(MOVING_PATH, { van: from, naar: to });
