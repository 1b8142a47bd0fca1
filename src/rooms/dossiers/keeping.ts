/** What whoever keeps a dossier does with it; each is a step of its life (`life.ts`) and a new version. */
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { addDays, amsterdamDay, formatDay } from "#kit/day.ts";
import { beginEntry, type Doing, move } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { Side } from "#kit/reader.ts";
import { stepFrom } from "#kit/states.ts";
import { readByParticipants } from "#kit/visibility.ts";
import type { Trx } from "./db.ts";
import type { DossierFacts, Prose } from "./facts.ts";
import { amongParties, type DossierState, type DossierVerb, life, shownTo } from "./life.ts";
import { type Dossier, dossierWith, KIND } from "./queries.ts";
import { assenting, isComplete, objecting, silent } from "./standing.ts";
import { BEGUN, TOLD, tellOfDossier } from "./telling.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

/** So long a party has been asked before the others go on without it. */
export const ASKED_DAYS = 14;

export interface Owner {
  organisation: string;
  side: Side;
}

/** Writes a question down, for one party. @returns its number */
export async function addDossier(trx: Trx, owner: Owner, facts: DossierFacts, by: Doing): Promise<string> {
  const visibility = shownTo("draft", facts.wanted, true);
  const { participants } = facts;
  const begun = { kind: KIND, ...owner, visibility, participants, source: null, content: facts };
  const { id, version } = await beginEntry(kit(trx), life, begun, by);
  const values = { entry: id, ...rowOf(facts), text_version: version, asked_on: null, outcome: null };
  await trx.insertInto("dossier").values(values).execute();
  await tellOfDossier(
    trx,
    { ...owner, id, visibility, participants },
    { kind: BEGUN, by: by.organisation },
    by,
  );
  return id;
}

/**
 * Changes the text; who said yes to another one is asked again. In an exploration nobody said yes to a text. The same once
 * more changes nothing.
 */
export async function changeDossier(
  trx: Trx,
  dossier: Dossier,
  facts: DossierFacts,
  by: Doing,
): Promise<void> {
  if (isDeepStrictEqual(facts, dossier.facts)) return;
  const before = dossier.state;
  const asks = facts.kind === "question";
  const { participants } = facts;
  const changed = { ...dossier, facts, participants, ...(asks && { textVersion: dossier.version + 1 }) };
  const moved = await stepDossier(trx, changed, "change", by, { participants });
  await trx
    .updateTable("dossier")
    .set({
      ...rowOf(facts),
      ...(asks && { text_version: moved.version }),
      ...(before !== "draft" && { asked_on: amsterdamDay(by.at) }),
    })
    .where("entry", "=", dossier.id)
    .execute();
  if (moved.state === "open" && isComplete(moved)) await stepDossier(trx, moved, "complete", by);
}

const NOT_THEIRS =
  "De andere partijen mogen dit niet lezen, en kunnen er dus niets van vinden. Kies bij “Wie mag dit zien?” de deelnemers, of meer.";

/**
 * Shares it with the parties, or takes it up again with them: from then on each says what it wants and whether it agrees.
 * @throws Problem 409 when they would not be allowed to read it
 */
export async function askParties(
  trx: Trx,
  dossier: Dossier,
  verb: "offer" | "resume",
  by: Doing,
): Promise<void> {
  const alone = dossier.participants.every((it) => it === dossier.organisation);
  if (!alone && !readByParticipants(dossier.facts.wanted)) throw new Problem(409, NOT_THEIRS);
  // What was stopped or finished and is taken up again, is asked anew.
  const anew = verb === "resume" ? { textVersion: dossier.version + 1 } : {};
  const moved = await stepDossier(trx, { ...dossier, ...anew }, verb, by);
  const again = verb === "resume" ? { outcome: null, text_version: moved.version } : {};
  await trx
    .updateTable("dossier")
    .set({ asked_on: amsterdamDay(by.at), ...again })
    .where("entry", "=", dossier.id)
    .execute();
}

/**
 * Goes on without who was silent: they are named as such, and as long as they are, nobody else reads it.
 * @throws Problem 409 while somebody objects, nobody agreed, or they were asked too short a while ago
 */
