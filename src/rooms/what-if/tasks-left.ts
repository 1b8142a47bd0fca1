/** Which tasks of an organisation no arrangement in the register would do any more. */
import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";
import { taskName, WIDE_TASKS } from "#rooms/tasks";
import { arrangementsOf } from "./effect.ts";

export interface TaskCover {
  /** Task family of the arrangement that goes. */
  code: string;
  name: string;
  /** Too wide to say that another arrangement does the same. */
  wide: boolean;
  /** Arrangements of the organisation for the same family that remain. */
  elsewhere: Arrangement[];
  /** Themes (TOP codes) registered with this arrangement and with no other of the organisation. */
  themesLeft: string[];
}

/** @param after the fabric without this arrangement, or without the organisation in it */
export function coverOf(after: Fabric, body: BodyIndex, gone: Arrangement): TaskCover {
  const others = arrangementsOf(after, body).filter((it) => it.key !== gone.key);
  const themes = new Set(others.flatMap((it) => it.themes));
  return {
    code: gone.task,
    name: taskName(gone.task),
    wide: WIDE_TASKS.has(gone.task),
    elsewhere: others.filter((it) => it.task === gone.task),
    themesLeft: gone.themes.filter((it) => !themes.has(it)),
  };
}

/** Whether the register then has no arrangement of the organisation for the task; null when the family is too wide to say. */
export const isLeft = (cover: TaskCover): boolean | null =>
  cover.elsewhere.length === 0 ? true : cover.wide ? null : false;
