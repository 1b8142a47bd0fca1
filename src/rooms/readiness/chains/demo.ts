/** Two chains that exist, described in general as examples, in the demo alone: nobody of their parties wrote them. */
import type { Kysely } from "kysely";
import type { DemoShare } from "#kit/demo.ts";
import { newUlid } from "#kit/ulid.ts";
import { accountOf } from "#rooms/people";
import type { Tables } from "./db.ts";
import type { ChainFacts, ChainLink, Party } from "./facts.ts";
import { addChain } from "./keeping.ts";

const KEEPER = { organisation: "gm1950", by: "beleid-jeugd-westerwolde" };

const UWV: Party = { code: "zb000117" };
const SVB: Party = { code: "zb000143" };
const CBS: Party = { code: "zb000193" };
const TAX: Party = { code: "oorg12368" };
const COUNCILS: Party = { name: "gemeenten" };
const EMPLOYERS: Party = { name: "werkgevers" };

type Told = Omit<ChainLink, "id" | "ground"> & Partial<Pick<ChainLink, "ground">>;

const EXAMPLES: readonly { facts: Omit<ChainFacts, "links">; source: string; links: readonly Told[] }[] = [
  {
    facts: {
      name: "Suwinet (voorbeeld)",
      purpose: "UWV, SVB en gemeenten raadplegen elkaars gegevens over werk en inkomen voor een uitkering.",
      dossier: null,
      example: true,
    },
    source: "https://wetten.overheid.nl/BWBR0013060",
    links: [
      {
        ...{ from: UWV, to: COUNCILS, means: "view", law: "Wet SUWI artikel 62; Participatiewet artikel 64" },
        data: "dienstverbanden, loon en uitkeringen",
        purpose: "recht op bijstand vaststellen",
      },
      {
        ...{ from: SVB, to: COUNCILS, means: "view", law: "Wet SUWI artikel 62; Participatiewet artikel 64" },
        data: "pensioen en uitkeringen van de SVB",
        purpose: "recht op bijstand vaststellen",
      },
      {
        ...{ from: COUNCILS, to: UWV, means: "view", law: "Wet SUWI artikel 62" },
        data: "lopende bijstandsuitkeringen",
        purpose: "samenloop van uitkeringen voorkomen",
      },
      {
        ...{ from: COUNCILS, to: SVB, means: "view", law: "Wet SUWI artikel 62" },
        data: "lopende bijstandsuitkeringen",
        purpose: "samenloop van uitkeringen voorkomen",
      },
    ],
  },
  {
    facts: {
      name: "Loonheffingsketen (voorbeeld)",
      purpose:
        "Werkgevers doen één aangifte van lonen, die belasting, premies, uitkeringen en statistiek dient.",
      dossier: null,
      example: true,
    },
    source: "https://wetten.overheid.nl/BWBR0002471",
    links: [
      {
        ...{ from: EMPLOYERS, to: TAX, means: "message", law: "Wet op de loonbelasting 1964 artikel 28" },
        data: "loon en loonheffing van elke werknemer",
        purpose: "loonheffingen heffen",
        ground: "duty",
      },
      {
        ...{ from: TAX, to: UWV, means: "message", law: "Wet SUWI artikel 33" },
        data: "gegevens uit de loonaangifte",
        purpose: "de polisadministratie vullen",
      },
      {
        ...{
          from: UWV,
          to: CBS,
          means: "file",
          law: "Wet op het Centraal bureau voor de statistiek artikel 33",
        },
        data: "gegevens uit de polisadministratie",
        purpose: "statistiek van banen en lonen maken",
      },
      {
        ...{ from: UWV, to: TAX, means: "message", law: "Wet SUWI artikel 33" },
        data: "meldingen over fouten in aangiften",
        purpose: "aangiften laten verbeteren",
      },
    ],
  },
];

export const chainDemo: DemoShare = {
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("data_chain").select("entry").limit(1).executeTakeFirst()) return;
      const { organisation, by } = KEEPER;
      for (const { facts, source, links } of EXAMPLES)
        await addChain(
          trx,
          { organisation, side: "executive" },
          {
            facts: { ...facts, links: links.map((it) => ({ id: newUlid(at), ground: "task", ...it })) },
            ...{ source, visibility: "public", parties: [] },
          },
          { actor: accountOf(by), organisation, at },
        );
    });
  },
};
