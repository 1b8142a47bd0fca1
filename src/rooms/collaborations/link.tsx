import type { View } from "#kit/room.ts";
import { collaborationPath } from "./paths.ts";

/** The title of a collaboration that leads to its page. */
export const collaborationLink = (it: { key: string; title: string }, view: Pick<View, "link">) => (
  <a href={view.link(collaborationPath(it.key))}>{it.title}</a>
);
