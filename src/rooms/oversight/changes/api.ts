import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, createApi, listOf, pageOfAll, refusals } from "#kit/http/api.ts";
import { listQuery } from "#kit/http/query.ts";
import type { Building } from "#kit/room.ts";
import { CollaborationReference, collaborationReference } from "#rooms/collaborations";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { type ChangeEvent, EVENT_KINDS, type EventKind } from "./event.ts";
import { changesApiPath } from "./paths.ts";
import { changesFor, changesQuery } from "./question.ts";
import type { RecordedChange } from "./recorded.ts";
import { recordedSentence } from "./recorded-words.ts";

const KINDS = [...(Object.keys(EVENT_KINDS) as EventKind[]), "gewijzigd-in-register"] as const;

const Change = z
  .object({
    dag: z.iso.date().openapi({
      description:
        "De eerste dag waarop het zo is; bij een wijziging in het register de datum van het register.",
    }),
    soort: z.enum(KINDS),
    zin: z.string(),
    grondslag: z.string().openapi({ description: "Waar de dag uit volgt, in woorden." }),
    gereconstrueerd: z.boolean().openapi({ description: "Waar voor wat het register niet zelf zegt." }),
    samenwerkingen: z.array(
      z.object({
        ...CollaborationReference.shape,
        versie: z.string().nullable().openapi({ description: "De tekst waarin het te zien is." }),
        vorigeVersie: z.string().nullable(),
      }),
    ),
    organisaties: z.array(OrganisationReference),
    bekendSinds: z.iso.datetime().nullable().openapi({
      description: "Wanneer een inlezing dit vond; null voor wat uit de teksten zelf volgt.",
    }),
  })
  .openapi("Verandering");

const route = createRoute({
  method: "get",
  path: "/toezicht/organisaties/{code}/veranderingen",
  operationId: "veranderingen",
  tags: ["Toezicht"],
  summary: "Wat er tussen twee dagen veranderde in de samenwerkingen van een organisatie",
  description:
    "Alles na `van`, tot en met `tot`. Zonder `van`: sinds de laatste verkiezing voor `tot`. Zonder `tot`: tot en " +
    "met `geldigOp`, of de datum van het register. Veranderingen die uit de teksten volgen staan eerst, daarna " +
    "wat inlezingen in het register vonden.",
  request: {
    params: z.object({ code: z.string().max(120).openapi({ example: "gm1979" }) }),
    query: z.strictObject({ ...listQuery, ...changesQuery }),
  },
  responses: {
    200: answerOf(listOf(Change, "Veranderingenlijst"), "Een deel van de lijst"),
    301: { description: "Deze organisatie staat onder een andere code." },
    ...refusals,
  },
});

/** What changed as data, over the same question as the page. */
export const changeApi = (building: Building) =>
  createApi().openapi(route, async (c) => {
    const query = c.req.valid("query");
    const changes = await changesFor(
      building,
      c.req.valid("param").code,
      query,
      query.geldigOp ?? building.edition().day,
    );
    if ("moved" in changes)
      return c.redirect(`${changesApiPath(changes.moved)}${new URL(c.req.url).search}`, 301);
    const all = [...changes.events.map(eventAnswer), ...changes.recorded.map(recordedAnswer)];
    return c.json(
      pageOfAll(c.req.url, query, all, (it) => it),
      200,
    );
  });

type Answer = z.input<typeof Change>;

const eventAnswer = (it: ChangeEvent): Answer => ({
  dag: it.day,
  soort: it.kind,
  zin: it.sentence,
  grondslag: it.basis,
  gereconstrueerd: it.reconstructed,
  samenwerkingen: it.arrangements.map((one) => ({
    ...collaborationReference(one.key, one.title),
    versie: one.version,
    vorigeVersie: one.before,
  })),
  organisaties: it.organisations.map((one) => organisationReference(one.key, one.name)),
  bekendSinds: null,
});

const recordedAnswer = (it: RecordedChange): Answer => ({
  dag: it.day,
  soort: "gewijzigd-in-register",
  zin: recordedSentence(it),
  grondslag: "inlezing van het register",
  gereconstrueerd: false,
  samenwerkingen:
    it.kind === "version"
      ? [
          {
            ...collaborationReference(it.collaboration ?? it.record, it.name),
            versie: it.record,
            vorigeVersie: null,
          },
        ]
      : [],
  organisaties: it.kind === "organisation" ? [organisationReference(it.record, it.name)] : [],
  bekendSinds: it.recordedAt.toISOString(),
});
