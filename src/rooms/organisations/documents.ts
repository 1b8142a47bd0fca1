import { among } from "#kit/database/among.ts";
import { oncePer } from "#kit/once-per.ts";
import { distinctTexts, NO_TEXTS, type SearchDocument } from "#kit/search-document.ts";
import type { Db } from "./db.ts";
import { fullName, nameWithoutKind } from "./names.ts";
import { otherNamesOf } from "./other-names.ts";

/** What people mostly mean: a municipality by its name, hardly ever a department. */
const WEIGHTS: Partial<Record<string, number>> = {
  gemeente: 1.3,
  provincie: 1.2,
  waterschap: 1.2,
  ministerie: 1.2,
  organisatieonderdeel: 0.6,
  "organisatie-met-overheidsbemoeienis": 0.8,
  "overheidsstichting-of-vereniging": 0.8,
};
const PLACES = new Set(["gemeente", "provincie", "waterschap"]);

/** Each organisation as people can find it. */
export async function documents(db: Db): Promise<SearchDocument[]> {
  const organisations = await db
    .selectFrom("organisation")
    .select(["key", "name", "alternate_name", "abbreviation", "type", "type_label", "province_key"])
    .select(["valid_from", "valid_until"])
    .orderBy("key")
    .execute();
  const names = new Map(organisations.map((row) => [row.key, row.name]));
  // Ten thousands of records are of one kind, or lie in one province: they share what says so.
  const nameOf = oncePer((key: string | null): readonly string[] => {
    const name = key === null ? undefined : names.get(key);
    return name === undefined ? NO_TEXTS : [name];
  });
  const only = oncePer((label: string): readonly string[] => [label]);
  const former = await formerNames(db);
  const predecessors = Map.groupBy(
    await db.selectFrom("succession").select(["old_key", "new_key"]).execute(),
    (row) => row.new_key,
  );
  return organisations.map((row): SearchDocument => {
    const title = fullName(row.key, row.name);
    const plain = nameWithoutKind(row.name);
    return {
      kind: "organisation",
      key: row.key,
      title,
      texts: {
        naam: distinctTexts(
          [plain, row.alternate_name, ...otherNamesOf(plain), ...(former.get(row.key) ?? [])],
          title,
        ),
        afkorting: distinctTexts([row.abbreviation], plain),
        soort: only(row.type_label),
        plaats: nameOf(row.province_key),
        voorganger: predecessors.get(row.key)?.flatMap(({ old_key }) => nameOf(old_key)) ?? NO_TEXTS,
      },
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      place: PLACES.has(row.type),
      weight: WEIGHTS[row.type] ?? 1,
    };
  });
}

/** Names that organisations carried before. */
async function formerNames(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("organisation_name")
    .select(["organisation_key", "name"])
    .orderBy("name")
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.organisation_key);
  return new Map([...grouped].map(([key, names]) => [key, names.map(({ name }) => name)]));
}

/** What an organisation is called, and where it lies. */
export interface Called {
  name: string;
  abbreviation: string | null;
  provinceKey: string | null;
}

/** What some organisations are called, and all provinces, by key. */
export async function whatTheyAreCalled(db: Db, keys: Iterable<string | null>): Promise<Map<string, Called>> {
  const rows = await db
    .selectFrom("organisation")
    .select(["key", "name", "abbreviation", "province_key"])
    .where((eb) => eb.or([among("key", keys), eb("type", "=", "provincie")]))
    .execute();
  return new Map(
    rows.map(({ key, name, abbreviation, province_key }) => [
      key,
      { name, abbreviation, provinceKey: province_key },
    ]),
  );
}
