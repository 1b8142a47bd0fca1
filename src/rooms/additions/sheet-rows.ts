/** A row of the sheet: one collaboration, what its organisation says of it, and what a filled-in row means. */
import { CIRCLES, VISIBILITIES } from "#kit/visibility.ts";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type Organisation, shortName } from "#rooms/organisations";
import { sideFor } from "#rooms/ties";
import { type About, allAbouts } from "./about.ts";
import type { Kept, Said } from "./keeping.ts";
import { factsIn } from "./kinds.ts";
import { type Addition, aboutOf, additionsOf } from "./queries.ts";
import { filledWith, refuseTwice, saidIn } from "./saying.ts";
import {
  BESIDE,
  columnsIn,
  NAME,
  severalIn,
  SHEET_KINDS,
  sheetFields,
  type SheetKind,
  YEAR,
} from "./sheet-fields.ts";

/** Of whom the sheet is, and of which year its figures are. */
export interface Sheet {
  organisation: Organisation;
  year: number;
}

export interface SheetRow {
  about: About;
  /** What the columns say now. */
  kept: Readonly<Record<SheetKind, Addition | null>>;
  /** What is said of the same to fewer readers: a row has no room for it. */
  besides: Readonly<Record<SheetKind, readonly Addition[]>>;
  /** All that this side says of it. */
  all: readonly Addition[];
}

/** What a row says; null of a kind of which nothing is said. */
export interface RowSaid {
  about: About;
  said: Readonly<Record<SheetKind, Said | null>>;
}

/** Said by one side: a sheet that is handed round must not hold what the other side keeps for itself. */
export async function rowsOf(
  building: Building,
  { organisation, year }: Sheet,
  view: View,
): Promise<SheetRow[]> {
  const [abouts, additions] = await Promise.all([
    allAbouts(building, organisation.key, view),
    additionsOf(building.primary, view.reader, organisation.key),
  ]);
  const side = sideFor(view.reader, organisation.key);
  const own = Map.groupBy(
    additions.filter(
      (it) => it.side === side && building.policy.may(view.reader, "aanvulling.bijhouden", it) === true,
    ),
    aboutOf,
  );
  return abouts.map((about) => {
    const all = own.get(about.key) ?? [];
    const [standing, ...standings] = fromWide(all, "standing", year);
    const [figures, ...others] = fromWide(all, "year", year);
    return {
      ...{ about, all, kept: { standing: standing ?? null, year: figures ?? null } },
      besides: { standing: standings, year: others },
    };
  });
}

/** Where the same is said to several circles, a row has room for one: what most people read comes first. */
const fromWide = (all: readonly Addition[], kind: SheetKind, year: number): Addition[] =>
  all
    .filter((it) => it.kind === kind && (it.kind !== "year" || it.facts.year === year))
    .toSorted((a, b) => CIRCLES.indexOf(a.visibility) - CIRCLES.indexOf(b.visibility));

/** For whom else something is said, and of what: "het eigen orgaan: risico’s"; not what it says, for a sheet goes round. */
export const besidesInWords = ({ besides }: Pick<SheetRow, "besides">, kind: SheetKind): string =>
  besides[kind]
    .map((it) => {
      const facts = it.facts as Readonly<Record<string, unknown>>;
      const said = factsIn(kind).filter(
        ([name, { name: field }]) => facts[name] !== undefined && field !== YEAR,
      );
      return `${VISIBILITIES[it.visibility]}: ${said.map(([, { field }]) => field.label.replace(/\?$/, "").toLowerCase()).join(", ")}`;
    })
    .join("; ");

const byKind = <Value>(of: (kind: SheetKind) => Value): Record<SheetKind, Value> => ({
  standing: of("standing"),
  year: of("year"),
});

/** A row has one version and two things behind it; of each so many versions have room. */
const ROOM = 10_000;

/** The version of a row, that tells the versions of both; nothing is version 0. */
export const versionOf = ({ kept }: Pick<SheetRow, "kept">): number =>
  (kept.standing?.version ?? 0) * ROOM + (kept.year?.version ?? 0);

/** The versions that the version of a row tells. */
export const versionsIn = (version: number): Record<SheetKind, number> => ({
  standing: Math.floor(version / ROOM),
  year: version % ROOM,
});

const saidFrom = ({ facts, source, wanted }: Kept): Said => ({
  ...{ facts, source, visibility: wanted, participants: [] },
});

/** What a row says as it is kept. */
export const saidNow = ({ about, kept }: SheetRow): RowSaid => ({
  about,
  said: byKind((kind) => {
    const it = kept[kind];
    return it && saidFrom({ facts: it.facts, source: it.source, wanted: it.visibility });
  }),
});

