/** Walks the site from its front page and from an example of every kind of page, a bounded number of each kind. */
import { PAGES } from "../../tests/page-kinds.ts";
import { type CrawledPage, kindOf, questionOf, readPage } from "./page.ts";

/** Rows and neighbours of one kind look alike: so many of each are opened, and of those so many with one kind of question. */
const EACH_KIND = Number(process.env.CRAWL_EACH ?? 12);
const EACH_QUESTION = 3;
/** More than this a page may not load, everything together and packed, in bytes. */
const MOST_BYTES = 100_000;

export interface Walk {
  /** Each page that was opened. */
  pages: ReadonlyMap<string, CrawledPage>;
  /** Every other address that was asked: files, and what moved on. */
  others: number;
  faults: readonly string[];
}

interface Received {
  status: number;
  location: string | null;
  type: string;
  bytes: number;
  text: string;
}

export async function walk(base: string): Promise<Walk> {
  const pages = new Map<string, CrawledPage>();
  const faults: string[] = [];
  const asked = new Map<string, Received>();
  const opened = new Map<string, number>();
  const receive = async (address: string): Promise<Received> => {
    const known = asked.get(address);
    if (known) return known;
    const answer = await ask(base + address);
    // Only a page is read, and only once.
    asked.set(address, { ...answer, text: "" });
    return answer;
  };

  // Which page first led there, to name it beside a fault.
  const waiting = new Map<string, string>(["/", ...PAGES].map((it) => [it, "voorbeeld"]));
  const fragments: { from: string; to: string; id: string }[] = [];
  for (const [address, from] of waiting) {
    const kind = kindOf(address);
    const question = `${kind}?${questionOf(address)}`;
    const [ofKind, ofQuestion] = [opened.get(kind) ?? 0, opened.get(question) ?? 0];
    if (from !== "voorbeeld" && (ofKind >= EACH_KIND || ofQuestion >= EACH_QUESTION)) continue;
    opened.set(kind, ofKind + 1).set(question, ofQuestion + 1);
    const answer = await receive(address);
    const refused = from === "voorbeeld" && [400, 404, 422].includes(answer.status);
    if (answer.status >= 400 && !refused) faults.push(`${answer.status} ${address}, gelinkt op ${from}`);
    if (answer.location !== null && !waiting.has(answer.location)) waiting.set(answer.location, address);
    if (!answer.type.startsWith("text/html") || answer.status !== 200) continue;

    const page = readPage(answer.text, address);
    pages.set(address, page);
    if (page.headings !== 1) faults.push(`${page.headings} keer H1 op ${address}`);
    let bytes = answer.bytes;
    for (const asset of page.assets) bytes += (await receive(asset)).bytes;
    if (bytes > MOST_BYTES) faults.push(`${Math.round(bytes / 1000)} KB voor ${address}`);
    for (const link of page.links) {
      const [to = "", id] = link.split("#");
      if (!waiting.has(to)) waiting.set(to, address);
      if (id) fragments.push({ from: address, to, id: decodeURIComponent(id) });
    }
  }
  for (const { from, to, id } of fragments) {
    const page = pages.get(to);
    if (page && !page.ids.has(id)) faults.push(`geen #${id} op ${to}, gelinkt op ${from}`);
  }
  faults.push(...sameTitles(pages));
  return { pages, others: asked.size - pages.size, faults: [...new Set(faults)] };
}

/** Pages of another path must not bear the same title: sorting or turning a page of a list may. */
function sameTitles(pages: ReadonlyMap<string, CrawledPage>): string[] {
  const paths = new Map<string, Set<string>>();
  for (const [address, { title }] of pages) {
    const path = address.split("?", 1)[0] ?? "";
    paths.set(title, (paths.get(title) ?? new Set()).add(path));
  }
  return [...paths]
    .filter(([, its]) => its.size > 1)
    .map(([title, its]) => `zelfde titel “${title}”: ${[...its].slice(0, 4).join(", ")}`);
}

async function ask(url: string): Promise<Received> {
  const answer = await fetch(url, { headers: { "Accept-Encoding": "br" }, redirect: "manual" });
  const body = new Uint8Array(await answer.arrayBuffer());
  return {
    status: answer.status,
    location: answer.headers.get("Location"),
    type: answer.headers.get("Content-Type") ?? "",
    // fetch unpacks what it gets: what came over the line is in the head.
    bytes: Number(answer.headers.get("Content-Length") ?? body.length),
    text: new TextDecoder().decode(body),
  };
}
