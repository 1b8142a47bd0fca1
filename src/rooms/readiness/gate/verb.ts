/** `vliegwiel readiness --dossier <id>`: what a decision waits for; ends with 1 while there is something. */
import { parseArgs } from "node:util";
import { amsterdamDay } from "#kit/day.ts";
import { isUlid } from "#kit/ulid.ts";
import type { Verb } from "#kit/verb.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { dossierWith } from "#rooms/dossiers";
import { counted } from "#kit/words.ts";
import { waitedFor } from "./hold.ts";
import { whomToAsk } from "./shown.ts";

export const gateVerb: Verb = {
  name: "readiness",
  help: "toon wat een besluit over een dossier nog ophoudt: readiness --dossier <nummer>",
  run: async (args, { db, out, err, clock }) => {
    const { values } = parseArgs({ args, options: { dossier: { type: "string" } } });
    const { dossier: id = "" } = values;
    const dossier = isUlid(id) ? await dossierWith(db, id) : null;
    if (dossier === null) {
      err(`Dit dossier is er niet: ${id === "" ? "geef een nummer met --dossier" : id}.`);
      return 2;
    }
    const open = await waitedFor({ primary: db }, id, amsterdamDay(clock()));
    if (open.length === 0) {
      out(`“${dossier.facts.title}” kan naar een besluit: niets houdt het op.`);
      return 0;
    }
    const names = await nameMap(db, [dossier.organisation, ...open.map((it) => it.word?.owner ?? null)]);
    const called = (key: string) => shortName(names.get(key) ?? key);
    out(`“${dossier.facts.title}” wacht op ${counted(open.length, "antwoord", "antwoorden")}:`);
    for (const { item, word } of open)
      out(`- ${item.question} Vraag het aan: ${whomToAsk({ item, word }, dossier.organisation, called)}`);
    return 1;
  },
};
