/** What this room keeps about a person. */
import { inWords } from "#kit/events/event.ts";
import { eventsCalled } from "#kit/events/outbox.ts";
import type { OwnRows } from "#kit/own-data.ts";
import { VISITOR } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { readerCalled } from "#rooms/people";
import { CHANNELS, choicesOf } from "./choices.ts";
import type { Db } from "./db.ts";
import { feedKeysOf } from "./feed-keys.ts";

export async function ownData(building: Building, person: string): Promise<OwnRows[]> {
  const db = building.primary as Db;
  const [choices, keys, notices, made] = await Promise.all([
    choicesOf(db, person),
    feedKeysOf(db, person),
    db.selectFrom("notice").select(["event", "mail"]).where("person", "=", person).execute(),
    db.selectFrom("webhook").select(["address", "made_at"]).where("made_by", "=", person).execute(),
  ]);
  const sent = new Map(notices.map((it) => [it.event, it.mail !== null]));
  const told = await inWords(
    { news: building.news, db: building.primary },
    await eventsCalled(db, [...sent.keys()]),
    (await readerCalled(db, person)) ?? VISITOR,
  );
  return [
    {
      name: "keuzesVoorBerichten",
      caption: "Hoe u van iets wilt horen, waar u dat koos",
      empty: "U koos niets: u krijgt één keer per dag mail over wat u aangaat.",
      rows: [...choices].map(([topic, channel]) => ({
        onderwerp: building.topics.get(topic)?.label ?? topic,
        hoe: CHANNELS[channel],
      })),
    },
    {
      name: "berichten",
      caption: "Wat er in uw dagelijkse mail staat, of komt",
      empty: "Er is niets.",
      rows: told.map(({ event, told: { sentence } }) => ({
        moment: event.at,
        bericht: sentence,
        verstuurd: sent.get(event.id) ? "ja" : "nog niet",
      })),
    },
    {
      name: "feeds",
      caption: "Uw eigen feeds; de sleutel zelf is niet bewaard",
      empty: "U hebt geen eigen feed.",
      rows: keys.map((it) => ({
        gemaakt: it.made_at,
        laatstGelezen: it.used_at,
      })),
    },
    {
      name: "webhooks",
      caption: "Adressen die u voor een organisatie toevoegde",
      empty: "U voegde voor een organisatie geen adres (webhook) toe.",
      rows: made.map((it) => ({ adres: it.address, gemaakt: it.made_at })),
    },
  ];
}
