/** People of the demo who want to be found: roles, and all that they say is invented. */
import type { Kysely } from "kysely";
import type { DemoRole, DemoShare } from "#kit/demo.ts";
import { accountOf } from "#rooms/people";
import { ask } from "./asking/keeping.ts";
import type { Tables } from "./db.ts";
import { type Filled, FIELD_NAMES, type ProfileField } from "./facts.ts";
import { keepProfile } from "./keeping.ts";
import { topicsText } from "./topics.ts";

const at = (organisation: string) => ({ organisation, organ: "staff", role: "member" }) as const;

const roles: DemoRole[] = [
  {
    id: "inkoper-jeugd-groningen",
    name: "Inkoper jeugdhulp, gemeente Groningen",
    purpose: "Koopt jeugdhulp in voor tien gemeenten, en wil gevonden worden door wie dat ook moet.",
    place: at("gm0014"),
  },
  {
    id: "data-midden-groningen",
    name: "Data-analist sociaal domein, gemeente Midden-Groningen",
    purpose: "Mat wachttijden, en vertelt anderen hoe.",
    place: at("gm1952"),
  },
];

interface Says {
  role: string;
  organisation: string;
  tasks?: string[];
  says: Partial<Record<ProfileField, string>>;
}

const PROFILES: readonly Says[] = [
  {
    ...{ role: "inkoper-jeugd-groningen", organisation: "gm0014", tasks: ["jeugd-en-wmo"] },
    says: {
      functie: "Inkoper jeugdhulp",
      eigenWoorden: "Contracten met zorgaanbieders, voor de hele jeugdregio.",
      meedenken: "Tarieven en wachttijden in een contract.",
      gedaan: "Jeugdhulp ingekocht met tien gemeenten.",
    },
  },
  {
    ...{ role: "data-midden-groningen", organisation: "gm1952", tasks: ["jeugd-en-wmo"] },
    says: {
      functie: "Data-analist sociaal domein",
      gedaan: "Wachttijden in de jeugdhulp gemeten, voor en na een proef.",
      les: "Cijfers lezen zonder statistiek.",
    },
  },
  {
    ...{ role: "fg-oldambt", organisation: "gm1895" },
    says: {
      functie: "Functionaris gegevensbescherming",
      meedenken: "Een DPIA bij gegevens van het wijkteam.",
      gedaan: "Afspraken over gegevens tussen jeugdhulp en school.",
    },
  },
  {
    ...{ role: "jurist-assen", organisation: "gm0106" },
    says: {
      functie: "Jurist",
      les: "De Wet gemeenschappelijke regelingen.",
      gedaan: "Een uittreding begeleid.",
    },
  },
  {
    ...{ role: "publiekszaken-groningen", organisation: "gm0014" },
    says: { functie: "Hoofd publiekszaken", gedaan: "Aangifte van een verhuizing digitaal gemaakt." },
  },
];

const ASKER = { role: "contract-veendam", organisation: "gm0047" };

export const demo: DemoShare = {
  roles,
  fill: async (db, { at: moment }) => {
    await (db as unknown as Kysely<Tables>).transaction().execute(async (trx) => {
      if (await trx.selectFrom("profile").select("id").limit(1).executeTakeFirst()) return;
      const made: string[] = [];
      for (const { role, organisation, tasks = [], says } of PROFILES) {
        const texts = {
          ...says,
          organisatie: organisation,
          onderwerpen: topicsText({ tasks, themes: [], products: [] }),
        };
        const fields = FIELD_NAMES.flatMap((field): Filled[] => {
          const text = (texts as Partial<Record<ProfileField, string>>)[field] ?? "";
          return text === "" ? [] : [{ field, text, visibility: "government" }];
        });
        const place = { person: accountOf(role), organisation, organ: "staff" } as const;
        made.push(await keepProfile(trx, place, { fields, perMonth: 4, awayUntil: null }, moment));
      }
      await ask(
        trx,
        {
          ...{ person: accountOf(ASKER.role), organisation: ASKER.organisation, side: "executive" },
          ...{ about: "wachttijden jeugdhulp", askedAs: "Contractmanager (voorbeeld)" },
          question: "Welke wachttijd spreekt u met aanbieders af, en hoe meet u die? (voorbeeld)",
        },
        made.slice(0, 2),
        moment,
      );
    });
  },
};
