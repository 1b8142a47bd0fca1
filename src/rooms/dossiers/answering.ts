/** What a party does with a dossier: it says what it wants and fears, and whether it shares the perspective. */
import { amsterdamDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { Trx } from "./db.ts";
import type { Answer, Verdict, Viewpoint } from "./facts.ts";
import { dossierNow, stepDossier } from "./keeping.ts";
import { answerOf, isComplete, withAnswer } from "./standing.ts";

export interface Words {
  viewpoint: Viewpoint;
  wants: string | null;
  fears: string | null;
  /** The office of who says so. */
  office: string;
}

/**
 * Writes down what a party wants and fears from one role, in its own words: only who writes for it can. Without words it takes
 * back what it said from that role.
 */
export async function sayWords(trx: Trx, id: string, words: Words, by: Doing): Promise<void> {
  const { organisation } = by;
  const dossier = await dossierNow(trx, id);
  const known = dossier.voices.find(
    (it) => it.organisation === organisation && it.viewpoint === words.viewpoint,
  );
  if (words.wants === null && words.fears === null && !known)
    throw new Problem(422, "Vul in wat u wilt of wat u vreest.", [
      { field: "wil", message: "Vul in wat u wilt of wat u vreest." },
    ]);
  const { version } = await stepDossier(trx, dossier, "say", by, {
    content: { said: { organisation, ...words } },
  });
  await trx
    .insertInto("dossier_voice")
    .values({ dossier: id, version, organisation, ...words, day: amsterdamDay(by.at) })
    .execute();
}

export interface Reply {
  verdict: Verdict;
  reason: string | null;
  office: string;
}

const VERBS = { yes: "assent", no: "object", left: "leave" } as const;

/** Nobody answers to a text that he did not see. */
export const ANOTHER_TEXT =
  "De tekst is gewijzigd sinds u deze pagina opende. Er is niets bewaard. Lees wat er nu staat, en antwoord dan.";

/**
 * Answers for a party to the text that it saw; when nobody is left to say yes, the perspective is shared.
 * @param seen the version in which that text was written down
 * @throws Problem 409 when there is another text now, or that is what it said already
 */
export async function answerDossier(
  trx: Trx,
  { id, seen }: { id: string; seen: number },
  { verdict, reason, office }: Reply,
  by: Doing,
): Promise<void> {
  const { organisation, at } = by;
  const dossier = await dossierNow(trx, id);
  if (dossier.textVersion !== seen) throw new Problem(409, ANOTHER_TEXT);
  if (answerOf(dossier, organisation)?.verdict === verdict)
    throw new Problem(409, "Dat is namens deze partij al gezegd over de tekst die er nu staat.");
  const answer: Answer = {
    ...{ organisation, verdict, reason, office, day: amsterdamDay(at) },
    version: dossier.version + 1,
  };
  const after = withAnswer(dossier, answer);
  const isLast = dossier.state === "open" && isComplete(after);
  const verb = isLast && verdict === "yes" ? "complete" : VERBS[verdict];
  const moved = await stepDossier(trx, after, verb, by, { content: { answered: answer } });
  await trx
    .insertInto("dossier_answer")
    .values({ dossier: id, ...answer })
    .execute();
  // Who stepped out held the others up: they had all said yes.
  if (isLast && verdict === "left") await stepDossier(trx, moved, "complete", by);
}
