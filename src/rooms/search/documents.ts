import { oncePer } from "#kit/once-per.ts";
import { inSlices, type Steps } from "#kit/steps.ts";
import { FORMS } from "#rooms/collaborations";
import { familyByCode, themeByCode } from "#rooms/tasks";
import type { Db } from "./db.ts";
import type { SearchDocument } from "./facts.ts";
import { nameKey } from "./names.ts";

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
const KIND_BEFORE_NAME = /^(?:gemeente|provincie|waterschap|hoogheemraadschap(?: van)?|wetterskip) /i;

const plainName = (name: string): string => name.replace(KIND_BEFORE_NAME, "");

/** Everything that can be found, as the database now knows it: each organisation and each version of an arrangement. */
export async function documents(db: Db): Promise<SearchDocument[]> {
  const organisations = await db
    .selectFrom("organisation")
    .select(["key", "name", "alternate_name", "abbreviation", "type", "type_label", "province_key"])
    .select(["valid_from", "valid_until"])
    .orderBy("key")
    .execute();
  const byKey = new Map(organisations.map((row) => [row.key, row]));
  // Ten thousands of records are of one kind, or lie in one province: they share what says so.
  const nameOf = oncePer((key: string | null): readonly string[] => {
    const name = key === null ? undefined : byKey.get(key)?.name;
    return name === undefined ? NONE : [name];
  });
  const only = oncePer((label: string): readonly string[] => [label]);
  const former = await formerNames(db);
  const predecessors = Map.groupBy(
    await db.selectFrom("succession").select(["old_key", "new_key"]).execute(),
    (row) => row.new_key,
  );
  const found = organisations.map((row): SearchDocument => {
    const plain = plainName(row.name);
    return {
      kind: "organisation",
      key: row.key,
      title: row.name,
      texts: {
        naam: distinct([plain, row.alternate_name, ...(former.get(row.key) ?? [])], row.name),
        afkorting: distinct([row.abbreviation], plain),
        soort: only(row.type_label),
        plaats: nameOf(row.province_key),
        voorganger: predecessors.get(row.key)?.flatMap(({ old_key }) => nameOf(old_key)) ?? NONE,
      },
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      place: PLACES.has(row.type),
      weight: WEIGHTS[row.type] ?? 1,
    };
  });
  return [
    ...found,
    ...(await arrangements(db, (key) => (key === null ? undefined : byKey.get(key)), nameOf)),
  ];
}

type Known = { name: string; abbreviation: string | null; province_key: string | null } | undefined;

/** With more provinces than this an arrangement is not "in" any of them. */
const FEW_PROVINCES = 3;

async function arrangements(
  db: Db,
  organisationOf: (key: string | null) => Known,
  nameOf: (key: string | null) => readonly string[],
): Promise<SearchDocument[]> {
  const versions = await db
    .selectFrom("version")
    .select([
      "roo_id",
      "collaboration_key",
      "title",
      "citation_title",
      "abbreviation",
      "form",
      "executor_key",
    ])
    .select(["task_code", "purpose", "valid_from", "valid_until"])
    .orderBy("roo_id")
    .execute();
  const participants = Map.groupBy(
    await db
      .selectFrom("participation")
      .select(["version_roo_id", "organisation_key", "name", "succeeded_by"])
      .orderBy("name")
      .execute(),
    (row) => row.version_roo_id,
  );
  const themes = Map.groupBy(
    await db.selectFrom("version_theme").selectAll().orderBy("theme").execute(),
    (row) => row.version_roo_id,
  );
  const titles = Map.groupBy(versions, (row) => row.collaboration_key);
  const keyOf = oncePer(nameKey);
  const formOf = oncePer((form: keyof typeof FORMS): readonly string[] => [FORMS[form]]);
  const taskOf = oncePer((name: string | undefined) => distinct([name]));
  const themeOf = oncePer((theme: string): readonly string[] => {
    const label = themeByCode(theme)?.label;
    return label === undefined ? NONE : [label];
  });
  const places = oncePer((key: string): readonly string[] => nameOf(key).map(plainName));
  // Rows come with a text of their own each, most of which say what the organisation is called.
  const sameText = (it: { organisation_key: string | null; name: string }): string => {
    const known = organisationOf(it.organisation_key)?.name;
    return it.name === known ? known : it.name;
  };
  const described = (row: (typeof versions)[number]): SearchDocument => {
    const taking = participants.get(row.roo_id) ?? [];
    const provinces = distinct(taking.map((it) => organisationOf(it.organisation_key)?.province_key));
    const executor = organisationOf(row.executor_key);
    const family = familyByCode(row.task_code);
    return {
      kind: "collaboration",
      key: row.collaboration_key,
      version: row.roo_id,
      title: row.title,
      texts: {
        citeertitel: distinct([row.citation_title], row.title),
        afkorting: distinct([row.abbreviation, executor?.abbreviation]),
        uitvoerder: distinct([executor?.name]),
        soort: formOf(row.form),
        taak: taskOf(family?.name),
        thema: joined(themes.get(row.roo_id) ?? [], ({ theme }) => themeOf(theme)),
        deelnemer: taking.flatMap((it) => [sameText(it), ...nameOf(it.succeeded_by)]),
        plaats: provinces.length <= FEW_PROVINCES ? joined(provinces, places) : NONE,
        voorganger: otherTitles(row.title, titles.get(row.collaboration_key) ?? [], keyOf),
        ...(row.purpose === null ? {} : { doel: [row.purpose] }),
      },
      ...(family ? { task: family.code } : {}),
      validFrom: row.valid_from,
      validUntil: row.valid_until,
    };
  };
  return inSlices(eachOf(versions, described));
}

/** One step for each row. */
function* eachOf<Row>(rows: readonly Row[], describe: (row: Row) => SearchDocument): Steps<SearchDocument[]> {
  const described: SearchDocument[] = [];
  for (const row of rows) {
    yield;
    described.push(describe(row));
  }
  return described;
}

/** What the same collaboration was called in its other versions, where that says something else. */
function otherTitles(
  title: string,
  versions: readonly { title: string }[],
  keyOf: (title: string) => string,
): readonly string[] {
  if (versions.length < 2) return NONE;
  const own = keyOf(title);
  return distinct(versions.filter((other) => keyOf(other.title) !== own).map((other) => other.title));
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

/** What is given, once, and without what the record is already called. */
function distinct(texts: readonly (string | null | undefined)[], ...known: string[]): readonly string[] {
  let found: string[] | null = null;
  for (const text of texts)
    if (text != null && text !== "" && !known.includes(text) && !found?.includes(text))
      (found ??= []).push(text);
  return found ?? NONE;
}

/** Short lists as one; one of one list is that list itself. */
function joined<Item>(items: readonly Item[], listOf: (item: Item) => readonly string[]): readonly string[] {
  if (items.length === 0) return NONE;
  const [first] = items;
  return items.length === 1 ? listOf(first as Item) : items.flatMap(listOf);
}

/** Most records say nothing in most places: they all say the same nothing. */
const NONE: readonly string[] = [];
