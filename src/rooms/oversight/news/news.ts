/** What imports found changed, in words and to whom: everyone with a place in an organisation that it is about. */
import type { Kysely } from "kysely";
import type { Event, NewsKind, Topic } from "#kit/events/event.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { organisationPath } from "#rooms/organisations";
import { membersOf } from "#rooms/people";
import { recordPath } from "../changes/columns.tsx";
import { recordedChanges } from "../changes/recorded.ts";
import { recordedSentence } from "../changes/recorded-words.ts";
import type { Tables } from "../db.ts";

export const topics: Readonly<Record<string, Topic>> = {
  register: {
    label: "Veranderingen in het register",
    hint: "Een organisatie waar u werkt, of een samenwerking waarin zij meedoet, staat anders in het register.",
  },
};

const tablesOf = (db: AnyDb) => db as unknown as Kysely<Tables>;

const keyOf = ({ detail }: Event): string =>
  `${detail.inlezing ?? ""} ${detail.soort ?? ""} ${detail.record ?? ""}`;

export const news: Readonly<Record<string, NewsKind>> = {
  "register-gewijzigd": {
    topic: "register",
    concerns: async (db, { about }) => {
      const members = await Promise.all(
        about.flatMap((it) =>
          it.startsWith("organisation:") ? [membersOf(db as never, it.slice("organisation:".length))] : [],
        ),
      );
      return members.flat().map((it) => it.person);
    },
    tell: async (db, events) => {
      const found = new Map<string, { sentence: string; path: string }>();
      for (const [id, same] of Map.groupBy(events, (it) => Number(it.detail.inlezing))) {
        const records = same.map((it) => it.detail.record ?? "");
        for (const change of await recordedChanges(
          tablesOf(db),
          { import: id, records },
          { most: 2 * records.length },
        ))
          found.set(`${change.importId} ${change.kind} ${change.record}`, {
            sentence: recordedSentence(change),
            path: recordPath(change),
          });
      }
      return events.map(
        (event) =>
          found.get(keyOf(event)) ?? {
            sentence: "Er veranderde iets in het register.",
            path: placeOf(event),
          },
      );
    },
  },
};

/** Where to read on of a change that the register no longer tells. */
const placeOf = ({ about }: Event): string => {
  const key = about.find((it) => it.startsWith("organisation:"))?.slice("organisation:".length);
  return key === undefined ? "/samenwerkingen" : organisationPath(key);
};
