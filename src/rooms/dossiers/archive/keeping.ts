/** Saying for the archive what it needs to know: a step in the life of the dossier, in whatever state that is. */
import { isDeepStrictEqual } from "node:util";
import type { Doing } from "#kit/entries/entries.ts";
import type { Trx } from "../db.ts";
import { dossierNow, stepDossier } from "../keeping.ts";
import type { Disclosure, Keeping } from "./facts.ts";
import { saidOf } from "./queries.ts";
import type { ArchivePart } from "./tables.ts";

/** The same once more changes nothing. */
export async function sayForArchive(
  trx: Trx,
  id: string,
  part: ArchivePart,
  said: Keeping | Disclosure,
  by: Doing,
): Promise<void> {
  const dossier = await dossierNow(trx, id);
  if (isDeepStrictEqual((await saidOf(trx, id)).get(part), said)) return;
  const { version } = await stepDossier(trx, dossier, "archive", by, {
    content: { archive: { part, said } },
  });
  await trx
    .insertInto("dossier_archive")
    .values({ dossier: id, version, part, said: JSON.stringify(said) })
    .execute();
}
