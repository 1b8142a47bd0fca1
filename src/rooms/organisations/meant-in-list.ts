import type { Building, View } from "#kit/room.ts";
import { organisationByCode } from "./bearers.ts";
import { fullName } from "./names.ts";
import { organisationPath } from "./paths.ts";
import { codesTyped } from "./typed.ts";

/** Who may be sought by words for which the list has nobody: who is called nearly so, or was there on another day. */
export async function meantInList(
  building: Building,
  text: string,
  view: View,
): Promise<{ name: string; href: string }[]> {
  const { codes, errors } = await codesTyped(building, "zoek", [text], view.day);
  const likely = [...codes, ...errors.flatMap((it) => (it.meant ?? []).map(({ value }) => value))];
  const found = await Promise.all(likely.map((code) => organisationByCode(building.db, code)));
  return found.flatMap((it) =>
    it ? [{ name: fullName(it.key, it.name), href: view.link(organisationPath(it.key)) }] : [],
  );
}
