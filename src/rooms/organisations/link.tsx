import { separated } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { fullName, shortName } from "./names.ts";
import { organisationPath } from "./paths.ts";

/** The name of an organisation that leads to its page. */
export const organisationLink = (it: { key: string; name: string }, view: Pick<View, "link">) => (
  <a href={view.link(organisationPath(it.key))}>{fullName(it.key, it.name)}</a>
);

/** The short names of some, on one line. */
export const organisationLinks = (list: readonly { key: string; name: string }[], view: Pick<View, "link">) =>
  separated(list.map((it) => organisationLink({ key: it.key, name: shortName(it.name) }, view)));
