/** Whether arrangements of the same people do comparable work, as far as title, purpose and themes tell. */
import type { Arrangement } from "#rooms/day";
import { OTHER, WIDE_TASKS } from "#rooms/tasks";

/** The three classes, by the word of the address. */
export const TASK_CLASSES = {
  "zelfde-taak": "Vergelijkbare taak",
  "andere-taak": "Andere taak",
  onbekend: "Niet te zeggen",
} as const;
export type TaskClass = keyof typeof TASK_CLASSES;

/** What is compared of an arrangement. */
type Compared = Pick<Arrangement, "task" | "themes">;

export interface Likeness {
  taskClass: TaskClass;
  /** Task families that two or more of them serve. */
  sharedTasks: string[];
  /** Families among them that are too wide to compare with another. */
  wideTasks: string[];
  /** TOP codes that the register gives to two or more of them. */
  sharedThemes: string[];
  /** How many of them have no theme in the register. */
  withoutTheme: number;
}

/**
 * Compares what arrangements do, by the task Vliegwiel gave each. `zelfde-taak`: two or more serve the same family;
 * `andere-taak`: all serve different ones; `onbekend`: they differ, but a family among them is too wide to say so.
 * @param sides the arrangements of one circle; or those of a smaller and of a larger circle, then only what stands
 *   on both sides is shared
 */
export function likenessOf(...sides: Compared[][]): Likeness {
  const all = sides.flat();
  const tasks = (it: Compared) => [it.task];
  const themes = (it: Compared) => it.themes;
  const shared = (valuesOf: (it: Compared) => string[]) => {
    const [first, second] = sides;
    return first && second ? onBoth(first, second, valuesOf) : moreThanOnce(all, valuesOf);
  };
  const sharedTasks = shared(tasks).filter((task) => task !== OTHER);
  const wideTasks = [...new Set(all.map((it) => it.task).filter((task) => WIDE_TASKS.has(task)))].sort();
  return {
    taskClass: sharedTasks.length > 0 ? "zelfde-taak" : wideTasks.length > 0 ? "onbekend" : "andere-taak",
    sharedTasks,
    wideTasks,
    sharedThemes: shared(themes),
    withoutTheme: all.filter((it) => it.themes.length === 0).length,
  };
}

function moreThanOnce(all: Compared[], valuesOf: (it: Compared) => string[]): string[] {
  const seen = new Map<string, number>();
  for (const value of all.flatMap((it) => [...new Set(valuesOf(it))]))
    seen.set(value, (seen.get(value) ?? 0) + 1);
  return [...seen].flatMap(([value, times]) => (times > 1 ? [value] : [])).sort();
}

function onBoth(one: Compared[], other: Compared[], valuesOf: (it: Compared) => string[]): string[] {
  const there = new Set(other.flatMap(valuesOf));
  return [...new Set(one.flatMap(valuesOf))].filter((value) => there.has(value)).sort();
}
