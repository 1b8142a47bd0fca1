/** What the demo has of dossiers: invented, between organisations that are real. */
import type { Kysely } from "kysely";
import type { DemoRole, DemoShare } from "#kit/demo.ts";
import { addDays, amsterdamDay, type Day } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { isRestDay } from "#rooms/law";
import { accountOf } from "#rooms/people";
import { schedule, seat } from "./agenda/keeping.ts";
import { answerDossier, sayWords } from "./answering.ts";
import { fillCosts } from "./costs/demo.ts";
import type { Tables, Trx } from "./db.ts";
import { BEGAN_BEFORE, goesTheWholeWay, WASTE, WASTE_KEEPER } from "./demo-signed.ts";
import { type DossierFacts, NO_PROSE, type Viewpoint } from "./facts.ts";
import { addDossier, askParties, dossierNow } from "./keeping.ts";
import { beginMeeting } from "./meetings/keeping.ts";
import { fillOrder } from "./ordering/demo.ts";

const GRONINGEN = "gm0014";
const PROGRAMME: DemoRole = {
  id: "programma-jeugd",
  name: "Programmamanager jeugdregio, gemeente Groningen",
  purpose: "Brengt tien gemeenten van een gedeelde vraag naar afspraken.",
  place: { organisation: GRONINGEN, organ: "staff", role: "editor" },
};

/** The ten municipalities, with who speaks for each; Stadskanaal has not answered. */
const REGION: Record<string, string | null> = {
  gm0014: PROGRAMME.id,
  gm0037: null,
  gm0047: "wethouder-veendam",
  gm0765: "wethouder-pekela",
  gm1895: "secretaris-oldambt",
  gm1950: "beleid-jeugd-westerwolde",
  gm1952: "wethouder-midden-groningen",
  gm1966: "wethouder-het-hogeland",
  gm1969: "wethouder-westerkwartier",
  gm1979: "wethouder-eemsdelta",
};

const VOICES: Record<string, { viewpoint: Viewpoint; wants: string; fears: string }> = {
  gm0014: {
    viewpoint: "profession",
    wants: "Eén manier van werken, zodat een jeugdhulpverlener niet tien formulieren kent.",
    fears: "Dat wij als centrumgemeente alle risico’s dragen.",
  },
  gm0047: {
    viewpoint: "money",
    wants: "Grip op wat jeugdhulp kost.",
    fears: "Rekeningen die pas na afloop komen.",
  },
  gm0765: {
    viewpoint: "client",
    wants: "Hulp dicht bij huis, ook in een kleine gemeente.",
    fears: "Dat onze kinderen verder moeten reizen.",
  },
  gm1895: {
    viewpoint: "politics",
    wants: "Een raad die vooraf meepraat.",
    fears: "Dat wij achteraf moeten uitleggen wat anderen besloten.",
  },
  gm1950: {
    viewpoint: "client",
    wants: "Kortere wachttijden voor onze jongeren.",
    fears: "Dat de regio te groot is om ons te zien.",
  },
  gm1952: { viewpoint: "supervision", wants: "Weten of de hulp goed is.", fears: "Cijfers zonder verhaal." },
  gm1966: { viewpoint: "money", wants: "Samen inkopen.", fears: "Een duur bureau." },
  gm1969: {
    viewpoint: "profession",
    wants: "Ruimte voor het eigen wijkteam.",
    fears: "Regels die het wijkteam in de weg zitten.",
  },
  gm1979: { viewpoint: "politics", wants: "Zichtbaar resultaat in twee jaar.", fears: "Vooral vergaderen." },
};

const QUESTION: DossierFacts = {
  ...NO_PROSE,
  kind: "question",
  motion: "change",
  title: "Jeugdhulp in de regio Groningen (voorbeeld)",
  question: "Hoe krijgt een jongere in onze tien gemeenten op tijd passende hulp?",
  whyNow: "De afspraken lopen over twee jaar af, en de wachttijden lopen op.",
  picture: "Een jongere weet binnen twee weken waar hij aan toe is, in welke gemeente hij ook woont.",
  years: 5,
  differences: "Hoe dicht bij huis hulp moet zijn, zien kleine en grote gemeenten anders.",
  parked: "Het vervoer naar school.",
  participants: Object.keys(REGION).toSorted(),
  outsiders: [{ name: "Stichting Voorbeeldzorg", kvk: null }],
  evidence: [
    {
      text: "Welke gemeenten nu al samen iets doen voor jeugd",
      url: "/verkennen?organisatie=gm0014&taak=jeugdhulp",
    },
    { text: "De tien gemeenten op de kaart", url: "/kaart" },
  ],
  ...{ task: "jeugd-en-wmo", scale: "regio", form: "lead-municipality", collaboration: null, tie: null },
  ...{ outOf: null, advice: null, wanted: "public" },
};