export async function concludeDossier(trx: Trx, dossier: Dossier, reason: string, by: Doing): Promise<void> {
  if (objecting(dossier).length > 0)
    throw new Problem(
      409,
      "Er is een bezwaar. Pas de tekst aan, of zet het verschil bij “Waar wij verschillen”; dan wordt het opnieuw gevraagd.",
    );
  if (assenting(dossier).length === 0)
    throw new Problem(409, "Nog geen partij stemde in. Dan is er niets om mee verder te gaan.");
  const from = dossier.askedOn === null ? null : addDays(dossier.askedOn, ASKED_DAYS);
  if (from === null || amsterdamDay(by.at) < from)
    throw new Problem(
      409,
      `De partijen hebben ${ASKED_DAYS} dagen om te antwoorden.${from === null ? "" : ` Verdergaan kan vanaf ${formatDay(from)}.`}`,
    );
  await stepDossier(trx, dossier, "conclude", by, { outcome: reason });
}

/** There to see, and nobody is told: twenty parties say whom they send, each more than once. */
const SMALL: readonly DossierVerb[] = ["seat", "attend"];

/** Says that it is answered, with what that brought; or that the parties go no further, with why. */
export const endDossier = (trx: Trx, dossier: Dossier, verb: "close" | "stop", outcome: string, by: Doing) =>
  stepDossier(trx, dossier, verb, by, { outcome });

export const verifyDossier = (trx: Trx, dossier: Dossier, by: Doing) =>
  stepDossier(trx, dossier, "verify", by);

/**
 * A step, and telling it. What is over is read by whom it was read by.
 * @param dossier as it is after the step, but for its state
 */
export async function stepDossier(
  trx: Trx,
  dossier: Dossier,
  verb: DossierVerb,
  by: Doing,
  {
    participants,
    outcome,
    content,
  }: { participants?: readonly string[]; outcome?: string; content?: object } = {},
): Promise<Dossier> {
  const { facts, id } = dossier;
  const next = stepFrom<DossierState, DossierVerb>(life, dossier.state, verb);
  const over = next === "closed" || next === "stopped";
  const visibility = over
    ? dossier.visibility
    : shownTo(next, facts.wanted, silent(dossier).length > 0 || objecting(dossier).length > 0);
  const what = {
    ...{ visibility, source: null, verified: verb === "verify" || verb === "change" },
    content: { ...facts, ...content, ...(outcome !== undefined && { outcome }) },
    ...(participants && { participants }),
  };
  const moved = await move(kit(trx), life, dossier, verb, what, by);
  if (outcome !== undefined)
    await trx.updateTable("dossier").set({ outcome }).where("entry", "=", id).execute();
  if (verb !== "verify")
    await tellOfDossier(
      trx,
      {
        ...dossier,
        visibility: verb === "leave" ? amongParties(visibility) : visibility,
        participants: facts.participants,
      },
      { kind: TOLD[verb], by: by.organisation, small: SMALL.includes(verb) },
      by,
    );
  return { ...dossier, ...moved, visibility };
}

/** One of them as it is now, held until the transaction ends: parties that speak at once speak one after the other. */
export async function dossierNow(trx: Trx, id: string): Promise<Dossier> {
  await trx.selectFrom("entry").select("id").where("id", "=", id).forUpdate().execute();
  const found = await dossierWith(trx, id);
  if (!found) throw new Error(`no ${KIND} ${id}`);
  return found;
}

const rowOf = (facts: DossierFacts) => {
  const { kind, motion, title, question, task, scale, form, collaboration, tie, outOf, wanted } = facts;
  const { whyNow, picture, years, differences, parked, trends, scenarios, dilemmas } = facts;
  const prose: Prose = { whyNow, picture, years, differences, parked, trends, scenarios, dilemmas };
  return {
    ...{ kind, motion, title, question, task, scale, form, collaboration, tie, out_of: outOf, wanted },
    prose: JSON.stringify(prose),
    outsiders: JSON.stringify(facts.outsiders),
    evidence: JSON.stringify(facts.evidence),
    advice: facts.advice === null ? null : JSON.stringify(facts.advice),
  };
};
