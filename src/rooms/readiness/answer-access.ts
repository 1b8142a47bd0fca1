/** Who reaches what organisations answer, and what a shared service answers for them, stated by hand. */
import type { RouteRow, RuleRow } from "#kit/route-access.ts";
import { ELSEWHERE, HERE, IN_EMERGENCY } from "#kit/route-access.ts";
import { AT_ELSEWHERE, MEMBERS, without, WRITES, WRITES_ELSEWHERE } from "#kit/route-access-circles.ts";
import {
  answerIn,
  FACTS,
  forgetAnswers,
  ITEM,
  OFFICE,
  putAnswer,
  type World,
} from "./answers/testing-answers.ts";
import { seenIn } from "./services/offers.tsx";
import { putService } from "./services/testing-services.ts";

/** The shared service that answers for the organisation here. */
const PROVIDER = ELSEWHERE;
const LIST = "/organisaties/:code/klaar-voor-besluit";
const ADDRESS = `/organisaties/${HERE}/klaar-voor-besluit`;
const OF_ITEM = `${ADDRESS}/${ITEM}`;

export const answerRules: readonly RuleRow[] = [
  { action: "antwoord.lezen", when: "here", thing: { organisation: HERE }, may: MEMBERS },
  { action: "antwoord.lezen", when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  { action: "antwoord.bijhouden", when: "here", thing: { organisation: HERE }, may: WRITES.executive },
  {
    action: "antwoord.bijhouden",
    when: "elsewhere",
    thing: { organisation: ELSEWHERE },
    may: WRITES_ELSEWHERE.executive,
  },
];

const ANSWER = {
  oordeel: "yes",
  toelichting: "Wij zetten elk kwartaal alles terug.",
  eigenaar: OFFICE,
};

/** What is asked of an answer that is there, with evidence, and so in its second version. */
const askOf = (ending: string, fields?: Record<string, string>) => async (world: World) => {
  await forgetAnswers(world);
  await putAnswer(world, { facts: FACTS, evidence: "rapport hersteltest 2026, archief 12" });
  return { address: `${OF_ITEM}${ending}`, ...(fields && { fields: { ...fields, _versie: "2" } }) };
};

/** What is asked of an item that nobody answered yet. */
const askOpen = (ending: string, fields?: Record<string, string>) => async (world: World) => {
  await forgetAnswers(world);
  return { address: `${OF_ITEM}${ending}`, ...(fields && { fields }) };
};

/** What is asked of what a shared service answers for the organisation here. */
const askOffer = (ending: string, uses?: "ja" | "nee") => async (world: World) => {
  await forgetAnswers(world);
  const entry = await putService(world, { organisation: PROVIDER, serves: [HERE] });
  const address = `${ADDRESS}/diensten/${PROVIDER}${ending}`;
  const { version } = await answerIn(world, entry);
  return { address, ...(uses && { fields: { gebruik: uses, gezien: seenIn([{ entry, version }]) } }) };
};

const keeps = { action: "antwoord.bijhouden", may: WRITES.executive } as const;

const steps: readonly [string, Record<string, string>][] = [
  ["/antwoord", ANSWER],
  ["/bewijs", { tekst: "rapport 2027, archief 13", functie: OFFICE }],
  ["/bewijs-intrekken", { tekst: "het rapport klopte niet", functie: OFFICE }],
  ["/voor", { voor: ELSEWHERE }],
  ["/nagekeken", {}],
  ["/intrekken", {}],
];

const guarded: readonly RouteRow[] = [
  ...["", "/verantwoording.csv", "/verantwoording.json"].map((ending) => ({
    route: `GET ${LIST}${ending}`,
    when: "of one's own organisation",
    action: "antwoord.lezen" as const,
    ask: () => Promise.resolve({ address: `${ADDRESS}${ending}` }),
    may: [...MEMBERS, IN_EMERGENCY],
  })),
  {
    route: `GET ${LIST}/:vraag`,
    when: "answered",
    action: "antwoord.lezen",
    ask: askOf(""),
    may: [...MEMBERS, IN_EMERGENCY],
  },
  {
    route: `GET ${LIST}/:vraag`,
    when: "not answered yet",
    action: "antwoord.lezen",
    ask: askOpen(""),
    may: [...MEMBERS, IN_EMERGENCY],
  },
  {
    route: `POST ${LIST}/:vraag/antwoord`,
    when: "not answered yet",
    ...keeps,
    ask: askOpen("/antwoord", ANSWER),
    changes: "readiness_answer",
  },
  ...["/antwoord", "/bewijs", "/bewijs-intrekken", "/voor"].map((ending) => ({
    route: `GET ${LIST}/:vraag${ending}`,
    when: "the form",
    ...keeps,
    ask: askOf(ending),
    ...(ending !== "/antwoord" && { unknown: without(MEMBERS) }),
  })),
  ...steps.map(([ending, fields]) => ({
    route: `POST ${LIST}/:vraag${ending}`,
    when: "answered, with evidence",
    ...keeps,
    ask: askOf(ending, fields),
    ...(ending !== "/antwoord" && { unknown: without(MEMBERS) }),
    changes: "entry_version",
  })),
];

/** One row of the BIO, looked at and agreed with. */
const CARRIED = {
  dag: "2026-01-15",
  rijen: JSON.stringify({
    lines: [
      {
        ...{ row: 2, id: null, version: null, errors: [] },
        typed: { nummer: "9.2.1", oordeel: "yes", toelichting: "Zo doen wij het.", eigenaar: OFFICE },
      },
    ],
    ...{ columns: ["nummer", "oordeel", "toelichting", "eigenaar"], strange: [], versioned: false },
  }),
  _verder: "akkoord",
};

const carrying: readonly RouteRow[] = [
  { route: `GET ${LIST}/van-bio`, when: "the form", ...keeps, ask: askOpen("") },
  {
    route: `POST ${LIST}/van-bio`,
    when: "a sheet with one number of the BIO, agreed with",
    ...keeps,
    ask: askOpen("", CARRIED),
    changes: "readiness_answer",
  },
].map((row): RouteRow => ({
  ...row,
  ask: async (world) => ({ ...(await row.ask(world)), address: `${ADDRESS}/van-bio` }),
}));

const offers: readonly RouteRow[] = [
  {
    route: `GET ${LIST}/diensten/:aanbieder`,
    when: "offered",
    action: "antwoord.lezen",
    ask: askOffer(""),
    may: [...MEMBERS, IN_EMERGENCY],
    unknown: without([...MEMBERS, IN_EMERGENCY]),
  },
  ...["", "/:vraag"].map((ending) => ({
    route: `POST ${LIST}/diensten/:aanbieder${ending}`,
    when: "offered",
    ...keeps,
    ask: askOffer(ending.replace(":vraag", ITEM), "ja"),
    unknown: without(MEMBERS),
    changes: "readiness_use",
  })),
];

export const answerRows: readonly RouteRow[] = [...guarded, ...carrying, ...offers];
