import type { Said } from "./finding.ts";

/** What one may call somebody: what nobody may know of him is no name, then he is somebody who works in government. */
export const titleOf = ({ says }: { says: readonly Said[] }): string => {
  const said = (field: string) => says.find((it) => it.field === field)?.text;
  return said("naam") ?? said("functie") ?? "Iemand bij de overheid";
};
