/** What a party says for itself: its own words, whether it shares the perspective, and that it wants to join. */
import { FormParts } from "#kit/form-edits.tsx";
import type { FormInput } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import type { Building, View } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { type Asked, changesOf, dossierFor, partyFor, speaks } from "./acting.ts";
import { answerDossier, sayWords } from "./answering.ts";
import { dossierPage } from "./dossier-page.tsx";
import { type Verdict, VIEWPOINTS, type Viewpoint } from "./facts.ts";
import { askToJoin } from "./joining.ts";
import { assentFields, joinFields, leaveFields, objectFields, textSeen, wordFields } from "./party-fields.ts";
import { DOSSIERS_PATH, dossierPath } from "./paths.ts";

const nameOf = async ({ primary }: Building, key: string): Promise<string> =>
  shortName((await nameMap(primary, [key])).get(key) ?? key);

/** What a party said from a role, as it stands in the fields. */
function saidBefore({ dossier, organisation }: Asked, asked: string | undefined): Record<string, string> {
  const own = dossier.voices.filter((it) => it.organisation === organisation);
  const viewpoint = asked !== undefined && asked in VIEWPOINTS ? (asked as Viewpoint) : undefined;
  const voice = own.find((it) => it.viewpoint === viewpoint);
  return {
    rol: viewpoint ?? "",
    wil: voice?.wants ?? "",
    vreest: voice?.fears ?? "",
    functie: (voice ?? own.at(-1))?.office ?? "",
  };
}

export const wordsForm = form({
  path: `${DOSSIERS_PATH}/:id/partijen/:code/woorden`,
  may: speaks,
  query: { vanuit: wordFields.rol.schema.optional() },
  load: (building, words, view) => partyFor(building, words, view),
  fields: wordFields,
  page: async ({ thing, query, ...asked }) => {
    const { building, typed, errors } = asked;
    const isOpened = errors.length === 0 && Object.keys(typed).length === 0;
    return {
      title: `Wat ${await nameOf(building, thing.organisation)} wil en vreest`,
      lead: "In uw eigen woorden. Alleen uw organisatie schrijft dit op, en u bevestigt het met uw functie en de dag van vandaag.",
      trail: [{ label: thing.dossier.facts.title, href: dossierPath(thing.dossier.id) }],
      timeless: true,
      body: (
        <FormParts
          {...asked}
          typed={isOpened ? saidBefore(thing, query.vanuit) : typed}
          fields={wordFields}
          button="Dit zijn onze woorden"
        />
      ),
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation }, input, view, trx, at }) =>
    sayWords(
      trx,
      dossier.id,
      {
        viewpoint: input.rol,
        wants: input.wil ?? null,
        fears: input.vreest ?? null,
        office: input.functie,
      },
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing }) => dossierPath(thing.dossier.id),
  next: ({ thing }) => `${dossierPath(thing.dossier.id)}#partijen`,
});

type Answered = FormInput<typeof assentFields> & { reden?: string };

const answerForm = (path: string, verdict: Verdict, asked: typeof assentFields | typeof objectFields) => {
  const fields = { ...asked, tekst: textSeen };
  return form({
    path: `${DOSSIERS_PATH}/:id/partijen/:code/${path}`,
    elsewhere: true,
    may: speaks,
    load: (building, words, view) => partyFor(building, words, view),
    fields,
    page: ({ building, thing: { dossier, organisation }, view, typed, errors }) =>
      dossierPage(building, dossier, view, { typed, errors, form: `${path}-${organisation}` }),
    changes: ({ dossier }) => changesOf(dossier),
    submit: ({ thing: { dossier, organisation }, input, view, trx, at }) => {
      const { functie: office, reden: reason = null } = input as Answered;
      const text = { id: dossier.id, seen: Number(input.tekst) };
      return answerDossier(trx, text, { verdict, reason, office }, doing(view.reader, organisation, at));
    },
    afterwards: ({ thing }) => dossierPath(thing.dossier.id),
    next: ({ thing }) => dossierPath(thing.dossier.id),
  });
};

/** Who asks to join does it for the organisation for which he works now. */
const actingFor = ({ reader }: View): string =>
  reader.kind === "person" ? (reader.acting?.organisation ?? "") : "";

const joinForm = form({
  path: `${DOSSIERS_PATH}/:id/meedoen`,
  elsewhere: true,
  may: {
    action: "dossier.meedoen",
    of: ({ dossier, organisation }: Asked) => ({ organisation, side: dossier.side }),
    object: ({ dossier, organisation }: Asked) => `dossier:${dossier.id}:${organisation}`,
  },
  load: async (building, { id = "" }, view): Promise<Asked> => ({
    dossier: await dossierFor(building, id, view),
    organisation: actingFor(view),
  }),
  fields: joinFields,
  page: ({ building, thing: { dossier }, view, typed, errors }) =>
    dossierPage(building, dossier, view, { typed, errors, form: "meedoen" }),
  changes: () => [],
  submit: ({ thing: { dossier, organisation }, input, view, trx, at }) =>
    askToJoin(
      trx,
      dossier,
      { side: dossier.side, reason: input.reden, office: input.functie },
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing }) => dossierPath(thing.dossier.id),
  next: ({ thing }) => `${dossierPath(thing.dossier.id)}#meedoen`,
});

export const partyForms = [
  wordsForm,
  answerForm("instemmen", "yes", assentFields),
  answerForm("bezwaar", "no", objectFields),
  answerForm("uitstappen", "left", leaveFields),
  joinForm,
];
