/** What everyone may read of collaborations outside the register, for programs; another installation reads it too. */
import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { listAnswer, listOf, pagingOf } from "#kit/http/api.ts";
import { listQuery } from "#kit/http/query.ts";
import { nameMap } from "#rooms/organisations";
import { TIE_FORMS, type TieForm } from "./facts.ts";
import { life } from "./life.ts";
import { tiePath } from "./paths.ts";
import { publicTies, type Tie } from "./queries.ts";

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

const jsonOf = (
  { id, state, version, verified_on, organisation, facts }: Tie,
  names: ReadonlyMap<string, string>,
): z.input<typeof TieSchema> => {
  const party = (code: string) => ({ code, naam: names.get(code) ?? code });
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

export const tiesData = data({
  path: "/overige-samenwerkingen",
  operationId: "lijstOverigeSamenwerkingen",
  tag: "Overige samenwerkingen",
  summary: "Samenwerkingen buiten het register die alle deelnemers bevestigden en die iedereen mag lezen",
  description: "Zonder `geldigOp` staat alles in de lijst, ook wat voorbij is.",
  query: listQuery,
  schema: listOf(TieSchema, "OverigeSamenwerkingenlijst"),
  answer: "Een deel van de lijst, wat het eerst werd opgeschreven eerst",
  json: async ({ db }, { query, url }) => {
    const { page, pageSize, offset } = pagingOf(query);
    const { geldigOp: day = null } = query;
    const { rows, total } = await publicTies(db, { day, offset, limit: pageSize });
    const names = await nameMap(
      db,
      rows.flatMap((it) => [it.organisation, ...it.participants]),
    );
    const items = rows.map((it) => jsonOf(it, names));
    return listAnswer(url, total, page, pageSize, items);
  },
});
