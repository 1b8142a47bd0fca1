import { z } from "@hono/zod-openapi";
import { choices } from "#kit/http/query.ts";
import { type Power, workFilter } from "#rooms/collaborations";
import type { Building } from "#kit/room.ts";
import {
  keysOfCodes,
  organisationCode,
  ORGANISATION_TYPES,
  type OrganisationType,
  provinceCodes,
} from "#rooms/organisations";
import { narrowerOf, NO_THEME } from "#rooms/tasks";
import { onceFor } from "./current.ts";
import { type Arrangement, type Fabric, narrowed, type Weave } from "./fabric.ts";

/** Parameters that every picture, number and answer of the patchwork takes, beside the day. */
export const fabricFilter = {
  ...workFilter,
  uitvoerder: organisationCode("so0884")
    .openapi({
      description: "Code van wie het uitvoert; elke code of elk nummer dat die organisatie heeft of had.",
      example: "so0884",
    })
    .optional(),
  provincie: provinceCodes
    .openapi({ description: "Codes van provincies; een deelnemer ligt in een van deze." })
    .optional(),
  /** Only arrangements in which a body of this kind takes part. */
  typeDeelnemer: choices(Object.keys(ORGANISATION_TYPES))
    .openapi({ description: "Soorten organisatie; ten minste een doet mee." })
    .optional(),
  /** Whoever the register names, without resolving mergers; or also what organisations do together outside it. */
  lezing: z
    .enum(["opvolgers", "register", "ruim"], { error: "Kies uit: opvolgers, register, ruim." })
    .openapi({
      description:
        "Of opgeheven organisaties tellen als hun opvolger (standaard), of zoals het register ze noemt; `ruim` telt ook mee wat deelnemers zelf opgaven en bevestigden en niet in het register staat.",
    })
    .optional(),
};

export type FabricQuery = z.output<z.ZodObject<typeof fabricFilter>>;

/** Whether some arrangements are left out. */
export const isFiltered = (query: FabricQuery): boolean =>
  (Object.keys(fabricFilter) as (keyof FabricQuery)[]).some(
    (name) => name !== "lezing" && query[name] !== undefined,
  );

/** Whoever carries out an arrangement on the day, in order of name. */
export const executorsOf = onceFor((fabric: Fabric): NonNullable<Arrangement["executor"]>[] => {
  const known = new Map(
    fabric.arrangements.flatMap(({ executor }) => (executor ? [[executor.key, executor]] : [])),
  );
  return [...known.values()].sort((a, b) => inDutch.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
});

const inDutch = new Intl.Collator("nl", { numeric: true });

/**
 * The same question with the key of who carries out, by whatever code it was named.
 * @throws Problem 400 for a code that nobody has
 */
export async function withExecutor<Query extends FabricQuery>(
  { db }: Building,
  query: Query,
): Promise<Query> {
  if (query.uitvoerder === undefined) return query;
  const [uitvoerder] = await keysOfCodes(db, "uitvoerder", [query.uitvoerder]);
  return { ...query, uitvoerder };
}

/** Which reading the reader asked for. */
export const readingOf = (query: Pick<FabricQuery, "lezing">) => READINGS[query.lezing ?? "opvolgers"];

const READINGS = { opvolgers: "resolved", register: "registered", ruim: "wider" } as const;

/** What filters look at in an arrangement. */
export type Traits = Pick<Arrangement, "themes" | "task" | "form" | "powers" | "members"> & {
  executor: { key: string } | null;
};

/**
 * What a question leaves of a fabric: arrangements that fit every filter given. With provinces: those in which a
 * municipality of one of them takes part, whoever else does.
 */
export function chosenFrom(fabric: Fabric, query: FabricQuery): Fabric {
  const passes = passesOf(fabric, query);
  return passes ? narrowed(fabric, passes) : fabric;
}

/** Whether an arrangement fits every filter of a question; null when all do. */
export function passesOf(
  fabric: Pick<Weave, "bodies" | "municipalities">,
  query: FabricQuery,
): ((it: Traits) => boolean) | null {
  const tests: ((it: Traits) => boolean)[] = [];
  if (query.thema === NO_THEME.code) tests.push((it) => it.themes.length === 0);
  else if (query.thema !== undefined) {
    const themes = new Set(narrowerOf(query.thema));
    tests.push((it) => it.themes.some((theme) => themes.has(theme)));
  }
  if (query.taak?.length) tests.push(among(query.taak, (it) => [it.task]));
  if (query.vorm?.length) tests.push(among(query.vorm as Arrangement["form"][], (it) => [it.form]));
  if (query.bevoegdheid?.length) tests.push(among(query.bevoegdheid as Power[], (it) => it.powers));
  if (query.uitvoerder !== undefined) tests.push((it) => it.executor?.key === query.uitvoerder);
  if (query.typeDeelnemer?.length)
    tests.push(
      among(query.typeDeelnemer as OrganisationType[], (it) => it.members.map((i) => fabric.bodies[i]?.type)),
    );
  if (query.provincie) {
    const inside = new Set(municipalitiesIn(fabric, query.provincie));
    tests.push((it) => it.members.some((member) => inside.has(member)));
  }
  return tests.length === 0 ? null : (it) => tests.every((test) => test(it));
}

/** The municipalities to show: all, or those of the provinces asked for. */
export function municipalitiesIn(
  fabric: Pick<Weave, "bodies" | "municipalities">,
  provinces: string[] | undefined,
): number[] {
  if (!provinces) return fabric.municipalities;
  return fabric.municipalities.filter((index) => provinces.includes(fabric.bodies[index]?.province ?? ""));
}

const among =
  <Value>(wanted: Value[], valuesOf: (it: Traits) => (Value | undefined)[]) =>
  (it: Traits) =>
    valuesOf(it).some((value) => value !== undefined && wanted.includes(value));
