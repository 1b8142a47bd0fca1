/** What the keeper of an installation does on the command line: the first keeper, the first admin of an organisation. */
import { record } from "#kit/audit/record.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { ORGANS, type Organ } from "#kit/reader.ts";
import type { Verb } from "#kit/verb.ts";
import { counted } from "#kit/words.ts";
import { organisationByCode } from "#rooms/organisations";
import type { Kysely } from "kysely";
import type { Tables, Trx } from "./db.ts";
import { type Gift, invite, LASTS_DAYS } from "./invitations.ts";
import { invitationPath } from "./paths.ts";
import { endVisitsOf } from "./sessions.ts";

/** The link is printed once; only its hash is kept. */
async function inviteTo(db: Kysely<Tables>, gift: Gift, evidence: string, at: Date): Promise<string> {
  const work = async (trx: Trx) => {
    const { id, secret } = await invite(trx, { gift, email: null, evidence, by: null }, at);
    await record(trx, { actor: null, action: "uitnodigen", object: `invitation:${id}`, origin: "cli" }, at);
    return invitationPath(secret);
  };
  // Whoever has the command line keeps the installation.
  return db.transaction().execute((trx) => seeingAll(trx, () => work(trx)));
}

const told = (path: string): string[] => [
  `Open dit adres op deze website en log in; het werkt één keer en ${LASTS_DAYS} dagen lang:`,
  path,
];

export const adminVerbs: Verb[] = [
  {
    name: "admin invite",
    help: "maakt een eenmalige link voor wie deze installatie beheert",
    writes: true,
    run: async (_words, { db, out, clock }) => {
      const path = await inviteTo(db, "platform", "gemaakt op de opdrachtregel", clock());
      for (const line of told(path)) out(line);
      return 0;
    },
  },
  {
    name: "admin invite organisation",
    help: "<code> <council|executive|staff> <waaruit blijkt het>  maakt een eenmalige link voor de eerste beheerder van een organisatie",
    writes: true,
    run: async ([code = "", organ = "", ...evidence], { db, out, err, clock }) => {
      const organisation = await organisationByCode(db, code);
      const problems = [
        ...(organisation ? [] : [`${code || "Een lege code"} staat niet in het register.`]),
        ...(organ in ORGANS ? [] : [`Kies een orgaan: ${Object.keys(ORGANS).join(", ")}.`]),
        ...(evidence.length > 0
          ? []
          : ["Zeg waaruit blijkt dat deze persoon daar hoort; dat blijft bewaard."]),
      ];
      if (!organisation || problems.length > 0) {
        for (const problem of problems) err(problem);
        return 2;
      }
      const gift: Gift = { organisation: organisation.key, organ: organ as Organ, role: "admin" };
      for (const line of told(await inviteTo(db, gift, evidence.join(" "), clock()))) out(line);
      return 0;
    },
  },
  {
    name: "admin end visits",
    help: "<e-mailadres of --iedereen>  beëindigt alle bezoeken van één persoon, of van iedereen",
    writes: true,
    run: async ([whose = ""], { db, out, err, clock }) => {
      const everyone = whose === "--iedereen";
      if (whose === "") {
        err("Geef een e-mailadres op, of --iedereen.");
        return 2;
      }
      const ended = await db.transaction().execute((trx) =>
        seeingAll(trx, async () => {
          const found = await endVisitsOf(trx, everyone ? null : whose, clock());
          await record(
            trx,
            { actor: null, action: "bezoeken.beeindigen", object: "bezoek", origin: "cli" },
            clock(),
          );
          return found;
        }),
      );
      out(`Beëindigd: ${counted(ended, "bezoek", "bezoeken")}.`);
      return 0;
    },
  },
];
