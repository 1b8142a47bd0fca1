/** Writing a processing activity down, changing it, and the steps that are taken with a button. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import type { Faces } from "#kit/room.ts";
import { doing, sideFor } from "#rooms/ties";
import { shortName, type Organisation } from "#rooms/organisations";
import { activityFor, changesOf, keepsActivity, trailTo } from "./acting.ts";
import { activityPage } from "./activity-page.tsx";
import type { KeptActivity } from "./facts.ts";
import { activityFields, activityIn, activityTyped } from "./fields.ts";
import { addActivity, changeActivity, type SaidOfActivity, stepActivity } from "./keeping.ts";
import { ACTIVITY_PATH, activitiesPath, activityPath } from "./paths.ts";
import type { Activity } from "./queries.ts";
import { organisationFor } from "./register.ts";

const newActivityForm = form({
  path: "/organisaties/:code/verwerkingen/nieuw",
  may: {
    action: "verwerking.maken",
    of: ({ key }: Organisation) => ({ organisation: key }),
    object: ({ key }: Organisation) => `organisation:${key}`,
  },
  load: (building, { code = "" }) => organisationFor(building, code),
  fields: activityFields,
  page: ({ thing, ...asked }) => ({
    title: "Een verwerking opschrijven",
    lead: `Voor het register van verwerkingen van ${shortName(thing.name)} (AVG artikel 30). Wat in een keten staat, komt er vanzelf bij.`,
    trail: trailTo(thing),
    timeless: true,
    body: <FormParts {...asked} fields={activityFields} button="Bewaar" />,
  }),
  changes: ({ key }: Organisation, { visibility }: SaidOfActivity) =>
    changesOf({ organisation: key, visibility }),
  understand: ({ input }) => Promise.resolve(input).then(activityIn),
  submit: ({ thing: { key }, meant, view, trx, at }) =>
    addActivity(
      trx,
      { organisation: key, side: sideFor(view.reader, key) },
      meant,
      doing(view.reader, key, at),
    ),
  afterwards: ({ thing }) => activitiesPath(thing.key),
  next: ({ thing }) => activitiesPath(thing.key),
});

const changeActivityForm = form({
  path: `${ACTIVITY_PATH}/:id/wijzigen`,
  may: keepsActivity,
  load: (building, { id = "" }, view) => activityFor(building, id, view),
  edits: {
    entry: (it) => it,
    filled: (_, { facts, source, visibility }) =>
      Promise.resolve(activityTyped({ facts, source, wanted: visibility })),
    before: async ({ primary }, { id }, version) => {
      const then = (await contentAt(primary, id, version)) as KeptActivity | null;
      return then && activityTyped(then);
    },
  },
  fields: activityFields,
  page: ({ thing: { id, facts }, ...asked }) => ({
    title: `${facts.name} wijzigen`,
    trail: [{ label: facts.name, href: activityPath(id) }],
    timeless: true,
    body: <FormParts {...asked} fields={activityFields} button="Bewaar" />,
  }),
  // What was for everyone and is no more, must leave the pages for everyone as well.
  changes: (before: Activity, { visibility }: SaidOfActivity) => [
    ...new Set([...changesOf(before), ...changesOf({ ...before, visibility })]),
  ],
  understand: ({ input }) => Promise.resolve(input).then(activityIn),
  submit: ({ thing, meant, view, trx, at }) =>
    changeActivity(trx, thing, meant, doing(view.reader, thing.organisation, at)),
  afterwards: ({ thing }) => activityPath(thing.id),
  next: ({ thing }) => activityPath(thing.id),
});

const stepForm = (word: string, verb: Parameters<typeof stepActivity>[2]): Faces =>
  form({
    path: `${ACTIVITY_PATH}/:id/${word}`,
    elsewhere: true,
    may: keepsActivity,
    load: (building, { id = "" }, view) => activityFor(building, id, view),
    edits: { entry: (it) => it },
    fields: {},
    page: ({ building, thing, view, errors }) => activityPage(building, thing, view, errors),
    changes: (it: Activity) => changesOf(it),
    submit: ({ thing, view, trx, at }) =>
      stepActivity(trx, thing, verb, doing(view.reader, thing.organisation, at)),
    afterwards: ({ thing }) => activityPath(thing.id),
    next: ({ thing }) => activityPath(thing.id),
  });

export const activityForms: Faces[] = [
  newActivityForm,
  changeActivityForm,
  stepForm("nagekeken", "verify"),
  stepForm("stoppen", "withdraw"),
];
