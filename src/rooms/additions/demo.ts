/** What the demo has of additions: invented, at an arrangement that is real. */
import type { Kysely } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import type { DemoShare } from "#kit/demo.ts";
import type { Side } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import { membershipsOf } from "#rooms/collaborations";
import { accountOf } from "#rooms/people";
import type { Tables } from "./db.ts";
import type { FactsOf, Kind } from "./facts.ts";
import { addAddition } from "./keeping.ts";

const WESTERWOLDE = "gm1950";

interface Invented<Name extends Kind = Kind> {
  kind: Name;
  by: string;
  side: Side;
  visibility: Visibility;
  facts: FactsOf[Name];
}

const invented = <Name extends Kind>(kind: Name, it: Omit<Invented<Name>, "kind">): Invented => ({
  kind,
  ...it,
});

const INVENTED: readonly Invented[] = [
  invented("standing", {
    by: "beleid-jeugd-westerwolde",
    side: "executive",
    visibility: "public",
    facts: {
      representatives: ["wethouder Sociaal domein (voorbeeld)"],
      votes: { own: 2, all: 30 },
      noticeTerm: "een jaar voor het begin van een begrotingsjaar (voorbeeld)",
      publicInterest: "Zorgen dat inwoners op tijd hulp krijgen (voorbeeld).",
      governance: "yes",
      finance: "yes",
      askedOfCouncil: "Een zienswijze op de begroting van 2027, voor 1 juli (voorbeeld).",
      toldCouncil:
        "Wij stemmen in met de begroting. Let op de wachttijd: die is langer dan afgesproken (voorbeeld).",
      toldOn: "2026-05-12",
    },
  }),
  invented("year", {
    by: "beleid-jeugd-westerwolde",
    side: "executive",
    visibility: "public",
    facts: {
      ...{ year: 2026, contribution: 125_000_000, interestBegin: 10_000_000, interestEnd: 10_000_000 },
      ...{ equityBegin: 500_000_000, equityEnd: 480_000_000, debtBegin: 900_000_000, debtEnd: 910_000_000 },
      result: -20_000_000,
    },
  }),
  invented("result", {
    by: "griffier-westerwolde",
    side: "council",
    visibility: "organisation",
    facts: {
      subject: "Wachttijd (voorbeeld)",
      norm: "hoogstens 4 weken",
      value: "5 weken",
      measuredOn: "2026-04-01",
    },
  }),
  invented("standing", {
    by: "griffier-westerwolde",
    side: "council",
    visibility: "side",
    facts: { risk: "De raad krijgt de begroting vaak te laat (voorbeeld)." },
  }),
];

export const demo: DemoShare = {
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("addition").select("entry").limit(1).executeTakeFirst()) return;
      const [first] = await membershipsOf(trx, WESTERWOLDE, amsterdamDay(at));
      if (!first) return;
      for (const { kind, by, side, visibility, facts } of INVENTED)
        await addAddition(
          trx,
          { organisation: WESTERWOLDE, side },
          { kind, collaboration: first.key, tie: null },
          { facts, source: null, visibility, participants: [] },
          { actor: accountOf(by), organisation: WESTERWOLDE, at },
        );
    });
  },
};
