import type { Day } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { families, type TaskFamily } from "./families.ts";
import { type Theme, THEMES } from "./themes.ts";

/** In filters and counts: collaborations for which the register has no theme. */
export const NO_THEME = { code: "geen", label: "Geen beleidsterrein" } as const;

export const SORTS = ["naam", "aantal"] as const;

export interface CountedFamily extends TaskFamily {
  /** Collaborations in force on the day. */
  count: number;
}

/** All families with the number of collaborations on the day. */
export async function listFamilies(building: Building, day: Day, sort = "naam"): Promise<CountedFamily[]> {
  const counts = await building.counts("task", day);
  const rows = families.map((family) => ({ ...family, count: counts.get(family.code) ?? 0 }));
  return sorted(rows, sort);
}

export interface CountedTheme {
  /** Code of the theme, or `geen`. */
  code: string;
  name: string;
  /** Null for `geen`. */
  theme: Theme | null;
  /** Collaborations on the day with this theme or a narrower one. */
  count: number;
}

/** All themes, and the collaborations without one, with the number of collaborations on the day. */
export async function listThemes(building: Building, day: Day, sort = "naam"): Promise<CountedTheme[]> {
  const counts = await building.counts("theme", day);
  const rows = [
    ...THEMES.map((theme) => ({ code: theme.code, name: theme.label, theme })),
    { code: NO_THEME.code, name: NO_THEME.label, theme: null },
  ];
  return sorted(
    rows.map((row) => ({ ...row, count: counts.get(row.code) ?? 0 })),
    sort,
  );
}

const DUTCH = new Intl.Collator("nl", { numeric: true });

function sorted<Row extends { code: string; name: string; count: number }>(rows: Row[], sort: string): Row[] {
  const direction = sort.startsWith("-") ? -1 : 1;
  const compare = (a: Row, b: Row) =>
    sort.endsWith("aantal") ? a.count - b.count : DUTCH.compare(a.name, b.name);
  return rows.sort((a, b) => direction * compare(a, b) || DUTCH.compare(a.code, b.code));
}
