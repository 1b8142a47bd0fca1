/**
 * What an organisation answers about its security, where the evidence lies and which questions are still open, is told to nobody
 * outside: a canary in each, looked for in every byte of whatever others can get of the organisation and of its dossier.
 */
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { ALL_SUBJECTS, ELSEWHERE, HERE, IN_EMERGENCY, PROGRAMS, type Subject } from "#kit/route-access.ts";
import { OF_SIDE } from "#kit/route-access-circles.ts";
import { siteWith } from "../../testing.ts";
import { putItem } from "../dossiers/agenda/testing-agenda.ts";
import { dossierPath } from "../dossiers/paths.ts";
import { putDossier } from "../dossiers/testing-dossiers.ts";
import { arrive } from "../people/testing-access.ts";
import { asking } from "../ties/testing-ties.ts";
import { answerIn, FACTS, ITEM, OFFICE, putAnswer } from "./answers/testing-answers.ts";
import { layEvidence } from "./answers/keeping.ts";
import { putOverride, putWord, QUESTION } from "./gate/testing-gate.ts";
import { nameServed } from "./services/keeping.ts";
import { organisationItem } from "./sets/items.ts";
import { questionsOn } from "./sets/of-dossier.ts";

const FAR = "gm0034";
const opened = siteWith({
  [HERE]: "Gemeente Assen",
  [ELSEWHERE]: "Gemeente Groningen",
  [FAR]: "Gemeente Almere",
});
const world = () => opened.world();
const as = async (who: Subject) => asking(opened.site.app, await arrive(world(), who));

/** A search for the word alone finds none of these in what it repeats. */
const WORD = "Kanariepiet";
const SAID = { statement: `${WORD}-antwoord`, owner: `${WORD}-eigenaar` };
const EVIDENCE = { lies: `${WORD}-bewijs`, why: `${WORD}-intrekking` };
const IN_DOSSIER = {
  office: `${WORD}-functie`,
  statement: `${WORD}-toelichting`,
  reason: `${WORD}-reden`,
  question: questionsOn("2026-06-01").find((it) => it.code === QUESTION)?.question ?? "",
};
/** One that nobody answered: what says that it is open at this organisation. */
const OPEN = "bio2-8.08.01";
const open = () => {
  const { question = "", measure = "" } = organisationItem(OPEN) ?? {};
  return { code: OPEN, question, measure: measure ?? "", count: "117 open" };
};

/** Who is no member: also who was, who keeps the installation, and a guest of something else. */
const OUTSIDE = ALL_SUBJECTS.filter(
  (it) =>
    !OF_SIDE.executive.includes(it) &&
    !OF_SIDE.council.includes(it) &&
    // Reads along on the side that keeps it, because of an incident.
    it !== IN_EMERGENCY &&
    // By a key of a member.
    !PROGRAMS.includes(it),
);
const COUNCIL = OF_SIDE.council;

const ABOUT = /^\/(api\/v1\/)?(dossiers|aanpakken|organisaties\/:|voor-de-raad|toezicht|klaar-voor-besluit)/;
/** The same for everyone: which questions there are, whoever answered them. */
const SETS = /^\/klaar-voor-besluit\/(vragen|van-bio)/;

/** Each address of the site that is about an organisation or a dossier, filled with what is here. */
function addresses(dossier: string, item: string, organisation = HERE): string[] {
  const filled: Record<string, string> = {
    ...{ code: organisation, id: dossier, nummer: item, vraag: ITEM, lijst: "basis", version: "1" },
    ...{ aanbieder: HERE, other: ELSEWHERE, over: ELSEWHERE, side: "executive" },
  };
  const routes = opened.site.app.routes.filter((it) => it.method === "GET" && ABOUT.test(it.path));
  const paths = routes.map(({ path }) =>
    path.replaceAll(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => filled[name] ?? "1"),
  );
  return [
    ...new Set([
      ...paths.filter((it) => !SETS.test(it) && !it.includes("*")),
      ...[`/organisaties/${organisation}`, `/voor-de-raad/${organisation}`],
      ...["", ".json", ".docx", "/geschiedenis"].map((it) => dossierPath(dossier) + it),
      ...["/mijn-werk", "/mijn-gegevens", "/berichten", "/berichten/feed.atom", `/zoeken?q=${WORD}`],
    ]),
  ];
}

/** All that an answer holds, also what is packed in it. */
async function bytesOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const packed = isZip ? Object.entries(unzipSync(bytes)) : [];
  return [strFromU8(bytes), ...packed.map(([name, it]) => `${name}\n${strFromU8(it)}`)].join("\n");
}

