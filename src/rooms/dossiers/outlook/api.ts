/** What dossiers for everyone will ask of a council, for programs. */
import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { amsterdamDay } from "#kit/day.ts";
import { API_BASE, Link } from "#kit/http/api.ts";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { readCouncil } from "#rooms/oversight";
import { dossierPath } from "../paths.ts";
import { dayOf } from "./asks.ts";
import { outlookApiPath, outlookPath } from "./paths.ts";
import type { Price } from "./queries.ts";
import { outlookOf } from "./reading.ts";

const day = z.iso.date();
const euros = z.int().nullable();

const PriceSchema = z
  .object({
    investering: euros.openapi({ description: "Hele euro’s, één keer; null als niemand het zei." }),
    perJaar: euros.openapi({ description: "Hele euro’s per jaar; null als niemand het zei." }),
  })
  .openapi("DossierKosten");

const DossierOfAgenda = z.object({
  id: z.string(),
  titel: z.string(),
  kostenEigen: PriceSchema,
  kostenSamen: PriceSchema,
  _links: z.object({ pagina: Link }),
});

const Line = DossierOfAgenda.extend({
  vraag: z.string().openapi({ description: "Wat de raad doet.", example: "Zienswijze" }),
  uitleg: z.string(),
  artikel: z.string(),
  dag: day.openapi({
    description: "De vergadering, anders de laatste dag, anders de eerste dag waarop het kan.",
  }),
  kanVanaf: day,
  uiterlijk: day.nullable(),
  vergadering: day.nullable(),
  stukkenUiterlijk: day.nullable(),
}).openapi("Langetermijnvraag");

const Answer = z
  .object({
    organisatie: OrganisationReference,
    vragen: z.array(Line),
    zonderDag: z
      .array(DossierOfAgenda.openapi("DossierZonderDag"))
      .openapi({ description: "Dossiers waarvan de stappen nog niet zijn gekozen." }),
    _links: z.object({ self: Link, pagina: Link, csv: Link, ics: Link }),
  })
  .openapi("Langetermijnagenda");

const priceOf = ({ investment, yearly }: Price) => ({ investering: investment, perJaar: yearly });

export const outlookData = data({
  path: "/toezicht/organisaties/{code}/langetermijnagenda",
  operationId: "toonLangetermijnagenda",
  tag: "Toezicht",
  summary: "Wat dossiers van een raad gaan vragen",
  description:
    "Alleen dossiers die iedereen mag lezen. De dagen zijn die van nu; `geldigOp` verandert ze niet.",
  params: {
    code: z.string().max(60).openapi({
      description: "Code van een gemeente, provincie of waterschap.",
      example: "gm1699",
    }),
  },
  schema: Answer,
  answer: "De langetermijnagenda",
  json: async (building, { params, reader }) => {
    const { organisation } = await readCouncil(building.db, params.code);
    const { key, name } = organisation;
    const { asks, undated } = await outlookOf(building, reader, key, amsterdamDay(building.clock()));
    const dossierOf = (it: (typeof undated)[number]) => ({
      ...{ id: it.id, titel: it.title, kostenEigen: priceOf(it.own), kostenSamen: priceOf(it.total) },
      _links: { pagina: { href: dossierPath(it.id) } },
    });
    return {
      organisatie: organisationReference(key, name),
      vragen: asks.map(({ dossier, ask }) => ({
        ...dossierOf(dossier),
        ...{ vraag: ask.name, uitleg: ask.says, artikel: ask.article, dag: dayOf(ask), kanVanaf: ask.from },
        ...{ uiterlijk: ask.until, vergadering: ask.meeting, stukkenUiterlijk: ask.papersBy },
      })),
      zonderDag: undated.map(dossierOf),
      _links: {
        self: { href: `${API_BASE}${outlookApiPath(key)}` },
        pagina: { href: outlookPath(key) },
        csv: { href: `${outlookPath(key)}.csv` },
        ics: { href: `${outlookPath(key)}.ics` },
      },
    };
  },
});
