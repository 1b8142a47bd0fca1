/** Answers of councils that are kept, for tests; and an arrangement of the register that they are about. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { applyVersions, collaborationNumbered } from "#rooms/collaborations";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";
import { beginAnswer } from "./answered/answers.ts";
import type { CouncilAnswer } from "./answered/tables.ts";
import type { Tables } from "./db.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The arrangement that these tests are about: the one that additions are made to. */
export const ARRANGEMENT = "90000001";

/** Puts it there, where it is not there yet. */
export async function putArrangement({ db }: Pick<World, "db">): Promise<void> {
  const tables = db as unknown as Kysely<Tables>;
  if (await collaborationNumbered(tables, ARRANGEMENT)) return;
  await tables.transaction().execute((trx) =>
    applyVersions(trx, {
      changed: [
        {
          ...{
            rooId: ARRANGEMENT,
            title: "Regeling proef",
            citationTitle: null,
            abbreviation: null,
            form: "OL",
          },
          ...{ powers: [], from: "1950-01-01", until: null, previousRooId: null, nextRooId: null },
          ...{ executorKey: null, stewardKey: null, archiveKey: null, crossBorder: false, themes: [] },
          ...{ legalBases: [], decisions: [], addresses: [], contacts: [] },
          ...{ lastVerified: null, lastModified: null },
          participations: [HERE, ELSEWHERE].map((organisationKey) => ({
            ...{ organisationKey, name: organisationKey, joined: null, organs: [], costKey: null },
          })),
        },
      ],
      gone: [],
      day: "2026-05-16",
    }),
  );
}

export const forgetAnswers = ({ db }: Pick<World, "db">): Promise<unknown> =>
  (db as unknown as Kysely<Tables>).deleteFrom("council_answer").execute();

interface Wanted {
  organisation?: string;
  visibility?: Visibility;
  answer?: Partial<CouncilAnswer>;
}

/** Puts one there and takes away the others of that organisation. @returns its number */
export async function putAnswer(
  { db, at }: World,
  { organisation = HERE, visibility = "public", answer }: Wanted = {},
): Promise<string> {
  await putArrangement({ db });
  return db.transaction().execute(async (trx) => {
    const tables = trx as unknown as Kysely<Tables>;
    await tables.deleteFrom("council_answer").where("organisation", "=", organisation).execute();
    return beginAnswer(
      trx,
      organisation,
      {
        answer: {
          ...{ collaboration: ARRANGEMENT, rule: "zienswijze-ontwerpbegroting", year: 2027 },
          ...{ outcome: "remarks", summary: "Meer grip gevraagd.", decidedOn: null },
          ...answer,
        },
        source: null,
        visibility,
        participants: [HERE, ELSEWHERE],
      },
      { actor: randomUUID(), organisation, at },
    );
  });
}