/** Where somebody comes across which of these texts. */
async function findings(who: Subject, paths: readonly string[], texts: readonly string[]): Promise<string[]> {
  const browser = await as(who);
  const found: string[] = [];
  for (const path of paths) {
    const answer = await browser.ask(path);
    if (answer.status >= 500) found.push(`${who}: ${path} gaf ${String(answer.status)}`);
    const all = await bytesOf(answer);
    for (const text of texts) if (all.includes(text)) found.push(`${who}: ${path}: ${text}`);
  }
  return found;
}
const foundBy = async (
  some: readonly Subject[],
  paths: readonly string[],
  texts: object,
): Promise<string[]> => {
  const found: string[] = [];
  for (const who of some) found.push(...(await findings(who, paths, Object.values(texts) as string[])));
  return found;
};
/** Which of them somebody comes across at all. */
const textsFor = async (who: Subject, paths: readonly string[], texts: object): Promise<string[]> => {
  const found = await foundBy([who], paths, texts);
  return Object.values(texts).filter((text: string) =>
    found.some((it) => it.endsWith(`: ${text}`)),
  ) as string[];
};

describe("a canary in what an organisation answers about its security", () => {
  let paths: string[] = [];
  let entry = "";
  beforeAll(async () => {
    entry = await putAnswer(world(), { facts: { ...FACTS, ...SAID }, evidence: EVIDENCE.lies });
    const by = { actor: "00000000-0000-4000-8000-000000000001", organisation: HERE, at: world().at };
    const laid = { kind: "withdrawn", evidence: EVIDENCE.why, office: OFFICE } as const;
    const answer = await answerIn(opened, entry);
    await opened.db.transaction().execute((trx) => layEvidence(trx as never, answer, laid, by));
    const { id } = await putDossier(world(), {
      ...{ state: "shared", wanted: "public" },
      facts: { title: "Kooi", participants: [HERE, FAR] },
    });
    const item = await putItem(world(), id, HERE, { day: "2027-06-01", papersBy: null });
    await putWord(world(), id, { verdict: null, office: IN_DOSSIER.office });
    await putWord(world(), id, {
      ...{ item: "beveiliging-leverancier", verdict: "no", statement: IN_DOSSIER.statement },
    });
    await putOverride(world(), id, IN_DOSSIER.reason);
    paths = addresses(id, item);
  });

  it("is found by who keeps it at these same addresses, all of it", async () => {
    for (const texts of [SAID, EVIDENCE, open(), IN_DOSSIER])
      expect(await textsFor("editor", paths, texts)).toEqual(Object.values(texts));
  });

  it("reaches nobody outside the organisation: neither the answer, nor the evidence, nor what is open", async () => {
    expect(OUTSIDE).toContain("visitor");
    expect(await foundBy(OUTSIDE, paths, { ...SAID, ...EVIDENCE, ...open(), ...IN_DOSSIER })).toEqual([]);
  });

  it("reaches the own council as far as it answers to it: not the evidence, nor what parties say among themselves", async () => {
    expect(await foundBy(COUNCIL, paths, { ...EVIDENCE, ...IN_DOSSIER })).toEqual([]);
    expect(await textsFor("council reader", paths, SAID)).toEqual(Object.values(SAID));
  });

  it("of a dossier that one side keeps for itself is in nothing that the other side takes along", async () => {
    await putDossier(world(), {
      wanted: "side",
      facts: { title: `${WORD}-dossier`, question: `${WORD}-vraag` },
    });
    const all = [`/organisaties/${HERE}/toevertrouwd/alles.zip`];
    const texts = { title: `${WORD}-dossier`, question: `${WORD}-vraag` };
    expect(await textsFor("admin", all, texts)).toEqual(Object.values(texts));
    expect(await textsFor("council admin", all, texts)).toEqual([]);
  });

  it("reaches who it serves and shares a dossier with, without the evidence and what else is open", async () => {
    const { id } = await putDossier(world(), { state: "shared", wanted: "participants" });
    const by = { actor: "00000000-0000-4000-8000-000000000001", organisation: HERE, at: world().at };
    const answer = await answerIn(opened, entry);
    await opened.db.transaction().execute((trx) => nameServed(trx as never, answer, [ELSEWHERE], by));
    const theirs = [...paths, ...addresses(id, "1", ELSEWHERE)];
    expect(await textsFor("admin elsewhere", theirs, { said: SAID.statement })).toEqual([SAID.statement]);
    // Its own list has open questions too, and says so to its own people: what is asked here is that of the other.
    const ofOther = [...paths, ...addresses(id, "1")];
    expect(await foundBy(["admin elsewhere", "council admin elsewhere"], theirs, EVIDENCE)).toEqual([]);
    expect(await foundBy(["admin elsewhere", "council admin elsewhere"], ofOther, open())).toEqual([]);
  });
});
