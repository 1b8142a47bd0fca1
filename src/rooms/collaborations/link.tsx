import { Badge } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { collaborationPath, isBeside } from "./paths.ts";

/** The title of a collaboration that leads to its page; what is not in the register says so. */
export const collaborationLink = (it: { key: string; title: string }, view: Pick<View, "link">) => (
  <>
    <a href={view.link(collaborationPath(it.key))}>{it.title}</a>
    {isBeside(it.key) && (
      <>
        {" "}
        <Badge tone="derived">eigen opgave</Badge>
      </>
    )}
  </>
);
