/**
 * Two chains that exist, described in general as examples, in the demo alone: nobody of their parties wrote them. The articles were read
 * in the consolidated laws of 2015 that are open to everyone (github.com/statengeneraal/laws-markdown); what the law says today was
 * not, and the source of each chain tells so.
 */
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

type Told = Omit<ChainLink, "id" | "ground">;

/** Each of these articles tells somebody to give, which is a duty in law. Data and means are what is known of the chain in general. */
const GROUND = "duty";

const sourceOf = (laws: string): string =>
  `eigen opgave; de artikelen zijn gelezen in de wetstekst van 2015 (wetten.overheid.nl: ${laws}), niet in die van nu`;

/** They give each other what the other needs for its task, over what they keep for that together. */
const EACH_OTHER = "Wet SUWI artikel 62, eerste en tweede lid";
const TO_BOTH = `${EACH_OTHER}; Wet SUWI artikel 54, derde lid onder a`;
const MAY_SEE = `${EACH_OTHER}; Participatiewet artikel 64, eerste lid onder b`;

export const CHAIN_EXAMPLES: readonly {
  facts: Omit<ChainFacts, "links">;
  source: string;
  links: readonly Told[];
}[] = [
  {
    facts: {
      name: "Suwinet (voorbeeld)",
      purpose: "UWV, SVB en gemeenten raadplegen elkaars gegevens over werk en inkomen voor een uitkering.",
      dossier: null,
      example: true,
    },
    source: sourceOf("BWBR0013060 en BWBR0015703"),
    links: [
      {
        ...{ from: UWV, to: COUNCILS, means: "view", law: MAY_SEE },
        data: "dienstverbanden, loon en uitkeringen",
        purpose: "recht op bijstand vaststellen",
      },
      {
        ...{ from: SVB, to: COUNCILS, means: "view", law: MAY_SEE },
        data: "pensioen en uitkeringen van de SVB",
        purpose: "recht op bijstand vaststellen",
      },
      {
        ...{ from: COUNCILS, to: UWV, means: "view", law: TO_BOTH },
        data: "lopende bijstandsuitkeringen",
        purpose: "samenloop van uitkeringen voorkomen",
      },
      {
        ...{ from: COUNCILS, to: SVB, means: "view", law: TO_BOTH },
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
    source: sourceOf("BWBR0002471, BWBR0013060, BWBR0015926 en BWBR0017745"),
    links: [
      {
        ...{
          from: EMPLOYERS,
          to: TAX,
          means: "message",
          law: "Wet op de loonbelasting 1964 artikel 28, eerste lid onder d; Wet financiering sociale verzekeringen artikel 59, tweede lid",
        },
        data: "loon en loonheffing van elke werknemer",
        purpose: "loonheffingen heffen",
      },
      {
        ...{ from: TAX, to: UWV, means: "message", law: "Wet SUWI artikel 33, vijfde lid" },
        data: "gegevens uit de loonaangifte",
        purpose: "de polisadministratie vullen",
      },
      {
        ...{
          from: UWV,
          to: CBS,
          means: "file",
          law: "Wet SUWI artikel 33, tweede lid onder e; Wet op het Centraal bureau voor de statistiek artikel 33, eerste lid onder c en vierde lid",
        },
        data: "gegevens uit de polisadministratie",
        purpose: "statistiek van banen en lonen maken",
      },
      {
        ...{ from: UWV, to: TAX, means: "message", law: "Wet SUWI artikel 33, zevende lid" },
        data: "loon, ingehouden loonbelasting en premies uit de polisadministratie",
        purpose: "taken van de Belastingdienst, zoals de inkomstenbelasting heffen",
      },
    ],
  },
];

export const chainDemo: DemoShare = {
  fill: async (db, { at }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("data_chain").select("entry").limit(1).executeTakeFirst()) return;
      const { organisation, by } = KEEPER;
      for (const { facts, source, links } of CHAIN_EXAMPLES)
        await addChain(
          trx,
          { organisation, side: "executive" },
          {
            facts: { ...facts, links: links.map((it) => ({ id: newUlid(at), ground: GROUND, ...it })) },
            ...{ source, visibility: "public", parties: [] },
          },
          { actor: accountOf(by), organisation, at },
        );
    });
  },
};
