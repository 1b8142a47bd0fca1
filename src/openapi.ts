import type { OpenAPIHono } from "@hono/zod-openapi";
import { API_BASE, API_VERSION } from "#kit/http/api.ts";
import type { Building } from "#kit/room.ts";

/** What readers of the description meet first; tags of other rooms come after these. */
const TAGS = [
  "Organisaties",
  "Samenwerkingen",
  "Taken en thema's",
  "Zoeken",
  "Toezicht",
  "Lappendeken",
  "Advies",
];

/**
 * The description of the API, made from the schemas beside its routes. `docs/openapi.json` is its committed copy, of no
 * installation.
 * @param host whom to ask about this installation; left out where nobody told
 */
export function openApiDocument(api: OpenAPIHono, host: Building["host"]) {
  const contact = contactOf(host);
  const description = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Vliegwiel: wie werkt met wie in de Nederlandse overheid",
      version: API_VERSION,
      description:
        "Organisaties en gemeenschappelijke regelingen uit het Register van Overheidsorganisaties, op elke dag. " +
        "Zonder `geldigOp` geldt de datum van het register zelf; die staat in de kop `Vliegwiel-Registerdatum`. " +
        "Een latere dag geeft de laatste stand van het register. " +
        "De gegevens van het register zijn vrij te gebruiken (CC0); ligging en buren van gemeenten zijn berekend uit " +
        "grenzen van CBS en Kadaster (CC BY 4.0). De broncode heeft de licentie EUPL-1.2.",
      ...(contact && { contact }),
      // OpenAPI knows one licence: that of the program. What it gives has its own.
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/nl/" },
      "x-data-licenses": [
        {
          name: "CC0-1.0",
          url: "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
          data: "Register van Overheidsorganisaties",
        },
        {
          name: "CC-BY-4.0",
          url: "https://creativecommons.org/licenses/by/4.0/deed.nl",
          data: "Ligging en buren van gemeenten, uit grenzen van CBS en Kadaster",
        },
      ],
    },
    servers: [{ url: API_BASE, description: "Deze installatie" }],
    tags: TAGS.map((name) => ({ name })),
  });
  description.components = {
    ...description.components,
    securitySchemes: {
      sleutel: {
        type: "http",
        scheme: "bearer",
        description:
          "Een sleutel van iemand met een plek bij een organisatie, gemaakt in Mijn werk. Hij begint met `vw_`, geldt hoogstens een jaar en mag nooit meer dan wie hem maakte.",
      },
    },
  };
  const used = Object.values(description.paths ?? {}).flatMap(({ get, post }) =>
    [get, post].flatMap((operation) => operation?.tags ?? []),
  );
  description.tags?.push(
    ...[...new Set(used)].filter((name) => !TAGS.includes(name)).map((name) => ({ name })),
  );
  return description;
}

function contactOf({ name, email, publicUrl }: Building["host"]) {
  if (name === null && email === null && publicUrl === null) return null;
  return {
    name: name ?? "Beheerder van deze installatie",
    ...(publicUrl !== null && { url: `${publicUrl.replace(/\/$/, "")}/over/contact` }),
    ...(email !== null && { email }),
  };
}
