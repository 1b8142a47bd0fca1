import { z } from "@hono/zod-openapi";
import { data, Elsewhere } from "#kit/data.ts";
import { API_BASE, listOf, pageOfAll } from "#kit/http/api.ts";
import { listQuery } from "#kit/http/query.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { organisationByCode, organisationReference } from "#rooms/organisations";
import { also, Membership, MOVED, Participant, reference, sinceFields, versionField } from "./api-schemas.ts";
import { readChain } from "./chain-queries.ts";
import { momentOf } from "./moment.ts";
import { earlyMembershipsOf, membershipsOf } from "./organisation-queries.ts";
import { collaborationReference } from "./reference.ts";

const tag = "Samenwerkingen";

/** Who takes part on a day. */
export const participantData = data({
  path: "/samenwerkingen/{id}/deelnemers",
  operationId: "lijstDeelnemers",
  tag,
  summary: "Wie op een dag aan een samenwerking deelnemen",
  description:
    "Wie op die dag bestond en deelnam. Het register kent geen uittreedatum. `geeindigdOp` en `grondslag` zeggen " +
    "wanneer en waaruit blijkt dat een deelname eindigde. `gereconstrueerd` is waar voor wie het register voor deze " +
    "dag niet noemt.",
  params: {
    id: z.string().max(40).openapi({
      description: "ROO-nummer van de samenwerking of van een van haar versies.",
      example: "23862467",
    }),
  },
  query: { ...listQuery, versie: versionField.optional() },
  schema: listOf(Participant, "Deelnemerlijst"),
  answer: "Een deel van de lijst",
  moved: MOVED,
  json: async (building, { params: { id }, query, day, url }) => {
    const chain = await chainBy(building, id);
    if (chain.key !== id) return new Elsewhere(versionAddress(chain.key, id, "/deelnemers"));
    const { participants } = momentOf(chain, day, query.versie);
    return pageOfAll(url, query, participants, (it) => ({
      ...organisationReference(it.key, it.name),
      ...sinceFields(it.since),
      geeindigdOp: it.ends?.on ?? null,
      grondslag: it.ends?.basis ?? null,
      organen: it.organs,
      verdeelsleutel: it.costKey,
      opgevolgdDoor: reference(it.ends?.heirs[0]),
      ...also("ookOpgevolgdDoor", it.ends?.heirs),
      gereconstrueerd: it.reconstructed,
      genoemdAls: reference(it.namedAs[0]),
      ...also("ookGenoemdAls", it.namedAs),
    }));
  },
});

/** What an organisation takes part in on a day. */
export const membershipData = data({
  path: "/organisaties/{code}/deelnames",
  operationId: "lijstDeelnames",
  tag,
  summary: "Waaraan een organisatie op een dag deelneemt",
  description:
    "Waarvan op die dag een tekst gold, en daarna waarvan het register pas latere teksten heeft (`tekstVanKracht` is " +
    "onwaar): daarvan zeggen alleen toetredingsdatums dat zij er al was.",
  params: {
    code: z.string().max(120).openapi({
      description: "Code van een organisatie, of een nummer dat zij in een register heeft of had.",
      example: "gm0882",
    }),
  },
  query: listQuery,
  schema: listOf(Membership, "Deelnamelijst"),
  answer: "Een deel van de lijst",
  json: async (building, { params, query, day, url }) => {
    const organisation = await organisationByCode(building.db, params.code);
    if (!organisation) throw notFound(`Geen organisatie met de code “${params.code.slice(0, 60)}”.`);
    const [inForce, early] = await Promise.all([
      membershipsOf(building.db, organisation.key, day),
      earlyMembershipsOf(building.db, organisation.key, day),
    ]);
    return pageOfAll(url, query, [...inForce, ...early], (it) => ({
      ...collaborationReference(it.key, it.title),
      versie: it.version,
      ...sinceFields(it.takesPart),
      organen: it.organs,
      tekstVanKracht: it.text_since <= day,
      gereconstrueerd: it.basis === "predecessor" || it.basis === "earlier",
      genoemdAls: reference(it.named_as[0]),
      ...also("ookGenoemdAls", it.named_as),
    }));
  },
});

async function chainBy(building: Building, id: string) {
  const chain = await readChain(building.db, id);
  if (!chain) throw notFound(`Geen samenwerking met het nummer “${id}”.`);
  return chain;
}

const versionAddress = (key: string, version: string, below: string) =>
  `${API_BASE}/samenwerkingen/${key}${below}?versie=${encodeURIComponent(version)}`;
