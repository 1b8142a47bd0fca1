/**
 * Tasks (taken): what collaborations are for, in the register's own themes and in the task families
 * of Vliegwiel. Leans on nothing and knows no collaboration: it sorts whatever it is given.
 */
import type { Room } from "#kit/room.ts";
import { themeData } from "./api.ts";
import type { TaskFamily } from "./families.ts";
import { taskDetail, taskList } from "./task-pages.tsx";
import type { Theme } from "./themes.ts";
import { themeDetail, themeList } from "./theme-pages.tsx";
import { cli } from "./verbs.ts";
import words from "./woorden.md?raw";

export { classify, type Classifiable, type Classification, type TaskBasis } from "./classify.ts";
export { families, familyByCode, familyTyped, type TaskFamily, taskName } from "./families.ts";
export { OTHER } from "./family-list.ts";
export { NO_THEME } from "./lists.ts";
export { ThemeReference, themeReference } from "./theme-reference.ts";
export { productByName, productByUri, type ProductBasis, products, type PublicProduct } from "./products.ts";
export { type Scale, SCALES } from "./scales.ts";
export { taskLink, themeLink } from "./link.tsx";
export { taskPath, themePath } from "./paths.ts";
export { narrowerOf, type Theme, themeByCode, themeCodeOf, themeName, THEMES, topThemeOf } from "./themes.ts";
export { WIDE_TASKS } from "./wide-tasks.ts";

declare module "#kit/room.ts" {
  interface Subjects {
    task: TaskFamily;
    theme: Theme;
  }
}

export const tasks: Room = {
  name: "tasks",
  words,
  faces: [taskList, taskDetail, themeList, themeDetail, themeData],
  cli,
  places: [
    { under: "/samenwerkingen", label: "Taken", path: "/taken", order: 10 },
    { under: "/samenwerkingen", label: "Thema’s", path: "/themas", order: 20 },
  ],
};
