import { counted, enumerate } from "#kit/words.ts";
import { taskName, themeName } from "#rooms/tasks";
import { TASK_CLASSES } from "./likeness.ts";
import type { Overlap } from "./overlaps.ts";

const quoted = (names: string[]): string => enumerate(names.map((it) => `“${it}”`));

/** On what ground a group stands in its class: the task that Vliegwiel gave, and what the register says itself. */
export function groundOf(overlap: Overlap): string {
  return `${taskGround(overlap)} ${themeGround(overlap)}`;
}

function taskGround({ kind, arrangements, likeness }: Overlap): string {
  const { sharedTasks, wideTasks, taskClass } = likeness;
  if (taskClass === "zelfde-taak") {
    const names = quoted(sharedTasks.map(taskName));
    if (kind === "binnen") return `${TASK_CLASSES[taskClass]}: beide groepen doen ${names}.`;
    const same = arrangements.filter((it) => sharedTasks.includes(it.task)).length;
    const who =
      same === arrangements.length
        ? same === 2
          ? "beide"
          : `alle ${same}`
        : `${same} van de ${arrangements.length}`;
    return `${TASK_CLASSES[taskClass]}: ${who} regelingen doen ${names}.`;
  }
  if (taskClass === "onbekend")
    return `${TASK_CLASSES[taskClass]}: ${quoted(wideTasks.map(taskName))} is te breed om te vergelijken.`;
  return kind === "binnen"
    ? `${TASK_CLASSES[taskClass]}: geen taak van de kleinere groep hoort ook bij de grotere.`
    : `${TASK_CLASSES[taskClass]}: elke regeling heeft een eigen taak.`;
}

function themeGround({ kind, arrangements, likeness }: Overlap): string {
  const { sharedThemes, withoutTheme } = likeness;
  const missing =
    withoutTheme === 0
      ? ""
      : withoutTheme === arrangements.length
        ? "Het register noemt bij geen van de regelingen een beleidsterrein."
        : `Bij ${withoutTheme} van de ${counted(arrangements.length, "regeling", "regelingen")} noemt het register geen beleidsterrein.`;
  if (sharedThemes.length > 0) {
    const share = kind === "binnen" ? "Beide groepen" : "Twee of meer regelingen";
    return `${share} hebben in het register het thema ${quoted(sharedThemes.map(themeName))}. ${missing}`.trim();
  }
  return missing === "" ? "De thema’s in het register verschillen." : missing;
}
