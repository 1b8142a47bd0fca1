/** What the crawl reads of a page: its links, the places one can link to, what it loads, and its headings. */

export interface CrawledPage {
  title: string;
  headings: number;
  /** Places in the page that a link can name. */
  ids: ReadonlySet<string>;
  /** Addresses on this site that it leads to, with their fragment. */
  links: readonly string[];
  /** Files that a browser fetches to show it. */
  assets: readonly string[];
}

const plain = (text: string) =>
  text.replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&quot;", '"');

/** All values of the first group of a pattern. */
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, it = ""]) => plain(it));

/** @param address of the page itself, to resolve what it leads to */
export function readPage(html: string, address: string): CrawledPage {
  const here = (href: string) => {
    const url = new URL(href, `http://site${address}`);
    return url.host === "site" ? [url.pathname + url.search + url.hash] : [];
  };
  return {
    title: all(html, /<title>([^<]*)<\/title>/g)[0] ?? "",
    headings: all(html, /<h1[\s>]()/g).length,
    ids: new Set(all(html, /\sid="([^"]+)"/g)),
    links: all(html, /<a\s[^>]*?href="([^"]*)"/g)
      .filter((it) => !/^(mailto|tel):/.test(it))
      .flatMap(here),
    assets: [
      ...all(html, /<link\s+rel="(?:stylesheet|icon)"\s+href="([^"]+)"/g),
      ...all(html, /<(?:script|img|source)\s[^>]*?src="([^"]+)"/g),
    ]
      .filter((it) => !it.startsWith("data:"))
      .flatMap(here),
  };
}

/** The kind of page an address leads to: codes and numbers fall away, and the question with them. */
export const kindOf = (address: string): string =>
  (address.split("?", 1)[0] ?? "")
    .replaceAll(/\/[^/]*\d[^/.]*/g, "/*")
    .replaceAll(/\/(themas|taken)\/[^/]+/g, "/$1/*");

/** The kind of question: the names that are asked with, not what is asked. */
export const questionOf = (address: string): string =>
  [...new Set(new URL(address, "http://site").searchParams.keys())].sort().join("&");
