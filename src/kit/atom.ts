import { amsterdamDay } from "./day.ts";
import { xmlEscaped as escaped } from "./xml.ts";

/** One entry of a feed. */
export interface AtomEntry {
  /** A tag: URI (RFC 4151) that never changes. */
  id: string;
  title: string;
  updated: Date;
  /** Where to read on. */
  href: string;
  /** Plain text. */
  content: string;
}

export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  updated: Date;
  author: string;
  /** The address of the feed itself, and of the page it is about. */
  self: string;
  page: string;
  /** The last one first. */
  entries: AtomEntry[];
}

/**
 * A name that stays (RFC 4151): the installation's own domain and the day from which the thing it names is known.
 * Two installations without an address of their own may give one name to different things.
 */
export const tag = (base: string, known: Date, name: string): string =>
  `tag:${base === "" ? "localhost" : new URL(base).hostname},${amsterdamDay(known)}:${encodeURI(name)}`;

/** A feed as Atom 1.0 (RFC 4287). */
export const atomXml = (feed: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    `<id>${escaped(feed.id)}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    `<subtitle>${escaped(feed.subtitle)}</subtitle>`,
    `<updated>${feed.updated.toISOString()}</updated>`,
    `<author><name>${escaped(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...feed.entries.map(entryXml),
    "</feed>",
    "",
  ].join("\n");

const entryXml = (entry: AtomEntry): string =>
  [
    "<entry>",
    `<id>${escaped(entry.id)}</id>`,
    `<title>${escaped(entry.title)}</title>`,
    `<updated>${entry.updated.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(entry.href)}"/>`,
    `<content type="text">${escaped(entry.content)}</content>`,
    "</entry>",
  ].join("\n");
