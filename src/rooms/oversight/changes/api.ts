import { z } from "@hono/zod-openapi";
import { data, Elsewhere } from "#kit/data.ts";
import { listOf, pageOfAll } from "#kit/http/api.ts";
import { listQuery } from "#kit/http/query.ts";
import { CollaborationReference, collaborationReference } from "#rooms/collaborations";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { readOrganisation } from "../council.ts";
import { changesApiPath } from "../paths.ts";
import { type ChangeEvent, EVENT_KINDS, type EventKind } from "./event.ts";
import { changesFor, changesQuery } from "./question.ts";
import { recordedEvent } from "./recorded-words.ts";

const Change = z
  .object({
    dag: z.iso.date().openapi({
      description:
        "De eerste dag waarop het zo is; bij een wijziging in het register de datum van het register.",
    }),
    soort: z.enum(Object.keys(EVENT_KINDS) as EventKind[]),
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

/** What changed as data, over the same question as the page. */
export const changeData = data({
  path: "/toezicht/organisaties/{code}/veranderingen",
  operationId: "lijstVeranderingen",
  tag: "Toezicht",
  summary: "Wat er tussen twee dagen veranderde in de samenwerkingen van een organisatie",
  description:
    "Alles na `van`, tot en met `tot`. Zonder `van`: sinds de laatste verkiezing voor `tot`. Zonder `tot`: tot en " +
    "met `geldigOp`, of de datum van het register. Veranderingen die uit de teksten volgen staan eerst, daarna " +
    "wat inlezingen in het register vonden.",
  params: {
    code: z.string().max(120).openapi({
      description: "Code van een organisatie, of een nummer dat zij in een register heeft of had.",
      example: "gm1979",
    }),
  },
  query: { ...listQuery, ...changesQuery },
  schema: listOf(Change, "Veranderingenlijst"),
  answer: "Een deel van de lijst",
  moved: "Deze organisatie staat onder een andere code.",
  json: async (building, { params: { code }, query, day, url }) => {
    const { organisation } = await readOrganisation(building.db, code);
    if (organisation.key !== code)
      return new Elsewhere(`${changesApiPath(organisation.key)}${new URL(url).search}`);
    const { events, recorded } = await changesFor(building.db, organisation, query, day);
    return pageOfAll(url, query, [...events, ...recorded.map(recordedEvent)], eventAnswer);
  },
});

const eventAnswer = (it: ChangeEvent): z.input<typeof Change> => ({
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
  bekendSinds: it.known?.toISOString() ?? null,
});