/**
 * What a row said in a version.
 * @param contentOf what stood in a version of an addition
 * @returns null where that is not known any more
 */
export function saidThen(
  { about, kept }: SheetRow,
  version: number,
  contentOf: (id: string, version: number) => Kept | undefined,
): RowSaid | null {
  const versions = versionsIn(version);
  const said = byKind((kind) => {
    if (versions[kind] === 0) return null;
    const then = contentOf(kept[kind]?.id ?? "", versions[kind]);
    return then && saidFrom(then);
  });
  const { standing, year } = said;
  return standing === undefined || year === undefined ? null : { about, said: { standing, year } };
}

/** What stands in the cells of a row. */
export function cellsOf({ about, said }: RowSaid, year: number): Record<string, string> {
  const cells: Record<string, string> = { [NAME]: about.title, [YEAR]: String(year) };
  for (const kind of SHEET_KINDS) {
    const it = said[kind];
    const filled: Record<string, string> = it
      ? filledWith(kind, { facts: it.facts, source: it.source, wanted: it.visibility })
      : {};
    for (const [, { name }] of columnsIn(kind)) cells[name] = filled[name] ?? "";
    cells[BESIDE[kind].bron] = filled.bron ?? "";
    cells[BESIDE[kind].zichtbaar] = filled.zichtbaar ?? "";
  }
  return cells;
}

const refusal = (field: string, message: string) => new Problem(422, message, [{ field, message }]);

/**
 * What a row means: what its forms would be sent, with all that the sheet has no column for as it is.
 * @throws Problem 422 with what is not clear
 */
export async function meantBy(
  building: Building,
  { organisation, year }: Sheet,
  view: View,
  input: Readonly<Record<string, unknown>>,
  row: SheetRow | null,
): Promise<RowSaid> {
  if (row === null)
    throw refusal(
      NAME,
      `${shortName(organisation.name)} neemt niet deel aan een samenwerking die zo heet. Zet het nummer erbij, of haal het blad opnieuw op.`,
    );
  const { about } = row;
  const errors: FieldError[] = [];
  if (input[NAME] !== undefined && input[NAME] !== about.title.trim())
    errors.push({
      field: NAME,
      message: `Bij dit nummer hoort “${about.title}”. Staan naam en nummer op de goede rij?`,
    });
  if (input[YEAR] !== undefined && input[YEAR] !== year)
    errors.push({
      field: YEAR,
      message: `Dit is het blad van ${year}. Zet cijfers van een ander jaar in het blad van dat jaar.`,
    });
  const said: Record<SheetKind, Said | null> = { standing: null, year: null };
  for (const kind of SHEET_KINDS)
    try {
      said[kind] = await saidOf(building, kind, { row, year, input, view });
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error;
      errors.push(...error.errors.map((it) => ({ ...it, field: columnOf(kind, it.field) })));
    }
  if (errors.length > 0) throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  return { about, said };
}

async function saidOf(
  building: Building,
  kind: SheetKind,
  {
    row: { about, kept, all },
    year,
    input,
    view,
  }: {
    row: SheetRow;
    year: number;
    input: Readonly<Record<string, unknown>>;
    view: View;
  },
): Promise<Said | null> {
  const own = kept[kind];
  const given = columnsIn(kind).flatMap(([, { name }]): [string, unknown][] =>
    input[name] === undefined ? [] : [[name, input[name]]],
  );
  if (given.length === 0 && own === null) return null;
  const { bron, zichtbaar } = BESIDE[kind];
  const circle = input[zichtbaar];
  if (circle === undefined)
    throw refusal("zichtbaar", `Vul in: ${sheetFields[zichtbaar]?.label.toLowerCase() ?? ""}`);
  const facts = (own?.facts ?? {}) as Readonly<Record<string, unknown>>;
  const said = await saidIn(
    building,
    kind,
    about,
    {
      ...Object.fromEntries(severalIn(kind).map(([fact, { name }]) => [name, facts[fact]])),
      ...Object.fromEntries(given),
      ...(kind === "year" && { [YEAR]: year }),
      ...{ bron: input[bron] as string | undefined, zichtbaar: circle as Said["visibility"] },
    },
    view,
  );
  refuseTwice(kind, all, own, said);
  return said;
}

/** The column of what the form calls so. */
function columnOf(kind: SheetKind, field: string): string {
  if (field === "bron" || field === "zichtbaar") return BESIDE[kind][field];
  return field in sheetFields ? field : (columnsIn(kind)[0]?.[1].name ?? NAME);
}
