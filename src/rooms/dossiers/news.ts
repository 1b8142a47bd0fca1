/** What this room tells: in words, and to whom. */
import type { Event, NewsKind, Topic } from "#kit/events/event.ts";
import { hasRole, sideOf } from "#kit/reader.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { membersOf } from "#rooms/people";
import { meetingNews } from "./meetings/telling.ts";
import { newsAbout, tablesOf } from "./news-about.ts";
import { orderNews } from "./ordering/news.ts";
import { dossierPath } from "./paths.ts";
import { dossiersOfAll } from "./queries.ts";
import { BEGUN, GUEST_ENDED, GUEST_INVITED, GUEST_SAID, JOIN_ASKED, JOIN_REFUSED, TOLD } from "./telling.ts";

const TOPIC = "dossiers";

export const topics: Readonly<Record<string, Topic>> = {
  [TOPIC]: {
    label: "Dossiers",
    hint: "In een dossier waarin uw organisatie een partij is, is iets gezegd, geantwoord, gewijzigd of gevraagd. Voor redacteuren.",
  },
};

/** Who writes for a party, on the side that keeps it, and may read of it. */
async function writersAt(db: AnyDb, { circle, about }: Event): Promise<string[]> {
  if (circle === "everyone") return [];
  const parties = about.flatMap((it) =>
    it.startsWith("organisation:") ? [it.slice("organisation:".length)] : [],
  );
  const members = (await Promise.all(parties.map((it) => membersOf(tablesOf(db), it)))).flat();
  const own = circle.visibility === "organisation" || circle.visibility === "side";
  return members
    .filter((it) => hasRole(it.role, "editor") && sideOf(it.organ) === circle.side)
    .filter((it) => !own || it.organisation === circle.organisation)
    .map((it) => it.person);
}

/** News of a dossier: for a sentence that is given its title in quotes, and the name of who did it. */
const kind = newsAbout({ named: "dossier", titles: dossiersOfAll, path: dossierPath }, TOPIC, writersAt);
export { kind as newsOfDossier };

export const news: Readonly<Record<string, NewsKind>> = {
  [BEGUN]: kind((title, who) => `${who} begon het dossier ${title}.`),
  [TOLD.change]: kind((title, who) => `${who} wijzigde de tekst van ${title}.`),
  [TOLD.say]: kind((title, who) => `${who} zei in ${title} wat zij wil en vreest.`),
  [TOLD.offer]: kind((title, who) => `${who} deelde ${title} met de partijen.`),
  [TOLD.assent]: kind((title, who) => `${who} zei ja in ${title}.`),
  [TOLD.complete]: kind((title, who) => `${who} zei als laatste ja in ${title}. Nu delen alle partijen het.`),
  [TOLD.object]: kind((title, who) => `${who} heeft bezwaar in ${title}.`),
  [TOLD.leave]: kind((title, who) => `${who} stapte uit ${title}.`),
  [TOLD.conclude]: kind((title, who) => `${who} gaat verder met ${title} zonder antwoord van wie zweeg.`),
  [TOLD.admit]: kind((title, who) => `${who} liet een partij meedoen aan ${title}.`),
  [TOLD.promise]: kind((title, who) => `${who} beloofde iets in ${title}.`),
  [TOLD.settle]: kind((title, who) => `${who} zei of een afspraak in ${title} is nagekomen.`),
  [TOLD.plan]: kind((title, who) => `${who} begon een project in ${title}.`),
  [TOLD.progress]: kind((title, who) => `${who} werkte een project in ${title} bij.`),
  [TOLD.prepare]: kind((title, who) => `${who} werkte de stappen of het ontwerp van ${title} bij.`),
  [TOLD.remark]: kind((title, who) => `${who} maakte een opmerking bij het ontwerp van ${title}.`),
  [TOLD.decide]: kind((title, who) => `${who} legde een besluit vast in ${title}.`),
  [TOLD.amend]: kind((title, who) => `${who} wijzigde een vastgelegd besluit in ${title}.`),
  [TOLD.schedule]: kind((title, who) => `${who} schreef of wijzigde een agendapunt van ${title}.`),
  [TOLD.seat]: kind((title, who) => `${who} zei wie zij stuurt naar een overleg over ${title}.`),
  [TOLD.attend]: kind(
    (title, who) => `${who} zei wie er kwam of wat eruit kwam bij een overleg over ${title}.`,
  ),
  [TOLD.reckon]: kind((title, who) => `${who} schreef op wat ${title} kost of kwetsbaar maakt.`),
  [TOLD.close]: kind((title, who) => `${who} rondde ${title} af.`),
  [TOLD.stop]: kind((title, who) => `${who} stopte met ${title}.`),
  [TOLD.resume]: kind((title, who) => `${who} nam ${title} weer op.`),
  ...meetingNews(TOPIC, writersAt),
  ...orderNews(TOPIC, writersAt),
  [TOLD.enact]: kind((title, who) => `${who} zei vanaf wanneer ${title} werkt.`),
  [TOLD.archive]: kind((title, who) => `${who} werkte het archief van ${title} bij.`),
  [GUEST_INVITED]: kind((title, who) => `${who} nodigde een partij buiten de overheid uit in ${title}.`),
  [GUEST_ENDED]: kind((title, who) => `${who} beëindigde een uitnodiging in ${title}.`),
  [GUEST_SAID]: kind((title, who) => `${who} zei iets in ${title}.`),
  [JOIN_ASKED]: kind((title, who) => `${who} vraagt om mee te doen aan ${title}.`),
  [JOIN_REFUSED]: kind((title, who) => `${who} wees een vraag om mee te doen aan ${title} af.`),
};
