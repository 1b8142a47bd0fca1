/** Reads what another installation shows to everyone, by its API, to the end or not at all. */
import { z } from "zod";
import { type ReadsOutside, OutsideRefused, readOutside } from "#kit/http/fetch-outside.ts";
import { API_BASE } from "#kit/http/api.ts";
import { SourceRefused } from "#kit/source-refused.ts";

/** The version of the API that is understood: a later one of the same kind only adds. */
const MAJOR = "1";
const PAGE = 100;
const MOST_PAGES = 1_000;
const MOST_BYTES = 2 * 1024 * 1024;

const party = z.object({ code: z.string().max(120), naam: z.string().max(500) });

/** What is taken over of one; whatever else the other says is left. */
const said = z.object({
  id: z.string().min(1).max(120),
  naam: z.string().min(1).max(500),
  vormNaam: z.string().max(200),
  stand: z.string().max(100),
  deelnemers: z.array(party).max(1_000),
  partners: z.array(z.object({ naam: z.string().max(500), kvk: z.string().max(20).nullable() })).max(1_000),
  geldigVan: z.iso.date().nullable(),
  geldigTot: z.iso.date().nullable(),
  nagekekenOp: z.iso.date(),
  _links: z.object({ pagina: z.object({ href: z.string().startsWith("/").max(500) }) }),
});
export type Said = z.output<typeof said>;

const page = z.object({ totaal: z.int(), resultaten: z.array(said).max(PAGE) });

/** Where an installation stands, from whatever address in it was given. */
export function installationAt(typed: string): string {
  const url = URL.parse(typed);
  if (!url?.host)
    throw new SourceRefused(`${typed || "Een leeg adres"} is geen adres. Geef https:// en de naam.`);
  return url.origin;
}

/**
 * All that an installation shows to everyone.
 * @param read how others are reached; tests reach this machine
 * @throws SourceRefused for an address that may not be asked or is no installation, and when it changed meanwhile
 */
export async function readInstallation(address: string, read: ReadsOutside = readOutside): Promise<Said[]> {
  const found = new Map<string, Said>();
  for (let number = 1; number <= MOST_PAGES; number++) {
    const { totaal, resultaten } = await readPage(address, number, read);
    for (const it of resultaten) found.set(it.id, it);
    if (number * PAGE < totaal) continue;
    if (found.size !== totaal)
      throw new SourceRefused(
        `${address} veranderde terwijl we lazen. Er is niets overgenomen; lees opnieuw.`,
      );
    return [...found.values()];
  }
  throw new SourceRefused(`${address} heeft meer dan we lezen: ${MOST_PAGES * PAGE} samenwerkingen.`);
}

async function readPage(address: string, number: number, read: ReadsOutside) {
  const asked = `${address}${API_BASE}/overige-samenwerkingen?pagina=${number}&paginaGrootte=${PAGE}`;
  const { status, headers, text } = await read(asked, MOST_BYTES).catch((error: unknown) => {
    throw error instanceof OutsideRefused ? new SourceRefused(`${address}: ${error.message}`) : error;
  });
  const version = String(headers["api-version"] ?? "");
  if (status !== 200 || version === "")
    throw new SourceRefused(
      `${address} is geen Vliegwiel, of een dat dit nog niet geeft (antwoord ${status}).`,
    );
  if (version.split(".")[0] !== MAJOR)
    throw new SourceRefused(
      `${address} spreekt versie ${version} van de API; hier wordt versie ${MAJOR} gelezen.`,
    );
  const answer = page.safeParse(parsed(text));
  if (!answer.success)
    throw new SourceRefused(
      `${address} zegt iets dat we niet begrijpen, bij ${answer.error.issues[0]?.path.join(".") ?? ""}. Er is niets overgenomen.`,
    );
  return answer.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
