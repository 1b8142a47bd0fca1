import { z } from "@hono/zod-openapi";
import { API_BASE, Link } from "#kit/http/api.ts";

/** A collaboration as other answers of the API name it. */
export const CollaborationReference = z
  .object({ id: z.string(), naam: z.string(), _links: z.object({ self: Link }) })
  .openapi("Samenwerkingsverwijzing");

export const collaborationReference = (id: string, naam: string) => ({
  id,
  naam,
  _links: { self: { href: `${API_BASE}/samenwerkingen/${id}` } },
});
