import { classify, families, familyByCode, familyTyped, type TaskFamily, type Theme } from "#rooms/tasks";

/** The task as Vliegwiel understands what was typed. */
export interface TaskReading {
  /** As typed, or the code that was chosen. */
  typed: string;
  /** Null when nothing in the words is recognised. */
  family: TaskFamily | null;
  /** The words themselves, when it was not chosen from the list. */
  text: string | null;
  /** Part of a sentence: "omdat u ‘jeugdhulp’ noemt"; null when it was chosen, or nothing was recognised. */
  why: string | null;
  /** Other families that words in it point at. */
  others: TaskFamily[];
}

/** Reads a task: a code or name from our list, or free words, which are sorted as titles of arrangements are. */
export function readTask(typed: string): TaskReading {
  const chosen = familyTyped(typed);
  if (chosen) return { typed, family: chosen, text: null, why: null, others: [] };
  const { code, basis, why } = sorted(typed);
  const family = basis === "geen" ? null : (familyByCode(code) ?? null);
  // Each word by itself, so that a second task in the same sentence comes to light.
  const others = new Set(
    typed
      .split(/[\s,;/]+/)
      .map(sorted)
      .filter((it) => it.basis !== "geen" && it.code !== family?.code)
      .map((it) => it.code),
  );
  return {
    typed,
    family,
    text: typed,
    why: family === null ? null : why.replace("omdat de titel ", "omdat u "),
    others: families.filter((it) => others.has(it.code)),
  };
}

const sorted = (title: string) => classify({ title, citationTitle: null, themes: [] });

/** The family that the task says, or else the theme alone; whether Vliegwiel sorted the question into it. */
export function familyOf(
  task: TaskReading | null,
  theme: Theme | null,
): { family: string | null; sorted: boolean } {
  const family = task?.family?.code ?? null;
  if (family !== null || theme === null) return { family, sorted: task?.text != null };
  const { code, basis } = classify({ title: "", citationTitle: null, themes: [theme.code] });
  return basis === "geen" ? { family: null, sorted: false } : { family: code, sorted: true };
}
