import { createRoute, z } from "@hono/zod-openapi";
import {
  answerOf,
  createApi,
  listAnswer,
  listOf,
  OrganisationReference,
  organisationReference,
  pagingOf,
  refusals,
  SourceSchema,
} from "#kit/http/api.ts";
import { dayQuery, listQuery } from "#kit/http/query.ts";
import { notFound } from "#kit/problem.ts";
import type { Day } from "#kit/day.ts";
import type { Building, Edition } from "#kit/room.ts";
import { ORGANISATION_TYPES, type OrganisationSource, type OrganisationType } from "./facts.ts";
import { filterOf, organisationFilter, organisationSort } from "./list.tsx";
import {
  countOrganisations,
  findOrganisation,
  identifiersOf,
  listOrganisations,
  nameMap,
  predecessorsOf,
  successorsOf,
} from "./queries.ts";

const Organisation = z
  .object({
    code: z.string(),
    naam: z.string(),
    type: z.enum(Object.keys(ORGANISATION_TYPES) as [OrganisationType, ...OrganisationType[]]),
    provincie: OrganisationReference.nullable(),
    geldigVan: z.iso.date().nullable().openapi({ description: "Eerste dag; null is onbekend." }),
    geldigTot: z.iso
      .date()
      .nullable()
      .openapi({ description: "Eerste dag waarop het niet meer geldt; null is open." }),
    bron: SourceSchema,
    _links: z.object({ self: z.object({ href: z.string() }) }),
  })
  .openapi("Organisatie");

const Relation = OrganisationReference.extend({ datum: z.iso.date(), soort: z.enum(["regulier", "licht"]) });

const OrganisationDetail = Organisation.extend({
  afkorting: z.string().nullable(),
  inwonertal: z.int().nullable(),
  hoortBij: OrganisationReference.nullable(),
  ministerie: OrganisationReference.nullable(),
  identificaties: z.array(z.object({ soort: z.string(), waarde: z.string() })),
  voorgangers: z.array(Relation),
  opvolgers: z.array(Relation),
}).openapi("OrganisatieMetDetails");

export const SOURCES = {
  roo: "Register van Overheidsorganisaties",
  rvig: "RvIG Landelijke tabel 33 (gemeenten)",
  genoemd: "Register van Overheidsorganisaties (alleen genoemd)",
} as const;

const sourceOf = (it: { source: OrganisationSource; last_verified: Day | null }, edition: Edition) => ({
  naam: SOURCES[it.source],
  datum: edition.day,
  gecontroleerdOp: it.last_verified,
});

const reference = (key: string | null, name: string | null | undefined) =>
  key === null ? null : organisationReference(key, name ?? key);

const listRoute = createRoute({
  method: "get",
  path: "/organisaties",
  operationId: "organisaties",
  tags: ["Organisaties"],
  summary: "Organisaties die op een dag bestonden",
  request: { query: z.strictObject({ ...listQuery, ...organisationFilter, sorteer: organisationSort }) },
  responses: {
    200: answerOf(listOf(Organisation, "Organisatielijst"), "Een deel van de lijst"),
    ...refusals,
  },
});

const detailRoute = createRoute({
  method: "get",
  path: "/organisaties/{code}",
  operationId: "organisatie",
  tags: ["Organisaties"],
  summary: "Eén organisatie, ook als zij op die dag niet bestond",
  request: {
    params: z.object({ code: z.string().max(120).openapi({ example: "gm0882" }) }),
    query: z.strictObject(dayQuery),
  },
  responses: { 200: answerOf(OrganisationDetail, "De organisatie"), ...refusals },
});

export const api = (building: Building) =>
  createApi()
    .openapi(listRoute, async (c) => {
      const query = c.req.valid("query");
      const day = query.geldigOp ?? building.edition().day;
      const { page, pageSize, offset } = pagingOf(query);
      const filter = filterOf(query, day);
      const [rows, total] = await Promise.all([
        listOrganisations(building.db, filter, { sort: query.sorteer ?? "naam", offset, limit: pageSize }),
        countOrganisations(building, filter),
      ]);
      return c.json(
        listAnswer(
          c.req.url,
          total,
          page,
          pageSize,
          rows.map((it) => ({
            ...organisationReference(it.key, it.name),
            type: it.type,
            provincie: reference(it.province_key, it.province_name),
            geldigVan: it.valid_from,
            geldigTot: it.valid_until,
            bron: sourceOf(it, building.edition()),
          })),
        ),
        200,
      );
    })
    .openapi(detailRoute, async (c) => {
      const { db } = building;
      const code = c.req.valid("param").code.toLowerCase();
      const it = await findOrganisation(db, code);
      if (!it) throw notFound(`Geen organisatie met de code “${code.slice(0, 60)}”.`);
      const [names, identifiers, older, newer] = await Promise.all([
        nameMap(db, [it.province_key, it.parent_key, it.ministry_key]),
        identifiersOf(db, it.key),
        predecessorsOf(db, it.key),
        successorsOf(db, it.key),
      ]);
      const relation = (other: (typeof older)[number]) => ({
        ...organisationReference(other.key, other.name),
        datum: other.day,
        soort: other.kind,
      });
      const named = (key: string | null) => reference(key, names.get(key ?? ""));
      return c.json(
        {
          ...organisationReference(it.key, it.name),
          type: it.type,
          provincie: named(it.province_key),
          geldigVan: it.valid_from,
          geldigTot: it.valid_until,
          bron: sourceOf(it, building.edition()),
          afkorting: it.abbreviation,
          inwonertal: it.population,
          hoortBij: named(it.parent_key),
          ministerie: named(it.ministry_key),
          identificaties: identifiers
            .filter((id) => id.valid_until === null)
            .map((id) => ({ soort: id.scheme, waarde: id.value })),
          voorgangers: older.map(relation),
          opvolgers: newer.map(relation),
        },
        200,
      );
    });
