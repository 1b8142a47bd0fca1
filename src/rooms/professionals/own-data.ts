/** What this room keeps about a person, to see and to take along. */
import type { OwnRows } from "#kit/own-data.ts";
import { ORGANS } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { nameMap } from "#rooms/organisations";
import { questionsOf } from "./asking/queries.ts";
import type { Db } from "./db.ts";
import { CIRCLES, FIELDS } from "./facts.ts";
import { shownText } from "./keeping.ts";
import { profilesOf } from "./queries.ts";

export async function ownData({ primary }: Building, person: string): Promise<OwnRows[]> {
  const db = primary as unknown as Db;
  const profiles = await profilesOf(db, person);
  const names = await nameMap(
    db,
    profiles.map((it) => it.organisation),
  );
  const called = (key: string) => names.get(key) ?? key;
  const questions = await questionsOf(db, person);
  return [
    {
      name: "profielen",
      caption: "Wat u bij Mensen over uzelf zegt, en voor wie",
      empty: "U hebt geen profiel.",
      rows: profiles.flatMap(({ organisation, organ, changed, fields }) =>
        fields.map(({ field, text, visibility }) => ({
          plek: `${called(organisation)} (${ORGANS[organ]})`,
          onderdeel: FIELDS[field].label,
          tekst: shownText(field, text, called(organisation)),
          voor: CIRCLES[visibility],
          nagekeken: changed,
        })),
      ),
    },
    {
      name: "keuzesBijMensen",
      caption: "Hoe u gevraagd wilt worden",
      empty: "U hebt geen profiel.",
      rows: profiles.map((it) => ({
        plek: `${called(it.organisation)} (${ORGANS[it.organ]})`,
        begonnen: it.began,
        vragenPerMaand: String(it.perMonth),
        afwezigTotEnMet: it.awayUntil,
        plekBeeindigd: it.ended,
      })),
    },
    {
      name: "hulpvragen",
      caption: "Vragen aan mensen die u stelde",
      empty: "U stelde geen vraag.",
      rows: questions
        .filter((it) => it.person === person)
        .map((it) => ({
          ...{ gesteld: it.at, als: it.askedAs, gezochtMet: it.about, vraag: it.question },
          ...{ antwoord: it.answer?.answer ?? null, gesloten: it.closed },
        })),
    },
    {
      name: "aanUGevraagd",
      caption: "Vragen die u kreeg, en wat u antwoordde",
      empty: "U kreeg geen vraag.",
      rows: questions
        .filter((it) => it.person !== person)
        .map((it) => ({
          ...{ gesteld: it.at, vraag: it.question, latenGaan: it.declined },
          ...{ antwoord: it.answer?.answer ?? null, bereik: it.answer?.reach ?? null },
        })),
    },
  ];
}
