/** Beginning a meeting of administrators and changing it: the days follow on the agendas of all that stands on them. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { doing, sideFor } from "#rooms/ties";
import { beginnerFor, beginsMeeting, keepsMeeting, meetingFor } from "./acting.ts";
import type { MeetingFacts } from "./facts.ts";
import { meetingFields, meetingIn, meetingTyped } from "./fields.ts";
import { beginMeeting, changeMeeting } from "./keeping.ts";
import { meetingPath, MEETINGS_PATH, NEW_MEETING_PATH } from "./paths.ts";
import { meetingsTrail } from "./trail.ts";

const newForm = form({
  path: NEW_MEETING_PATH,
  may: beginsMeeting,
  load: (building, _, view) => beginnerFor(building, view),
  fields: meetingFields,
  page: ({ thing, ...asked }) => ({
    title: "Een overleg van bestuurders",
    lead: `Wie eraan meedoet, ziet de agenda: alleen de punten van dossiers die hij mag lezen. ${thing.name} houdt het bij.`,
    trail: meetingsTrail(asked.view),
    timeless: true,
    body: <FormParts {...asked} fields={meetingFields} button="Bewaar dit overleg" />,
  }),
  changes: () => [],
  understand: ({ building, thing: { organisation }, input, view }) =>
    meetingIn(building, input, { owner: organisation, today: view.today, before: null }),
  submit: ({ thing: { organisation }, meant, view, trx, at }) =>
    beginMeeting(
      trx as never,
      { organisation, side: sideFor(view.reader, organisation) },
      meant,
      doing(view.reader, organisation, at),
    ),
  afterwards: () => MEETINGS_PATH,
  next: ({ done }) => meetingPath(done),
});

const changeForm = form({
  path: `${MEETINGS_PATH}/:id/wijzigen`,
  may: keepsMeeting,
  load: (building, words, view) => meetingFor(building, words, view),
  edits: {
    entry: (it) => it,
    filled: ({ primary }, it) => meetingTyped(primary, it.organisation, it),
    before: async ({ primary }, it, version) => {
      const then = await contentAt(primary, it.id, version);
      return then === null ? null : meetingTyped(primary, it.organisation, then as MeetingFacts);
    },
  },
  fields: meetingFields,
  page: ({ thing, ...asked }) => ({
    title: "Een overleg wijzigen",
    lead: "Punten die al op de agenda staan, blijven op hun dag staan. Vervalt die dag, dan ziet wie het punt bijhoudt dat.",
    trail: [...meetingsTrail(asked.view), { label: thing.name, href: meetingPath(thing.id) }],
    timeless: true,
    body: <FormParts {...asked} fields={meetingFields} button="Bewaar" />,
  }),
  changes: () => [],
  understand: ({ building, thing, input, view }) =>
    meetingIn(building, input, { owner: thing.organisation, today: view.today, before: thing }),
  submit: ({ thing, meant, view, trx, at }) =>
    changeMeeting(trx as never, thing, meant, doing(view.reader, thing.organisation, at)),
  afterwards: ({ thing }) => meetingPath(thing.id),
  next: ({ thing }) => meetingPath(thing.id),
});

export const meetingForms = [newForm, changeForm];
