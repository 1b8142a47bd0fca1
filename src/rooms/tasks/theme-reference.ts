import { z } from "@hono/zod-openapi";
import { API_BASE, Link } from "#kit/http/api.ts";
import { themeName } from "./themes.ts";

/** A theme as other answers of the API name it. */
export const ThemeReference = z
  .object({ code: z.string(), naam: z.string(), _links: z.object({ self: Link }) })
  .openapi("Themaverwijzing");

/** The reference to a theme by its code; a code that the list does not know keeps itself as its name. */
export const themeReference = (code: string) => ({
  code,
  naam: themeName(code),
  _links: { self: { href: `${API_BASE}/themas/${code}` } },
});
