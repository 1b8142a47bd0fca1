/** What asking tells: to whom a question came, and to the asker that somebody answered. Never a text: that stands on the page. */
import type { Kysely } from "kysely";
import type { Event, NewsKind, Told, Topic } from "#kit/events/event.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import type { Tables } from "../db.ts";
import { questionPath } from "../paths.ts";

const TOPIC = "hulpvragen";

export const topics: Readonly<Record<string, Topic>> = {
  [TOPIC]: {
    label: "Vragen aan mensen",
    hint: "Iemand vraagt u iets waarvoor u bij Mensen te vinden bent, of antwoordt op uw vraag.",
    usual: "direct",
  },
};

const tablesOf = (db: AnyDb) => db as unknown as Kysely<Tables>;
const numberIn = ({ detail }: Event): string => detail.nummer ?? "";

/** Those who were asked in that round, and did not let it go. */
const askedIn = async (db: AnyDb, event: Event): Promise<string[]> =>
  (
    await tablesOf(db)
      .selectFrom("help_asked")
      .select("person")
      .where("question", "=", numberIn(event))
      .where("round", "=", Number(event.detail.ronde ?? "1"))
      .where("declined_at", "is", null)
      .execute()
  ).map((it) => it.person);

const asker = async (db: AnyDb, event: Event): Promise<string[]> =>
  (
    await tablesOf(db)
      .selectFrom("help_question")
      .select("person")
      .where("id", "=", numberIn(event))
      .execute()
  ).map((it) => it.person);

const kind = (
  concerns: NewsKind["concerns"],
  sentence: (organisation: string) => string,
  stillOpen: boolean,
): NewsKind => ({
  topic: TOPIC,
  concerns,
  tell: (db, events, reader) =>
    Promise.all(
      events.map(async (event): Promise<Told | null> => {
        const question = await tablesOf(db)
          .selectFrom("help_question")
          .select(["id", "organisation", "closed_at"])
          .where("id", "=", numberIn(event))
          .executeTakeFirst();
        if (!question || reader.kind !== "person" || (stillOpen && question.closed_at !== null)) return null;
        // Whoever writes letters sees all: whose this is, is asked here.
        if (!(await concerns(db, event)).includes(reader.id)) return null;
        const names = await nameMap(tablesOf(db), [question.organisation]);
        const path = questionPath(question.id);
        return {
          sentence: sentence(shortName(names.get(question.organisation) ?? question.organisation)),
          path,
        };
      }),
    ),
});

export const news: Readonly<Record<string, NewsKind>> = {
  "hulpvraag-gesteld": kind(askedIn, (who) => `Iemand van ${who} vraagt of u kunt meedenken.`, true),
  "hulpvraag-beantwoord": kind(asker, () => "Iemand antwoordde op uw vraag.", false),
};
