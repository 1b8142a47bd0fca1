/** What the demo has between two organisations: invented. */
import type { Kysely } from "kysely";
import type { DemoShare } from "#kit/demo.ts";
import type { Person } from "#kit/reader.ts";
import { accountOf } from "#rooms/people";
import type { Tables } from "./db.ts";
import { askIntroduction, makePledge, stepPledge } from "./keeping.ts";
import { findPledge } from "./queries.ts";

const WESTERWOLDE = "gm1950";
const OLDAMBT = "gm1895";

/** Reads as somebody who works at both: the demo is filled in before anybody logs in. */
const READER: Person = {
  ...{ kind: "person", id: accountOf("beleid-jeugd-westerwolde"), name: "", acting: null },
  ...{ platformAdmin: false, formToken: "" },
  seats: [WESTERWOLDE, OLDAMBT].map((organisation) => ({
    ...{ id: organisation, organisation, organ: "staff", role: "editor" },
  })),
};

export const demo: DemoShare = {
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("pledge").select("entry").limit(1).executeTakeFirst()) return;
      const between = { organisation: WESTERWOLDE, side: "executive", other: OLDAMBT } as const;
      const westerwolde = {
        ...{ actor: accountOf("beleid-jeugd-westerwolde"), organisation: WESTERWOLDE, at },
      };
      const oldambt = { actor: accountOf("secretaris-oldambt"), organisation: OLDAMBT, at };
      const id = await makePledge(
        trx,
        between,
        { promiser: OLDAMBT, what: "Cijfers over wachttijden sturen (voorbeeld)", due: "2026-06-30" },
        westerwolde,
      );
      const made = await findPledge(trx, READER, id);
      if (made) await stepPledge(trx, made, "agree", oldambt);
      await askIntroduction(
        trx,
        between,
        {
          by: "beleidsmedewerker jeugd (voorbeeld)",
          askedFor: "gemeentesecretaris (voorbeeld)",
          about: "Samen inkopen van jeugdhulp",
        },
        westerwolde,
      );
    });
  },
};