const EXPLORATION: DossierFacts = {
  ...QUESTION,
  ...NO_PROSE,
  kind: "exploration",
  motion: "new",
  title: "Jeugd en data over tien jaar (voorbeeld)",
  question: "Wat betekent het voor onze jongeren als alles wat wij van hen weten bij elkaar komt?",
  trends: "Meer gegevens, minder mensen die ze kunnen uitleggen.",
  scenarios: "Eén regionaal beeld; of ieder zijn eigen systeem.",
  dilemmas: "Wie mag wat weten van een kind dat hulp krijgt?",
  participants: [GRONINGEN, "gm1895", "gm1950"],
  ...{ outsiders: [], evidence: [], form: null, wanted: "government" },
};

const OFFICE = "wethouder Jeugd, namens het college (voorbeeld)";

export const demo: DemoShare = {
  roles: [PROGRAMME],
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("dossier").select("entry").limit(1).executeTakeFirst()) return;
      const question = await begun(trx, QUESTION, at);
      for (const [key, words] of Object.entries(VOICES)) {
        const by = speaking(key, at);
        await sayWords(trx, question, { ...words, office: OFFICE }, by);
        await saysYes(trx, question, by);
      }
      await onAgenda(trx, question, at);
      const byFor = (key: string) => speaking(key, at);
      await fillCosts(trx, question, GRONINGEN, byFor);
      await fillOrder(trx, QUESTION.participants, [question], GRONINGEN, byFor);
      const exploration = await begun(trx, EXPLORATION, at);
      for (const key of EXPLORATION.participants) await saysYes(trx, exploration, speaking(key, at));
      await signed(trx, at);
    });
  },
};

/** Four weeks ahead, with papers two weeks before: a working day, whenever the demo is begun. */
const MEETS_AFTER = 28;

/** A meeting of administrators with two items: at one of them ICT and privacy are not at the table yet. */
async function onAgenda(trx: Trx, dossier: string, at: Date): Promise<void> {
  const by = speaking(GRONINGEN, at);
  let day = addDays(amsterdamDay(at), MEETS_AFTER);
  while (isRestDay(day)) day = addDays(day, 1);
  const meeting = await beginMeeting(
    trx,
    { organisation: GRONINGEN, side: "executive" },
    {
      ...{ name: "Portefeuillehoudersoverleg Jeugd Groningen (voorbeeld)", days: [day], papersDays: 14 },
      ...{ place: "gemeentehuis Groningen, 14.00 uur", participants: QUESTION.participants },
    },
    by,
  );
  const when = { day, meeting, place: null, papersBy: null, papers: null, step: null };
  const item = {
    title: "Eén wachtlijst voor tien gemeenten",
    touches: ["systems", "information", "processes"] as const,
  };
  const first = await schedule(trx, dossier, { ...when, ...item }, by);
  const seats = {
    administrator: "wethouder Jeugd (voorbeeld)",
    practice: "teamleider toegang jeugd (voorbeeld)",
  };
  await seat(trx, { dossier, id: first }, 0, seats, by);
  const money = { title: "Hoe wij de kosten verdelen", touches: ["money", "law"] as const };
  await schedule(trx, dossier, { ...when, ...money }, speaking("gm1895", at));
}

/** A dossier that began a while ago and is in force now. */
async function signed(trx: Trx, at: Date): Promise<void> {
  const began = addDays(amsterdamDay(at), -BEGAN_BEFORE);
  const doing = (organisation: string, day: Day) => speaking(organisation, new Date(`${day}T12:00:00Z`));
  const dossier = await begun(trx, WASTE, doing(WASTE_KEEPER, began).at, WASTE_KEEPER);
  for (const key of WASTE.participants) await saysYes(trx, dossier, doing(key, addDays(began, 7)));
  await goesTheWholeWay(trx, dossier, { began, office: OFFICE, doing });
}

const speaking = (organisation: string, at: Date): Doing => ({
  actor: accountOf(REGION[organisation] ?? PROGRAMME.id),
  organisation,
  at,
});

/** Written down by the programme manager or another, and shared with the parties. */
async function begun(trx: Trx, facts: DossierFacts, at: Date, keeper = GRONINGEN): Promise<string> {
  const by = speaking(keeper, at);
  const id = await addDossier(trx, { organisation: keeper, side: "executive" }, facts, by);
  await askParties(trx, await dossierNow(trx, id), "offer", by);
  return id;
}

async function saysYes(trx: Trx, id: string, by: Doing): Promise<void> {
  const { textVersion: seen } = await dossierNow(trx, id);
  await answerDossier(trx, { id, seen }, { verdict: "yes", reason: null, office: OFFICE }, by);
}
