/** A document that is read without us: one file of HTML, with its style in it and nothing to load. */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { formatDay, type Day } from "#kit/day.ts";

/** Black on white, for a screen and for paper. */
const STYLE = `
@page { size: A4; margin: 16mm 15mm; }
body { font: 11pt/1.45 system-ui, sans-serif; color: #000; background: #fff; max-width: 48rem; margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 18pt; margin: 0 0 .5rem; } h2 { font-size: 14pt; margin: 1.6rem 0 .4rem; } h3 { font-size: 12pt; margin: 1.2rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: 10pt; } caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #777; padding: .3rem .6rem .3rem 0; overflow-wrap: break-word; }
dt { font-weight: bold; margin-top: .5rem; } dd { margin: 0; }
.no-print, .skip, form, button { display: none; }
details > summary { font-weight: bold; } a { color: inherit; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } h1, h2, h3 { break-after: avoid; } tr, article { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** Where our own pages stand, without a slash at the end; null when this installation was not told. */
export type Base = string | null;

/**
 * @param base pages of ours are led to in full; without it they are named and not led to, for the file is read elsewhere
 * @returns UTF-8
 */
export async function documentHtml(
  { title, of, body }: { title: string; of: string; body: Child },
  { base, day }: { base: Base; day: Day },
): Promise<Uint8Array> {
  const html = await (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}: ${of}`}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>
            {of}. Stand van {formatDay(day)}.
          </p>
          {body}
        </main>
      </body>
    </html>
  );
  return new TextEncoder().encode(`<!doctype html>\n${ledOut(String(html), base)}\n`);
}

/** In a text a quote is written as an entity: only attributes have this. */
const ledOut = (html: string, base: Base): string =>
  html.replaceAll(/ href="(\/(?!\/)[^"]*)"/g, (_, path: string) =>
    base === null ? "" : ` href="${base}${path}"`,
  );
