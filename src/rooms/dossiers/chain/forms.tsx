/** Promising, saying whether it was kept, beginning a project and saying how far it is: each by the party whose it is. */
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { type Asked, changesOf, dossierFor, partyFor, speaks } from "../acting.ts";
import { calledBy, nameIn } from "../called.ts";
import { DOSSIERS_PATH, dossierPath } from "../paths.ts";
import type { Agreement, Project } from "./facts.ts";
import {
  agreementFields,
  agreementIn,
  projectFields,
  projectIn,
  projectTyped,
  settleFields,
  withAgreements,
  withGrounds,
} from "./fields.ts";
import { groundsOf } from "./grounds.ts";
import { plan, progress, promise, settle } from "./keeping.ts";
import { agreementsOf, projectsOf } from "./queries.ts";

const PARTY = `${DOSSIERS_PATH}/:id/partijen/:code`;

const nameOf = async ({ primary }: Building, key: string): Promise<string> =>
  shortName((await nameMap(primary, [key])).get(key) ?? key);

const trailTo = ({ dossier }: Asked) => [{ label: dossier.facts.title, href: dossierPath(dossier.id) }];

/** @throws Problem 422 for a last day before the first */
function inOrder(field: string, from: string, until: string | undefined): void {
  if (until !== undefined && until < from)
    throw new Problem(422, "Niet alles is goed ingevuld.", [
      { field, message: "Deze dag ligt voor de eerste dag." },
    ]);
}

export const promiseForm = form({
  path: `${PARTY}/afspraken`,
  may: speaks,
  load: (building, words, view) => partyFor(building, words, view),
  fields: agreementFields,
  page: async ({ thing, ...asked }) => {
    const { building, view } = asked;
    const called = await calledBy(building, thing.dossier.participants, view.today);
    const grounds = groundsOf(thing.dossier, (key) => nameIn(called, key));
    return {
      title: `Een afspraak van ${await nameOf(building, thing.organisation)}`,
      lead: "Wat uw organisatie belooft, en waarop dat rust in het perspectief. Een andere partij schrijft haar eigen beloften op.",
      trail: trailTo(thing),
      timeless: true,
      body: <FormParts {...asked} fields={withGrounds(grounds)} button="Bewaar deze afspraak" />,
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation }, input, view, trx, at }) => {
    inOrder("uiterlijk", input.afgesprokenOp, input.uiterlijk);
    return promise(trx, dossier.id, agreementIn(input), doing(view.reader, organisation, at));
  },
  afterwards: ({ thing }) => dossierPath(thing.dossier.id),
  next: ({ thing, done }) => `${dossierPath(thing.dossier.id)}#afspraak-${done}`,
});

interface OfAgreement extends Asked {
  agreement: Agreement;
}

export const settleForm = form({
  path: `${DOSSIERS_PATH}/:id/afspraken/:nummer`,
  may: speaks,
  load: async (building, { id = "", nummer = "" }, view: View): Promise<OfAgreement> => {
    const dossier = await dossierFor(building, id, view);
    const agreement = (await agreementsOf(building.primary, id)).find((it) => it.id === nummer);
    if (!agreement) throw notFound("Deze afspraak is er niet.");
    const promiser = (await calledBy(building, [agreement.organisation], view.today)).get(
      agreement.organisation,
    );
    const [heir, ...others] = promiser?.heirs ?? [];
    // Of an organisation that merged another one says it; where it fell apart, nobody in particular took it over.
    const organisation = heir !== undefined && others.length === 0 ? heir : agreement.organisation;
    return { dossier, organisation, agreement };
  },
  fields: settleFields,
  understand: async ({ building, thing: { dossier, organisation, agreement } }) => {
    if (organisation === agreement.organisation || dossier.participants.includes(organisation)) return;
    const [heir, promiser, keeper] = await Promise.all(
      [organisation, agreement.organisation, dossier.organisation].map((it) => nameOf(building, it)),
    );
    throw new Problem(
      409,
      `${heir} volgde ${promiser} op, en is nog geen partij in dit dossier. Vraag ${keeper} om haar partij te maken; er is niets bewaard.`,
    );
  },
  page: ({ thing, ...asked }) => ({
    title: "Is deze afspraak nagekomen?",
    lead: thing.agreement.text,
    trail: trailTo(thing),
    timeless: true,
    body: <FormParts {...asked} fields={settleFields} button="Bewaar" />,
  }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation, agreement }, input, view, trx, at }) =>
    settle(
      trx,
      dossier.id,
      agreement.id,
      { outcome: input.uitkomst, account: input.verantwoording },
      doing(view.reader, organisation, at),
      agreement.organisation,
    ),
  afterwards: ({ thing }) => dossierPath(thing.dossier.id),
  next: ({ thing }) => `${dossierPath(thing.dossier.id)}#afspraak-${thing.agreement.id}`,
});

export const planForm = form({
  path: `${PARTY}/projecten`,
  may: speaks,
  load: (building, words, view) => partyFor(building, words, view),
  fields: projectFields,
  page: async ({ thing, ...asked }) => {
    const agreements = await agreementsOf(asked.building.primary, thing.dossier.id);
    return {
      title: `Een project van ${await nameOf(asked.building, thing.organisation)}`,
      lead: "Een project voert afspraken uit. Kies welke.",
      trail: trailTo(thing),
      timeless: true,
      body: <FormParts {...asked} fields={withAgreements(agreements)} button="Bewaar dit project" />,
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation }, input, view, trx, at }) => {
    inOrder("uiterlijk", input.begonnenOp, input.uiterlijk);
    return plan(trx, dossier.id, projectIn(input), doing(view.reader, organisation, at));
  },
  afterwards: ({ thing }) => dossierPath(thing.dossier.id),
  next: ({ thing, done }) => `${dossierPath(thing.dossier.id)}#project-${done}`,
});

interface OfProject extends Asked {
  project: Project;
}

export const progressForm = form({
  path: `${DOSSIERS_PATH}/:id/projecten/:nummer`,
  may: speaks,
  load: async (building, { id = "", nummer = "" }, view: View): Promise<OfProject> => {
    const dossier = await dossierFor(building, id, view);
    const project = (await projectsOf(building.primary, id)).find((it) => it.id === nummer);
    if (!project) throw notFound("Dit project is er niet.");
    return { dossier, organisation: project.organisation, project };
  },
  edits: {
    entry: ({ dossier }) => dossier,
    filled: (_, { project }) => Promise.resolve(projectTyped(project)),
  },
  fields: projectFields,
  page: async ({ thing, ...asked }) => {
    const agreements = await agreementsOf(asked.building.primary, thing.dossier.id);
    return {
      title: `${thing.project.title}: hoe ver is het?`,
      trail: trailTo(thing),
      timeless: true,
      body: <FormParts {...asked} fields={withAgreements(agreements)} button="Bewaar" />,
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation, project }, input, view, trx, at }) => {
    inOrder("uiterlijk", input.begonnenOp, input.uiterlijk);
    return progress(trx, dossier.id, project.id, projectIn(input), doing(view.reader, organisation, at));
  },
  afterwards: ({ thing }) => dossierPath(thing.dossier.id),
  next: ({ thing }) => `${dossierPath(thing.dossier.id)}#project-${thing.project.id}`,
});

export const chainForms = [promiseForm, settleForm, planForm, progressForm];
