/** A collaboration outside the register as programs get it; another installation reads it too. */
import { z } from "@hono/zod-openapi";
import type { Called } from "./called.ts";
import { TIE_FORMS, type TieForm } from "./facts.ts";
import { life } from "./life.ts";
import { tiePath } from "./paths.ts";
import type { Tie } from "./queries.ts";

const Party = z.object({ code: z.string(), naam: z.string() }).openapi("OverigeDeelnemer");

export const TieSchema = z
  .object({
    id: z.string(),
    naam: z.string(),
    vorm: z.enum(Object.keys(TIE_FORMS) as [TieForm]),
    vormNaam: z.string(),
    stand: z.string().openapi({ description: "bevestigd of beëindigd" }),
    deelnemers: z.array(Party),
    partners: z.array(z.object({ naam: z.string(), kvk: z.string().nullable() })).openapi({
      description: "Partners buiten de overheid.",
    }),
    uitvoerder: z.string().nullable(),
    doel: z.string().nullable(),
    taak: z.string().nullable(),
    geldigVan: z.iso.date().nullable(),
    geldigTot: z.iso.date().nullable().openapi({ description: "De eerste dag zonder deze samenwerking." }),
    document: z.string().nullable(),
    bijgehoudenDoor: Party,
    nagekekenOp: z.iso.date(),
    versie: z.int(),
    _links: z.object({ pagina: z.object({ href: z.string() }) }),
  })
  .openapi("OverigeSamenwerking");

export const jsonOf = (
  { id, state, version, verified_on, organisation, facts }: Tie,
  names: ReadonlyMap<string, Called>,
): z.input<typeof TieSchema> => {
  const party = (code: string) => ({ code, naam: names.get(code)?.name ?? code });
  return {
    id,
    naam: facts.name,
    vorm: facts.form,
    vormNaam: TIE_FORMS[facts.form],
    stand: life.states[state].word,
    deelnemers: facts.participants.map(party),
    partners: facts.outsiders.map(({ name, kvk }) => ({ naam: name, kvk })),
    uitvoerder: facts.executor,
    doel: facts.purpose,
    taak: facts.task,
    geldigVan: facts.begins,
    geldigTot: facts.ends,
    document: facts.document,
    bijgehoudenDoor: party(organisation),
    nagekekenOp: verified_on,
    versie: version,
    _links: { pagina: { href: tiePath(id) } },
  };
};
