import type { View } from "#kit/room.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { READINESS_PATH } from "../paths.ts";
import { CHAINS_PATH } from "./paths.ts";

/** Back to the list. */
export const trailToChains = (view: View): { label: string; href: string }[] => [
  { label: "Samen aanpakken", href: view.link(TOGETHER_PATH) },
  { label: "Klaar voor besluit", href: view.link(READINESS_PATH) },
  { label: "Ketens", href: view.link(CHAINS_PATH) },
];
