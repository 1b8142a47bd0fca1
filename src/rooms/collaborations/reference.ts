import { z } from "@hono/zod-openapi";
import { API_BASE, Link } from "#kit/http/api.ts";
import { collaborationPath, isBeside } from "./paths.ts";

/** A collaboration as other answers of the API name it. */
export const CollaborationReference = z
  .object({ id: z.string(), naam: z.string(), _links: z.object({ self: Link }) })
  .openapi("Samenwerkingsverwijzing");

export const collaborationReference = (id: string, naam: string) => ({
  id,
  naam,
  // What people wrote down has a page, and nothing for programs yet.
  _links: { self: { href: isBeside(id) ? collaborationPath(id) : `${API_BASE}/samenwerkingen/${id}` } },
});
