import { z } from "@hono/zod-openapi";
import type { Day } from "#kit/day.ts";
import { choices } from "#kit/http/query.ts";
import { Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import {
  chosenFrom,
  type Fabric,
  fabricFilter,
  fabricOf,
  type FabricQuery,
  readingOf,
  withExecutor,
} from "#rooms/day";
import { municipalityCode } from "#rooms/organisations";
import { withMunicipality } from "../question.ts";
import { TASK_CLASSES, type TaskClass } from "./likeness.ts";
import { nestedCircles, type Overlap, sameCircles } from "./overlaps.ts";

/** What one can ask beside the filters of every picture. */
export const overlapFilter = {
  ...fabricFilter,
  /** The same participants (left out), or one circle inside another. */
  kring: z
    .enum(["zelfde", "binnen"], { error: "Kies uit: zelfde, binnen." })
    .openapi({
      description: "Regelingen met dezelfde deelnemers (standaard), of de ene groep binnen de andere.",
    })
    .optional(),
  klasse: choices(Object.keys(TASK_CLASSES))
    .openapi({ description: "Of de taken op elkaar lijken; een van deze." })
    .optional(),
  gemeente: municipalityCode("gm0106")
    .openapi({
      description: "Een gemeente die in beide zit, met een code die zij heeft of had.",
      example: "gm0405",
    })
    .optional(),
  samenwerking: z
    .string()
    .max(40)
    .openapi({ description: "Nummer van een samenwerking in de vergelijking.", example: "24962947" })
    .optional(),
};

export type OverlapQuery = FabricQuery & {
  kring?: Overlap["kind"] | undefined;
  klasse?: string[] | undefined;
  gemeente?: string | undefined;
  samenwerking?: string | undefined;
};

export interface Overlaps {
  fabric: Fabric;
  /** What the reader asked for. */
  found: Overlap[];
  /** What there is per class, whatever class was asked for. */
  perClass: Record<TaskClass, number>;
}

/**
 * The answer to the question. A circle is found when at least one of its arrangements passes the filters; the others
 * stay, because they are what it is compared with.
 * @throws Problem 400 for a municipality or arrangement that does not exist on the day
 */
export async function overlapsFor(building: Building, query: OverlapQuery, day: Day): Promise<Overlaps> {
  const fabric = await fabricOf(building, day, readingOf(query));
  const all = query.kring === "binnen" ? nestedCircles(fabric) : sameCircles(fabric);
  const tests: ((it: Overlap) => boolean)[] = [];
  const chosen = chosenFrom(fabric, await withExecutor(building, query));
  if (chosen !== fabric) {
    const keys = new Set(chosen.arrangements.map((it) => it.key));
    tests.push((it) => it.arrangements.some((one) => keys.has(one.key)));
  }
  const { gemeente, samenwerking, klasse } = await withMunicipality(building, query);
  if (gemeente !== undefined) {
    const body = fabric.indexOf.get(gemeente);
    if (body === undefined || !fabric.municipalities.includes(body))
      throw refusal("gemeente", `Op deze dag bestaat er geen gemeente met de code “${gemeente}”.`);
    tests.push((it) => it.shared.includes(body));
  }
  if (samenwerking !== undefined) {
    if (!fabric.arrangements.some((it) => it.key === samenwerking))
      throw refusal("samenwerking", `Op deze dag is geen samenwerking “${samenwerking}” van kracht.`);
    tests.push((it) => it.arrangements.some((one) => one.key === samenwerking));
  }
  const matching = all.filter((it) => tests.every((test) => test(it)));
  const perClass: Record<TaskClass, number> = { "zelfde-taak": 0, "andere-taak": 0, onbekend: 0 };
  for (const it of matching) perClass[it.likeness.taskClass] += 1;
  return {
    fabric,
    found: klasse?.length ? matching.filter((it) => klasse.includes(it.likeness.taskClass)) : matching,
    perClass,
  };
}

const refusal = (field: string, message: string) =>
  new Problem(400, "De vraag klopt niet.", [{ field, message }]);
