/** What people do with the text of a draft: each is a step of the dossier and a version of it, and nothing said is lost. */
import { amsterdamDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { Trx } from "../db.ts";
import { dossierNow, stepDossier } from "../keeping.ts";
import { type Reply, textsAt } from "./facts.ts";
import { draftOf } from "./queries.ts";

const LATEST = Number.MAX_SAFE_INTEGER;

/**
 * Writes the text of a part. The same once more changes nothing.
 * @param seen the text that stood there when the page was opened
 * @throws Problem 409 when there is another one by now
 */
export async function writePart(
  trx: Trx,
  id: string,
  { part, text, seen }: { part: string; text: string; seen: string },
  by: Doing,
): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const now = textsAt((await draftOf(trx, id)).texts, LATEST).get(part) ?? "";
  if (now === text) return;
  if (now !== seen)
    throw new Problem(
      409,
      "Een ander wijzigde dit onderdeel sinds u deze pagina opende. Er is niets bewaard: wat u schreef staat hieronder, en wat er nu staat erboven.",
    );
  const { version } = await stepDossier(trx, dossier, "prepare", by, {
    content: { draftText: { part, text } },
  });
  await trx.insertInto("dossier_draft_text").values({ dossier: id, version, part, text }).execute();
}

/**
 * Puts the draft as it stands before the parties, as its next version.
 * @throws Problem 409 when there is nothing in it, or nothing else than in the last one
 */
export async function putEdition(trx: Trx, id: string, note: string, by: Doing): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const { texts, editions } = await draftOf(trx, id);
  const [last] = editions;
  const now = textsAt(texts, LATEST);
  if (now.size === 0) throw new Problem(409, "Er staat nog geen tekst in het ontwerp.");
  const same = last && texts.every((it) => it.version <= last.version);
  if (same) throw new Problem(409, `Er is niets veranderd sinds versie ${last.number}.`);
  const number = (last?.number ?? 0) + 1;
  const { version } = await stepDossier(trx, dossier, "prepare", by, {
    content: { edition: { number, note } },
  });
  await trx
    .insertInto("dossier_draft_edition")
    .values({ dossier: id, version, number, note, day: amsterdamDay(by.at) })
    .execute();
}

/** A party remarks something on a part. */
export async function remark(
  trx: Trx,
  id: string,
  said: { part: string; remark: string; office: string },
  by: Doing,
): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const { organisation } = by;
  const { version } = await stepDossier(trx, dossier, "remark", by, {
    content: { remarked: { organisation, ...said } },
  });
  await trx
    .insertInto("dossier_draft_remark")
    .values({ dossier: id, version, organisation, ...said, day: amsterdamDay(by.at) })
    .execute();
}

/**
 * Says what was done with a remark, which is closed then.
 * @throws Problem 409 when that was said already
 */
export async function replyTo(
  trx: Trx,
  id: string,
  said: { remark: number; reply: Reply; why: string; office: string },
  by: Doing,
): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const found = (await draftOf(trx, id)).remarks.find((it) => it.version === said.remark);
  if (found?.replied) throw new Problem(409, "Op deze opmerking is al geantwoord. Dat blijft zo staan.");
  const { version } = await stepDossier(trx, dossier, "prepare", by, { content: { replied: said } });
  await trx
    .insertInto("dossier_draft_reply")
    .values({ dossier: id, version, ...said, day: amsterdamDay(by.at) })
    .execute();
}
