/** How a person wants to hear of what happens: at once, once a day, or not at all. One table, and nobody goes around it. */
import type { Topic } from "#kit/events/event.ts";
import type { Db, Trx } from "./db.ts";

/** Per topic. */
export const CHANNELS = { daily: "één keer per dag", direct: "meteen", off: "niet" } as const;
export type Channel = keyof typeof CHANNELS;

type Topics = ReadonlyMap<string, Topic>;

/** What is so for whoever chose nothing. */
export const usualOf = (topics: Topics, topic: string): Channel => topics.get(topic)?.usual ?? "daily";

/** How some persons want to hear of a topic. */
export async function chosenBy(
  db: Db,
  persons: readonly string[],
  topics: Topics,
): Promise<(person: string, topic: string) => Channel> {
  if (persons.length === 0) return (_, topic) => usualOf(topics, topic);
  const rows = await db
    .selectFrom("notice_choice")
    .select(["person", "topic", "channel"])
    .where("person", "in", persons)
    .execute();
  const chosen = new Map(rows.map((it) => [`${it.person} ${it.topic}`, it.channel]));
  return (person, topic) => chosen.get(`${person} ${topic}`) ?? usualOf(topics, topic);
}

/** What a person chose, by topic. */
export async function choicesOf(db: Db, person: string): Promise<Map<string, Channel>> {
  const rows = await db
    .selectFrom("notice_choice")
    .select(["topic", "channel"])
    .where("person", "=", person)
    .execute();
  return new Map(rows.map((it) => [it.topic, it.channel]));
}

/** Writes what somebody chooses. What was about to go and is not wanted any more does not go. */
export async function choose(
  trx: Trx,
  person: string,
  chosen: Readonly<Record<string, Channel>>,
): Promise<void> {
  const rows = Object.entries(chosen).map(([topic, channel]) => ({ person, topic, channel }));
  if (rows.length === 0) return;
  await trx
    .insertInto("notice_choice")
    .values(rows)
    .onConflict((it) =>
      it.columns(["person", "topic"]).doUpdateSet((eb) => ({ channel: eb.ref("excluded.channel") })),
    )
    .execute();
  const off = rows.filter((it) => it.channel === "off").map((it) => it.topic);
  if (off.length > 0) await silence(trx, person, off);
}

/** A digest that waits is taken apart, so that the next one has the rest of it. */
async function silence(trx: Trx, person: string, topics: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("mail")
    .where("person", "=", person)
    .where("about", "in", [DIGEST, ...topics.map(aboutTopic)])
    .where("sent_at", "is", null)
    .execute();
  await trx
    .deleteFrom("notice")
    .where("person", "=", person)
    .where("topic", "in", topics)
    .where("mail", "is", null)
    .execute();
}

/** What letters are called. */
export const DIGEST = "digest";
export const aboutTopic = (topic: string): string => `topic:${topic}`;
