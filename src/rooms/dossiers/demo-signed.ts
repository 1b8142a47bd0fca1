/** What the demo has of a dossier that went the whole way: from a shared question to a covenant that works, with a promise and a project. */
import { addDays, amsterdamDay, type Day } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { plan as beginProject, promise } from "./chain/keeping.ts";
import { recordDecision, setProcedure } from "./decisions/keeping.ts";
import type { Trx } from "./db.ts";
import { type DossierFacts, NO_PROSE } from "./facts.ts";
import { enact } from "./in-force/keeping.ts";
import { planOf } from "./procedure/plan.ts";
import { type Party, PLAIN, type ProcedureQuestion } from "./procedure/question.ts";
import { readySteps } from "./procedure/standing.ts";

export const WASTE: DossierFacts = {
  ...NO_PROSE,
  ...{ kind: "question", motion: "new", title: "Grof afval in Oost-Groningen (voorbeeld)" },
  question: "Hoe brengt een inwoner grof afval weg zonder vijftien kilometer om te rijden?",
  whyNow: "Twee milieustraten zijn aan vervanging toe, en liggen vlak over de gemeentegrens.",
  picture: "Elke inwoner is binnen tien minuten bij een milieustraat, van welke gemeente die ook is.",
  ...{ years: 3, participants: ["gm0765", "gm1895", "gm1950"], outsiders: [], evidence: [] },
  ...{ task: "afval", scale: "regio", form: "covenant", collaboration: null, tie: null },
  ...{ outOf: null, advice: null, wanted: "public" },
};

/** Who keeps it. */
export const WASTE_KEEPER = "gm1895";
/** It began so long before the demo is filled, and each round of steps takes a week. */
export const BEGAN_BEFORE = 70;
const DRAFT_AFTER = 14;
const ROUND = 7;

/** @param doing whoever speaks for an organisation, at noon of a day */
export async function goesTheWholeWay(
  trx: Trx,
  dossier: string,
  { began, office, doing }: { began: Day; office: string; doing: (organisation: string, day: Day) => Doing },
): Promise<void> {
  const start = addDays(began, DRAFT_AFTER);
  const names = await nameMap(trx, [...WASTE.participants]);
  const parties = WASTE.participants.map((key): Party => ({
    ...{ key, name: shortName(names.get(key) ?? key), kind: "gemeente", organs: ["board"] },
  }));
  const question: ProcedureQuestion = { ...PLAIN, form: "convenant", change: "oprichten", parties, start };
  const asked = { vorm: "convenant", verandering: "oprichten", organen: "colleges", besluit: "allen" };
  await setProcedure(trx, dossier, { ...asked, ontwerp: start }, doing(WASTE_KEEPER, start));
  const done = new Map<string, Day>();
  let day = start;
  for (;;) {
    const ready = readySteps(planOf(question, done), day);
    if (ready.length === 0) break;
    for (const { id, party } of ready) {
      const by = doing(party?.key ?? WASTE_KEEPER, day);
      await recordDecision(trx, dossier, question, { step: id, day, link: null, office }, by);
      done.set(id, day);
    }
    day = addDays(day, ROUND);
  }
  const told = { name: "Milieustraten over en weer (voorbeeld)", document: null, office };
  const keeper = doing(WASTE_KEEPER, day);
  await enact(
    trx,
    dossier,
    question,
    { ...told, worksOn: amsterdamDay(keeper.at), participants: WASTE.participants },
    keeper,
  );
  const agreement = await promise(
    trx,
    dossier,
    {
      text: "Inwoners van de andere twee gemeenten brengen hun grof afval bij ons zonder pas.",
      ...{ agreedOn: day, dueOn: addDays(day, 180), decision: null, grounds: ["beeld"] },
    },
    doing("gm0765", day),
  );
  await beginProject(
    trx,
    dossier,
    {
      ...{ title: "Eén toegang voor drie milieustraten (voorbeeld)", step: "running", begunOn: day },
      ...{ dueOn: addDays(day, 150), result: "De poort herkent inwoners van alle drie de gemeenten." },
      ...{ agreements: [agreement], standards: null, facilities: null, processes: null, scale: "regio" },
    },
    doing(WASTE_KEEPER, day),
  );
}
