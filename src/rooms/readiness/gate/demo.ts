/** What the demo has of what is answered before a decision: invented, in the dossiers that the demo has already. */
import type { Kysely } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import type { DemoShare } from "#kit/demo.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { accountOf } from "#rooms/people";
import { type Dossier, dossiersOf, dossierWith } from "#rooms/dossiers";
import type { Tables, Trx } from "../db.ts";
import { someoneAt } from "../demo-reader.ts";
import { questionsOn } from "../sets/of-dossier.ts";
import { advise, goOn, sayWord } from "./keeping.ts";

const GRONINGEN = "gm0014";
/** Who keeps the first, and how her role is called in the demo. */
const PROGRAMME = "programma-jeugd";
const OLDAMBT = "gm1895";

/** One in which parties are answering, and one that went on before all was answered. */
const ANSWERING = "Jeugdhulp in de regio Groningen (voorbeeld)";
const WENT_ON = "Grof afval in Oost-Groningen (voorbeeld)";

export const gateDemo: DemoShare = {
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("readiness_word").select("id").limit(1).executeTakeFirst()) return;
      const answering = await titled(trx, GRONINGEN, ANSWERING);
      if (answering) await answers(trx, answering, at);
      const went = await titled(trx, OLDAMBT, WENT_ON);
      if (went) await goesOn(trx, went, at);
    });
  },
};

async function titled(trx: Trx, organisation: string, title: string): Promise<Dossier | null> {
  const all = await dossiersOf(trx as never, someoneAt(organisation), [organisation]);
  const found = all.find((it) => it.title === title);
  return found ? dossierWith(trx as never, found.id) : null;
}

const doing = (organisation: string, role: string, at: Date): Doing => ({
  ...{ actor: accountOf(role), organisation, at },
});

/** The first question is answered, of the second it is known who will, and a privacy officer said what he thinks. */
async function answers(trx: Trx, dossier: Dossier, at: Date): Promise<void> {
  const asked = questionsOn(amsterdamDay(at)).filter((it) => it.must && it.when === null);
  const first = asked.find((it) => it.answerer === "information");
  const second = asked.find((it) => it.answerer === "ciso");
  const by = doing(GRONINGEN, PROGRAMME, at);
  if (first)
    await sayWord(
      trx,
      dossier,
      first.code,
      {
        ...{ owner: GRONINGEN, office: "informatiemanager (voorbeeld)", verdict: "partly" },
        statement: "Wij weten welke systemen het raakt; van twee gemeenten nog niet alles (voorbeeld).",
        restsOn: [],
      },
      "",
      by,
    );
  if (second)
    await sayWord(
      trx,
      dossier,
      second.code,
      { owner: OLDAMBT, office: "CISO (voorbeeld)", verdict: null, statement: null, restsOn: [] },
      "",
      by,
    );
  await advise(
    trx,
    dossier,
    {
      ...{ office: "functionaris gegevensbescherming (voorbeeld)", opinion: "go-if" },
      advice:
        "Leg eerst vast wie van de tien een jongere uitlegt wat er met zijn gegevens gebeurt (voorbeeld).",
    },
    doing(OLDAMBT, "fg-oldambt", at),
  );
}

const goesOn = (trx: Trx, dossier: Dossier, at: Date): Promise<void> =>
  goOn(
    trx,
    dossier,
    {
      reason: "De milieustraat ging in juli dicht; wat open staat, leggen wij dit jaar nog vast (voorbeeld).",
      office: "gemeentesecretaris (voorbeeld)",
    },
    doing(dossier.organisation, "secretaris-oldambt", at),
  );
