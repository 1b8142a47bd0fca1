import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { API_BASE, Link } from "#kit/http/api.ts";
import { choices, textField } from "#kit/http/query.ts";
import { COMPLETING_PATH } from "#kit/look/completing.tsx";
import { collaborationReference } from "#rooms/collaborations";
import { ORGANISATION_TYPES, organisationReference, type OrganisationType } from "#rooms/organisations";
import {
  anythingBegun,
  collaborationsBegun,
  type Completion,
  organisationsBegun,
  tasksBegun,
} from "./completions.ts";

const Completed = z
  .object({
    soort: z.enum(["organisatie", "samenwerking", "taak"]),
    code: z.string().optional().openapi({ description: "Code van de organisatie of de taak" }),
    id: z.string().optional().openapi({ description: "Nummer van de samenwerking" }),
    naam: z.string(),
    invullen: z.string().openapi({ description: "Wat u in een veld invult om precies deze te bedoelen" }),
    toelichting: z.string().openapi({ description: "Wat voor iets het is, in een of twee woorden" }),
    adres: z.string().openapi({ description: "De pagina ervan, op de gevraagde dag" }),
    _links: z.object({ self: Link }),
  })
  .openapi("Aanvulling");

/** The names that a field offers while one types. */
export const completionData = data({
  path: COMPLETING_PATH,
  operationId: "vulAan",
  tag: "Zoeken",
  summary: "Namen om uit te kiezen tijdens het typen",
  description:
    "Hoogstens acht, de waarschijnlijkste eerst. Verdraagt tikfouten en kent codes, afkortingen en namen van vroeger.",
  query: {
    zoek: textField.min(1, "Geef ten minste één letter."),
    soort: z
      .enum(["alles", "organisaties", "samenwerkingen", "taken"], {
        error: "Kies uit: alles, organisaties, samenwerkingen, taken.",
      })
      .openapi({ description: "Wat er gezocht wordt; zonder organisaties en samenwerkingen." })
      .optional(),
    type: choices(Object.keys(ORGANISATION_TYPES))
      .openapi({ description: "Soorten organisatie; alleen deze." })
      .optional(),
  },
  schema: z.object({ resultaten: z.array(Completed) }).openapi("Aanvullingen"),
  answer: "De namen, de waarschijnlijkste eerst",
  json: async (building, { query, day }) => {
    const { zoek, soort = "alles", type = [], geldigOp } = query;
    const found = {
      alles: () => anythingBegun(building, zoek, day),
      organisaties: () => organisationsBegun(building, zoek, day, type as OrganisationType[]),
      samenwerkingen: () => collaborationsBegun(building, zoek, day),
      taken: () => tasksBegun(zoek),
    };
    const kept = geldigOp === undefined ? "" : `?geldigOp=${geldigOp}`;
    return {
      resultaten: (await found[soort]()).map((it) => ({
        soort: it.kind,
        ...referenceOf(it),
        invullen: it.fill,
        toelichting: it.about,
        adres: `${it.path}${kept}`,
      })),
    };
  },
});

function referenceOf({ kind, key, name }: Completion) {
  if (kind === "organisatie") return organisationReference(key, name);
  if (kind === "samenwerking") return collaborationReference(key, name);
  return { code: key, naam: name, _links: { self: { href: `${API_BASE}/taken/${key}` } } };
}
