import type { Context } from "hono";
import { atomXml, tag } from "#kit/atom.ts";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { sharedText } from "#kit/http/shared-file.ts";
import type { Building } from "#kit/room.ts";
import { recordPath } from "../changes/columns.tsx";
import {
  firstReading,
  type RecordedChange,
  recordedChanges,
  type RecordedSubject,
} from "../changes/recorded.ts";
import { recordedSentence } from "../changes/recorded-words.ts";

/** Readers look in often; older entries they have already. */
const MOST_ENTRIES = 100;

export interface FeedFacts {
  title: string;
  subject: RecordedSubject;
  /** Path of the feed itself, and of the page it is about. */
  self: string;
  page: string;
}

/**
 * A feed of what imports found changed, as an answer. Addresses are absolute when this installation knows its own;
 * else they start at the root and a reader completes them from where it got the feed. The host a request names is
 * never used: anyone can send any.
 */
export async function feedAnswer(c: Context, building: Building, facts: FeedFacts): Promise<Response> {
  const base = building.host.publicUrl?.replace(/\/$/, "") ?? "";
  const [changes, first] = await Promise.all([
    recordedChanges(building.db, facts.subject, { most: MOST_ENTRIES }),
    firstReading(building.db),
  ]);
  const begin = first?.recordedAt ?? new Date(0);
  const xml = atomXml({
    id: tag(base, begin, facts.self.replace(/^\//, "")),
    title: facts.title,
    subtitle: subtitle(changes, begin),
    updated: changes[0]?.recordedAt ?? begin,
    author: building.host.name ?? "Vliegwiel",
    self: base + facts.self,
    page: base + facts.page,
    entries: changes.map((it) => ({
      id: tag(base, it.recordedAt, `wijziging/${it.importId}/${it.kind}/${it.record}`),
      title: recordedSentence(it),
      updated: it.recordedAt,
      href: base + recordPath(it),
      content: `${recordedSentence(it)} Stand van het register: ${formatDay(it.day)}. Bij Vliegwiel bekend sinds ${formatDay(amsterdamDay(it.recordedAt))}.`,
    })),
  });
  return sharedText(c, xml, { type: "application/atom+xml; charset=utf-8", fileName: "feed.atom" });
}

function subtitle(changes: RecordedChange[], begin: Date): string {
  const since = `sinds de eerste inlezing op ${formatDay(amsterdamDay(begin))}`;
  return changes.length === 0
    ? `Er is ${since} niets veranderd in het register.`
    : `Wat er ${since} veranderde in het register, het laatste eerst.`;
}
