import { OPEN_TO_ALL } from "./headers.ts";

/**
 * A calendar (RFC 5545) to save or to follow, of which each reader gets what he may see: kept by nobody on its way. What
 * everybody may see other sites may read; a page takes that back where somebody logged in.
 * @param fileName without its ending
 */
export const calendarAnswer = (fileName: string, text: string): Response =>
  new Response(text, {
    headers: {
      ...OPEN_TO_ALL,
      "Cache-Control": "no-store",
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}.ics"`,
    },
  });
