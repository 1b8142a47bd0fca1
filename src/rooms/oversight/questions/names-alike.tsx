import { type Day, formatDay } from "#kit/day.ts";
import { bullets, separated } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";
import { holdsOn } from "#kit/validity.ts";
import {
  listOrganisations,
  nameMap,
  presentOn,
  readLineage,
  shortName,
  whoIsMeant,
} from "#rooms/organisations";
import { COUNCIL_TYPES } from "../council.ts";
import type { Db } from "../db.ts";
import { councilPath } from "../paths.ts";

interface Named {
  key: string;
  name: string;
}

/** An organisation with a council whose code or name was typed, or nearly. */
export interface Alike extends Named {
  /** Who stands in its place on the day, when it does not exist then. */
  instead: Named[] | null;
}

/** More than there ever were councils. */
const ALL = 100_000;
/** More names that begin alike ask for more letters. */
const MOST = 20;

/** Whoever has or had a council, found by what was typed. */
async function councilsMeant(db: Db, text: string, day: Day) {
  const filter = { day, types: COUNCIL_TYPES, everExisted: true };
  const all = await listOrganisations(db, filter, { sort: "naam", offset: 0, limit: ALL });
  return whoIsMeant(
    db,
    all.map((it) => ({ ...it, code: it.key })),
    text,
  );
}

/** The key of the one that is certainly meant: its code or whole name was typed, and no other of the day has it. */
export async function councilMeant({ db }: Building, text: string, day: Day): Promise<string | null> {
  const meant = await councilsMeant(db, text, day);
  if (meant.how !== "code" && meant.how !== "name") return null;
  const [only, ...others] = meant.found.filter((it) => holdsOn(it, day));
  return only && others.length === 0 ? only.key : null;
}

/** Who may be meant by a text that stands in no name of the day: by code, by a name from before, or nearly by name. */
export async function namesAlike(building: Building, text: string, day: Day): Promise<Alike[]> {
  const db: Db = building.db;
  const meant = await councilsMeant(db, text, day);
  const found = meant.how === "unknown" ? meant.like : meant.found;
  const present = found.filter((it) => holdsOn(it, day));
  const shown = (present.length > 0 ? present : found).slice(0, MOST);
  const keys = shown.map((it) => it.key);
  const lineage = await readLineage(db, keys);
  const standing = new Map(keys.map((key) => [key, presentOn(key, day, lineage)]));
  const names = await nameMap(db, [...standing.values()].flat());
  return shown.map(({ key, name, ...it }) => ({
    key,
    name,
    instead: holdsOn(it, day)
      ? null
      : (standing.get(key) ?? []).map((one) => ({ key: one, name: names.get(one) ?? one })),
  }));
}

/** Says who may be meant, and of whom is no more who came after; nothing when no name looks like it. */
export const NamesAlike = ({ found, view }: { found: Alike[]; view: View }) => {
  if (found.length === 0) return null;
  const link = (it: Named) => <a href={view.link(councilPath(it.key))}>{shortName(it.name)}</a>;
  return (
    <>
      <p>Bedoelt u:</p>
      {bullets(
        found.map((it) => (
          <>
            {link(it)}
            {it.instead && `, op ${formatDay(view.day)} bestaat die niet`}
            {it.instead && it.instead.length > 0 && <>; in haar plaats: {separated(it.instead.map(link))}</>}
          </>
        )),
      )}
    </>
  );
};
