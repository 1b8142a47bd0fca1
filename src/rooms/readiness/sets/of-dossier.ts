/** Which questions are asked of a dossier on a day: those of the sets that hold then. */
import type { Day } from "#kit/day.ts";
import type { Item } from "./question-set.ts";
import { SHIPPED } from "./shipped.ts";

export type { Item } from "./question-set.ts";

/** What is asked of a dossier itself; of what organisations answer for all they take part in, elsewhere. */
export const questionsOn = (day: Day): Item[] =>
  SHIPPED.filter((it) => it.from <= day && (it.until === null || day < it.until)).flatMap((it) =>
    it.items.filter((item) => item.about === "dossier"),
  );
