import type { View } from "#kit/room.ts";
import { taskName } from "./families.ts";
import { taskPath, themePath } from "./paths.ts";
import { themeName } from "./themes.ts";

/** The name of a task that leads to its page. */
export const taskLink = (code: string, view: Pick<View, "link">) => (
  <a href={view.link(taskPath(code))}>{taskName(code)}</a>
);

/** The same of a theme. */
export const themeLink = (code: string, view: Pick<View, "link">) => (
  <a href={view.link(themePath(code))}>{themeName(code)}</a>
);
