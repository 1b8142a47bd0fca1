import type { View } from "#kit/room.ts";
import { DOSSIERS_PATH, TOGETHER_PATH } from "./paths.ts";

/** Back to the list. */
export const trailTo = (view: View): { label: string; href: string }[] => [
  { label: "Samen aanpakken", href: view.link(TOGETHER_PATH) },
  { label: "Dossiers", href: view.link(DOSSIERS_PATH) },
];
