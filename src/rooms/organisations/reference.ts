import { z } from "@hono/zod-openapi";
import { API_BASE, Link } from "#kit/http/api.ts";

/** An organisation as other answers of the API name it. */
export const OrganisationReference = z
  .object({ code: z.string(), naam: z.string(), _links: z.object({ self: Link }) })
  .openapi("Organisatieverwijzing");

export const organisationReference = (code: string, naam: string) => ({
  code,
  naam,
  _links: { self: { href: `${API_BASE}/organisaties/${code}` } },
});
