import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, API_BASE, createApi, listOf, pageOfAll, refusals } from "#kit/http/api.ts";
import { dayQuery, listQuery } from "#kit/http/query.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { findOrganisation, organisationReference } from "#rooms/organisations";
import { Membership, MOVED, Participant, reference } from "./api-schemas.ts";
import { readChain } from "./chain-queries.ts";
import { momentOf } from "./moment.ts";
import { membershipsOf } from "./organisation-queries.ts";
import { collaborationReference } from "./reference.ts";

const tags = ["Samenwerkingen"];
const params = z.object({
  id: z.string().max(40).openapi({
    description: "ROO-nummer van de samenwerking of van een van haar versies.",
    example: "23862467",
  }),
});
const momentQuery = { ...dayQuery, versie: z.string().max(40).optional() };
const moved = { 301: { description: MOVED } };

const participantsRoute = createRoute({
  method: "get",
  path: "/samenwerkingen/{id}/deelnemers",
  operationId: "deelnemers",
  tags,
  summary: "Wie op een dag aan een samenwerking deelnemen",
  description:
    "Het register kent geen uittreedatum. `geeindigdOp` en `grondslag` zeggen wanneer en waaruit blijkt dat een " +
    "deelname eindigde. `gereconstrueerd` is waar voor wie het register voor deze dag niet noemt.",
  request: { params, query: z.strictObject({ ...listQuery, versie: momentQuery.versie }) },
  responses: {
    200: answerOf(listOf(Participant, "Deelnemerlijst"), "Een deel van de lijst"),
    ...moved,
    ...refusals,
  },
});

const membershipsRoute = createRoute({
  method: "get",
  path: "/organisaties/{code}/deelnames",
  operationId: "deelnames",
  tags,
  summary: "Waaraan een organisatie op een dag deelneemt",
  request: {
    params: z.object({ code: z.string().max(120).openapi({ example: "gm0882" }) }),
    query: z.strictObject(listQuery),
  },
  responses: { 200: answerOf(listOf(Membership, "Deelnamelijst"), "Een deel van de lijst"), ...refusals },
});

/** Collaborations as data, over the same questions as the pages. */
export const api = (building: Building) =>
  createApi()
    .openapi(participantsRoute, async (c) => {
      const query = c.req.valid("query");
      const { id } = c.req.valid("param");
      const chain = await chainBy(building, id);
      if (chain.key !== id) return c.redirect(versionAddress(chain.key, id, "/deelnemers"), 301);
      const { participants } = momentOf(chain, query.geldigOp ?? building.edition().day, query.versie);
      return c.json(
        pageOfAll(c.req.url, query, participants, (it) => ({
          ...organisationReference(it.key, it.name),
          deelnemerSinds: it.joined,
          geeindigdOp: it.ends?.on ?? null,
          grondslag: it.ends?.basis ?? null,
          organen: it.organs,
          verdeelsleutel: it.costKey,
          opgevolgdDoor: reference(it.heirs[0] ?? it.ends?.heir),
          opgehevenOp: it.abolishedOn,
          gereconstrueerd: it.reconstructed,
          genoemdAls: reference(it.namedAs[0]),
        })),
        200,
      );
    })
    .openapi(membershipsRoute, async (c) => {
      const query = c.req.valid("query");
      const code = c.req.valid("param").code.toLowerCase();
      const [organisation, memberships] = await Promise.all([
        findOrganisation(building.db, code),
        membershipsOf(building.db, code, query.geldigOp ?? building.edition().day),
      ]);
      if (!organisation) throw notFound(`Geen organisatie met de code “${code.slice(0, 60)}”.`);
      return c.json(
        pageOfAll(c.req.url, query, memberships, (it) => {
          const [namedAs, ...others] = it.named_as;
          return {
            ...collaborationReference(it.key, it.title),
            versie: it.version,
            deelnemerSinds: it.joined,
            organen: it.organs,
            gereconstrueerd: it.basis === "predecessor" || it.basis === "earlier",
            genoemdAls: reference(namedAs),
            ...(others.length > 0
              ? { ookGenoemdAls: others.map((other) => organisationReference(other.key, other.name)) }
              : {}),
          };
        }),
        200,
      );
    });

async function chainBy(building: Building, id: string) {
  const chain = await readChain(building.db, id);
  if (!chain) throw notFound(`Geen samenwerking met het nummer “${id}”.`);
  return chain;
}

const versionAddress = (key: string, version: string, below: string) =>
  `${API_BASE}/samenwerkingen/${key}${below}?versie=${encodeURIComponent(version)}`;
