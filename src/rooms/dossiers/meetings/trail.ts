import type { View } from "#kit/room.ts";
import { trailTo } from "../trail.ts";
import { MEETINGS_PATH } from "./paths.ts";

/** Back to the list of meetings. */
export const meetingsTrail = (view: View) => [
  ...trailTo(view),
  { label: "Overleggen van bestuurders", href: MEETINGS_PATH },
];
