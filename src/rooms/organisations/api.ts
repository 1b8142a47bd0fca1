import { createRoute, z } from "@hono/zod-openapi";
import {
  answerOf,
  createApi,
  OrganisationReference,
  organisationReference,
  refusals,
} from "#kit/http/api.ts";
import { dayQuery } from "#kit/http/query.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { OrganisationSchema, referenceOf, sourceOf } from "./api-schemas.ts";
import { findOrganisation, identifiersOf, nameMap, predecessorsOf, successorsOf } from "./queries.ts";

const Relation = OrganisationReference.extend({ datum: z.iso.date(), soort: z.enum(["regulier", "licht"]) });

const OrganisationDetail = OrganisationSchema.extend({
  afkorting: z.string().nullable(),
  inwonertal: z.int().nullable(),
  hoortBij: OrganisationReference.nullable(),
  ministerie: OrganisationReference.nullable(),
  identificaties: z.array(z.object({ soort: z.string(), waarde: z.string() })),
  voorgangers: z.array(Relation),
  opvolgers: z.array(Relation),
}).openapi("OrganisatieMetDetails");

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
  createApi().openapi(detailRoute, async (c) => {
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
    const named = (key: string | null) => referenceOf(key, names.get(key ?? ""));
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
