/**
 * A sheet with many changes is told once: in one's own organisation, and to each other that takes part, how many of those it
 * may read were changed. What happened to each stands in its own activity.
 */
import { tellAll } from "#kit/events/outbox.ts";
import type { Happened, NewsKind } from "#kit/events/event.ts";
import type { Doing } from "#kit/entries/entries.ts";
import type { Side } from "#kit/reader.ts";
import { readByParticipants } from "#kit/visibility.ts";
import { counted, enumerate } from "#kit/words.ts";
import { nameMap, shortName } from "#rooms/organisations";
import type { Trx } from "./db.ts";
import { TOPIC, tablesOf, writersAt } from "./news-readers.ts";
import { tiesPath } from "./paths.ts";
import type { About } from "./telling.ts";

const OWN = "overige-blad";
const ELSEWHERE = "overige-blad-elders";

export interface Counts {
  added: number;
  changed: number;
  left: number;
}

/** @param ties those that were added, changed or left, as they are now */
export async function tellOfSheet(
  trx: Trx,
  owner: { organisation: string; side: Side },
  ties: readonly About[],
  { added, changed, left }: Counts,
  by: Doing,
): Promise<void> {
  if (added + changed + left === 0) return;
  const { organisation, side } = owner;
  const elsewhere = ties
    .filter(({ visibility }) => readByParticipants(visibility))
    .flatMap((it) => it.participants.filter((other) => other !== organisation));
  const events: Happened[] = [
    {
      kind: OWN,
      about: [`organisation:${organisation}`],
      circle: { visibility: "side", organisation, side },
      detail: { door: organisation, nieuw: String(added), gewijzigd: String(changed), weg: String(left) },
    },
    ...[...Map.groupBy(elsewhere, (it) => it)].map(([other, some]): Happened => ({
      kind: ELSEWHERE,
      about: [`organisation:${other}`],
      circle: { visibility: "side", organisation: other, side },
      detail: { door: organisation, bij: other, aantal: String(some.length) },
    })),
  ];
  await tellAll(trx, events, by.actor, by.at);
}

const kind = (
  tells: (detail: Readonly<Record<string, string | null>>, who: string) => { sentence: string; path: string },
): NewsKind => ({
  topic: TOPIC,
  concerns: writersAt,
  tell: async (db, events) => {
    const names = await nameMap(
      tablesOf(db),
      events.map(({ detail }) => detail.door ?? null),
    );
    return events.map(({ detail }) => {
      const door = detail.door ?? "";
      return tells(detail, shortName(names.get(door) ?? door));
    });
  },
});

export const sheetNews: Readonly<Record<string, NewsKind>> = {
  [OWN]: kind(({ door, nieuw, gewijzigd, weg }, who) => ({
    sentence: `${who} werkte overige samenwerkingen bij uit een spreadsheet: ${enumerate([`${nieuw} nieuw`, `${gewijzigd} gewijzigd`, `${weg} weg`])}.`,
    path: tiesPath(door ?? ""),
  })),
  [ELSEWHERE]: kind(({ bij, aantal }, who) => ({
    sentence: `${who} werkte ${counted(Number(aantal), "samenwerking", "samenwerkingen")} bij waarin uw organisatie meedoet.`,
    path: tiesPath(bij ?? ""),
  })),
};
