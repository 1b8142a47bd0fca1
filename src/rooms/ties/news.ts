/** What this room tells: in words, and to whom. */
import type { Event, NewsKind, Told, Topic } from "#kit/events/event.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { TOPIC, tablesOf, writersAt } from "./news-readers.ts";
import { tiePath } from "./paths.ts";
import { tiesOfAll } from "./queries.ts";
import { sheetNews } from "./sheet-telling.ts";
import { ADDED, GUEST_AGREES, GUEST_DISAGREES, GUEST_ENDED, GUEST_INVITED, TOLD } from "./telling.ts";

export const topics: Readonly<Record<string, Topic>> = {
  [TOPIC]: {
    label: "Overige samenwerkingen",
    hint: "Een samenwerking buiten het register waarin uw organisatie meedoet, is voorgelegd, bevestigd, gewijzigd of beëindigd. Voor redacteuren.",
  },
};

const tieIn = ({ detail }: Event): string => detail.samenwerking ?? "";

/** A kind that is told by one sentence, with the name as it is now: for who may not read that now, it is not there. */
const kind = (sentence: (name: string, organisation: string) => string): NewsKind => ({
  topic: TOPIC,
  concerns: writersAt,
  tell: async (db, events, reader) => {
    const [ties, names] = await Promise.all([
      tiesOfAll(tablesOf(db), reader, [...new Set(events.map(tieIn))]),
      nameMap(tablesOf(db), [...new Set(events.flatMap(({ detail }) => detail.door ?? []))]),
    ]);
    const known = new Map(ties.map((it) => [it.id, it.facts.name]));
    return events.map((event): Told | null => {
      const id = tieIn(event);
      const name = known.get(id);
      const { door = null, per } = event.detail;
      const who = door === null ? "Een partner" : shortName(names.get(door) ?? door);
      return name === undefined
        ? null
        : { sentence: sentence(`“${name}”`, per === "link" ? `${who} (per link)` : who), path: tiePath(id) };
    });
  },
});

export const news: Readonly<Record<string, NewsKind>> = {
  ...sheetNews,
  [ADDED]: kind((name, who) => `${who} schreef ${name} op als overige samenwerking.`),
  [TOLD.change]: kind((name, who) => `${who} wijzigde ${name}.`),
  [TOLD.offer]: kind((name, who) => `${who} legde ${name} voor aan de deelnemers.`),
  [TOLD.confirm]: kind((name, who) => `${who} bevestigde ${name}.`),
  [TOLD.complete]: kind((name, who) => `${who} bevestigde ${name}. Nu klopt het volgens alle deelnemers.`),
  [TOLD.takeOver]: kind((name, who) => `${who} houdt ${name} voortaan bij.`),
  [TOLD.refuse]: kind((name, who) => `${who} zegt dat ${name} niet klopt.`),
  [TOLD.withdraw]: kind((name, who) => `${who} trok ${name} in.`),
  [TOLD.end]: kind((name, who) => `${who} beëindigde ${name}.`),
  [GUEST_INVITED]: kind((name, who) => `${who} nodigde een gast uit bij ${name}.`),
  [GUEST_ENDED]: kind((name, who) => `${who} beëindigde een gast bij ${name}.`),
  [GUEST_AGREES]: kind((name) => `Een gast zegt dat ${name} klopt.`),
  [GUEST_DISAGREES]: kind((name) => `Een gast zegt dat ${name} niet klopt.`),
};
