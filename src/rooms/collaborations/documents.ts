import { oncePer } from "#kit/once-per.ts";
import { distinctTexts, NO_TEXTS, type SearchDocument } from "#kit/search-document.ts";
import { inSlices, type Steps } from "#kit/steps.ts";
import { type Called, nameWithoutKind, whatTheyAreCalled } from "#rooms/organisations";
import { familyByCode, themeByCode } from "#rooms/tasks";
import type { Db } from "./db.ts";
import { FORMS } from "./facts.ts";

/** With more provinces than this an arrangement is not "in" any of them. */
const FEW_PROVINCES = 3;

/** Each version of an arrangement as people can find it. */
export async function documents(db: Db): Promise<SearchDocument[]> {
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
  const participations = await db
    .selectFrom("participation as p")
    // Whoever took over the place of someone this is the last text to name is looked for here too.
    .leftJoin("tenure as t", (join) =>
      join
        .onRef("t.version_roo_id", "=", "p.version_roo_id")
        .onRef("t.organisation_key", "=", "p.organisation_key")
        .onRef("t.valid_until", "=", "t.ended_on"),
    )
    .select(["p.version_roo_id", "p.organisation_key", "p.name", "t.succeeded_by"])
    .orderBy("p.name")
    .execute();
  const participants = Map.groupBy(participations, (row) => row.version_roo_id);
  const themes = Map.groupBy(
    await db.selectFrom("version_theme").selectAll().orderBy("theme").execute(),
    (row) => row.version_roo_id,
  );
  // One in ten takes part in anything.
  const organisations = await whatTheyAreCalled(db, [
    ...participations.flatMap((it) => [it.organisation_key, ...(it.succeeded_by ?? [])]),
    ...versions.map((it) => it.executor_key),
  ]);
  const organisationOf = (key: string | null): Called | undefined =>
    key === null ? undefined : organisations.get(key);
  const nameOf = oncePer((key: string | null): readonly string[] => {
    const name = organisationOf(key)?.name;
    return name === undefined ? NO_TEXTS : [name];
  });
  const titles = Map.groupBy(versions, (row) => row.collaboration_key);
  const formOf = oncePer((form: keyof typeof FORMS): readonly string[] => [FORMS[form]]);
  const taskOf = oncePer((name: string | undefined) => distinctTexts([name]));
  const themeOf = oncePer((theme: string): readonly string[] => {
    const label = themeByCode(theme)?.label;
    return label === undefined ? NO_TEXTS : [label];
  });
  const places = oncePer((key: string): readonly string[] => nameOf(key).map(nameWithoutKind));
  // Rows come with a text of their own each, most of which say what the organisation is called.
  const sameText = (it: { organisation_key: string | null; name: string }): string => {
    const known = organisationOf(it.organisation_key)?.name;
    return it.name === known ? known : it.name;
  };
  const described = (row: (typeof versions)[number]): SearchDocument => {
    const taking = participants.get(row.roo_id) ?? [];
    const provinces = distinctTexts(taking.map((it) => organisationOf(it.organisation_key)?.provinceKey));
    const executor = organisationOf(row.executor_key);
    const family = familyByCode(row.task_code);
    return {
      kind: "collaboration",
      key: row.collaboration_key,
      version: row.roo_id,
      title: row.title,
      texts: {
        citeertitel: distinctTexts([row.citation_title], row.title),
        afkorting: distinctTexts([row.abbreviation, executor?.abbreviation]),
        uitvoerder: distinctTexts([executor?.name]),
        soort: formOf(row.form),
        taak: taskOf(family?.name),
        thema: joined(themes.get(row.roo_id) ?? [], ({ theme }) => themeOf(theme)),
        deelnemer: taking.flatMap((it) => [sameText(it), ...(it.succeeded_by ?? []).flatMap(nameOf)]),
        plaats: provinces.length <= FEW_PROVINCES ? joined(provinces, places) : NO_TEXTS,
        voorganger: otherTitles(row.title, titles.get(row.collaboration_key) ?? []),
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

/** What the same collaboration was called in its other versions. */
const otherTitles = (title: string, versions: readonly { title: string }[]): readonly string[] =>
  versions.length < 2
    ? NO_TEXTS
    : distinctTexts(
        versions.map((other) => other.title),
        title,
      );

/** Short lists as one; one of one list is that list itself. */
function joined<Item>(items: readonly Item[], listOf: (item: Item) => readonly string[]): readonly string[] {
  if (items.length === 0) return NO_TEXTS;
  const [first] = items;
  return items.length === 1 ? listOf(first as Item) : items.flatMap(listOf);
}
