/** Which processing a line names: one in the register of the organisation here, or in a register elsewhere. */
import type { FieldError } from "#kit/problem.ts";
import type { Reader } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { isUlid } from "#kit/ulid.ts";
import { ACTIVITY_PATH, activityPath } from "../activities/paths.ts";
import { activitiesOfAll } from "../activities/queries.ts";
import type { LogLine } from "./facts.ts";
import { ACTIVITY, placeOf } from "./shape.ts";

const baseOf = ({ host }: Pick<Building, "host">): string => host.publicUrl?.replace(/\/$/, "") ?? "";

/** Its address for programs: whole, where this installation knows its own. */
export const addressOf =
  (building: Pick<Building, "host">) =>
  (activity: string): string =>
    activity.startsWith("/") ? `${baseOf(building)}${activity}` : activity;

/** The number of a processing in a register here; null for an address elsewhere. */
export function numberHere(building: Pick<Building, "host">, activity: string): string | null {
  const base = baseOf(building);
  const path = base !== "" && activity.startsWith(`${base}/`) ? activity.slice(base.length) : activity;
  const id = path.startsWith(`${ACTIVITY_PATH}/`) ? path.slice(ACTIVITY_PATH.length + 1) : path;
  return isUlid(id) ? id : null;
}

/** Another address of this installation is of no processing of an organisation; what is no address at all is of none. */
const isElsewhere = (building: Pick<Building, "host">, activity: string): boolean => {
  const base = baseOf(building);
  if (base !== "" && (activity === base || activity.startsWith(`${base}/`))) return false;
  return ["http:", "https:", "urn:"].includes(URL.parse(activity)?.protocol ?? "");
};

const UNKNOWN =
  "Deze verwerking staat niet in het register van uw organisatie. Geef haar adres of nummer hier, of het adres (URI) in een register elders.";

/**
 * The lines with the processings that they name under one address each, and what is wrong with those.
 * @param lines null for one that could not be read
 */
export async function withProcessings(
  building: Building,
  reader: Reader,
  organisation: string,
  lines: readonly (LogLine | null)[],
): Promise<{ lines: LogLine[]; errors: FieldError[] }> {
  const numbers = lines.map((it) => it && numberHere(building, it.activity));
  const asked = [...new Set(numbers.filter((it) => it !== null))];
  const found = asked.length === 0 ? [] : await activitiesOfAll(building.primary, reader, asked);
  const known = new Set(found.filter((it) => it.organisation === organisation).map((it) => it.id));
  const errors: FieldError[] = [];
  const named = lines.flatMap((line, index): LogLine[] => {
    if (line === null) return [];
    const id = numbers[index] ?? null;
    if (id === null ? isElsewhere(building, line.activity) : known.has(id))
      return [id === null ? line : { ...line, activity: activityPath(id) }];
    errors.push({ field: placeOf(index, `attributes.${ACTIVITY}`), message: UNKNOWN });
    return [];
  });
  return { lines: named, errors };
}
