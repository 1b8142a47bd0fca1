import type { Place } from "#kit/menu.ts";
import type { View } from "#kit/room.ts";
import { adviceQuery } from "../question/index.ts";
import { ALGORITHM_PATH, EXPLORE_PATH, PARTNERS_PATH, SOURCES_PATH } from "./paths.ts";

const OF_A_QUESTION = [EXPLORE_PATH, PARTNERS_PATH, SOURCES_PATH];

/** The question a page answers, as its address has it; null where nothing was asked. */
function askedOn({ path, query }: View): Record<string, string> | null {
  if (!OF_A_QUESTION.includes(path)) return null;
  const asked = Object.entries(query).filter(([name, value]) => name in adviceQuery && value !== "");
  return asked.length === 0 ? null : Object.fromEntries(asked);
}

/** The parts of one answer, from each other, and how advice is made. */
export const advicePlaces: Place[] = [
  {
    under: EXPLORE_PATH,
    label: "Antwoord",
    order: 10,
    path: (view) => {
      const asked = askedOn(view);
      return asked && view.link(EXPLORE_PATH, asked);
    },
  },
  {
    under: EXPLORE_PATH,
    label: "Alle partners",
    order: 20,
    path: (view) => {
      const asked = askedOn(view);
      return asked && view.link(PARTNERS_PATH, asked);
    },
  },
  { under: EXPLORE_PATH, label: "Hoe het werkt", path: ALGORITHM_PATH, order: 30 },
];
