import { type Arrangement, type Fabric, onceFor } from "#rooms/day";
import { families, familyByCode, narrowerOf, themeByCode } from "#rooms/tasks";

/** What the reader wants to arrange: a task family, a theme of the TOP list, or both. */
export interface Subject {
  /** Code of a task family: `afval`. */
  task?: string | undefined;
  /** Code of a theme: `c_d96f9cd3`; a top theme stands for its narrower ones too. */
  theme?: string | undefined;
}

/**
 * Whether an arrangement is about the subject: its task family is the one asked for, or it carries the theme.
 * Half of the arrangements have no theme, so asking for both must not shut those out. Without either all are.
 */
export function concerns({ task, theme }: Subject): (it: Pick<Arrangement, "task" | "themes">) => boolean {
  if (task === undefined && theme === undefined) return () => true;
  const themes = new Set(theme === undefined ? [] : narrowerOf(theme));
  return (it) => it.task === task || it.themes.some((code) => themes.has(code));
}

const byTask = onceFor((fabric: Fabric) => Map.groupBy(fabric.arrangements, (it) => it.task));

const byTheme = onceFor((fabric: Fabric) => {
  const found = new Map<string, Arrangement[]>();
  for (const it of fabric.arrangements)
    for (const theme of it.themes) {
      const known = found.get(theme);
      if (known) known.push(it);
      else found.set(theme, [it]);
    }
  return found;
});

/** The arrangements of a day that are about the subject, in order of title, without a look at the others. */
export function concerning(fabric: Fabric, { task, theme }: Subject): readonly Arrangement[] {
  if (task === undefined && theme === undefined) return fabric.arrangements;
  const ofTask = task === undefined ? [] : (byTask(fabric).get(task) ?? []);
  if (theme === undefined) return ofTask;
  const ofTheme = narrowerOf(theme).flatMap((code) => byTheme(fabric).get(code) ?? []);
  return [...new Set([...ofTask, ...ofTheme])].sort((a, b) => a.index - b.index);
}

/** The task families a subject is about. */
export function familiesOf({ task, theme }: Subject): string[] {
  const themes = new Set(theme === undefined ? [] : narrowerOf(theme));
  return families
    .filter((family) => family.code === task || family.themes.some((it) => themes.has(it.code)))
    .map((family) => family.code);
}

/** "Afval en reiniging", as it reads behind "regelingen voor". */
export function subjectName({ task, theme }: Subject): string {
  const family = task === undefined ? undefined : familyByCode(task)?.name;
  const label = theme === undefined ? undefined : themeByCode(theme)?.label;
  if (family !== undefined && label !== undefined) return `“${family}” of het thema “${label}”`;
  return family === undefined ? (label === undefined ? "alle taken" : `het thema “${label}”`) : `“${family}”`;
}
