import type { OpenAPIHono } from "@hono/zod-openapi";
import { API_BASE, API_VERSION } from "#kit/http/api.ts";

/** The description of the API, made from the schemas beside its routes. `docs/openapi.json` is its committed copy. */
export const openApiDocument = (api: OpenAPIHono) =>
  api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Vliegwiel: wie werkt met wie in de Nederlandse overheid",
      version: API_VERSION,
      description:
        "Organisaties en gemeenschappelijke regelingen uit het Register van Overheidsorganisaties, op elke dag. " +
        "Zonder `geldigOp` geldt de datum van het register zelf; die staat in de kop `Vliegwiel-Registerdatum`. " +
        "Een latere dag geeft de laatste stand van het register.",
      contact: {
        name: "Beheerders van Vliegwiel",
        url: "https://vliegwiel.example/over/contact",
        email: "vliegwiel@vliegwiel.example",
      },
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/nl/" },
    },
    servers: [{ url: API_BASE, description: "Deze installatie" }],
    tags: [
      { name: "Organisaties" },
      { name: "Samenwerkingen" },
      { name: "Taken en thema's" },
      { name: "Zoeken" },
      { name: "Toezicht" },
      { name: "Lappendeken" },
      { name: "Advies" },
    ],
  });
