/** Taking leave to read in an emergency, ending it, and saying that one saw it. */
import { Hono } from "hono";
import { form } from "#kit/form.tsx";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { personIn } from "../my-work.tsx";
import { EMERGENCY, emergencyPath, isUuid } from "../paths.ts";
import { organisationTyped } from "../typed-organisation.ts";
import {
  type EmergencyAccess,
  endEmergency,
  findEmergency,
  noteSeen,
  organOf,
  takeEmergency,
} from "./emergencies.ts";
import { emergencyFields, emergencyPage, readUnderPage } from "./pages.tsx";

const takes = { action: "noodtoegang.nemen", of: () => null, object: () => "noodtoegang" } as const;
/** What a rule about a side is asked with. */
const onSide = (it: EmergencyAccess) => ({
  organisation: it.organisation,
  organ: organOf(it),
  person: it.person ?? "",
});
const object = ({ id }: EmergencyAccess) => `noodtoegang:${id}`;
const found = async ({ primary }: Building, { id = "" }: Record<string, string>) => {
  const it = isUuid(id) ? await findEmergency(primary, id) : undefined;
  if (!it) throw notFound("Deze noodtoegang is er niet.");
  return it;
};

export function emergencyPages(building: Building): Hono {
  return new Hono()
    .get(
      EMERGENCY,
      guardedPage(building, EMERGENCY, {
        may: takes,
        load: () => Promise.resolve(null),
        answer: ({ view }) => emergencyPage(building, view, { typed: {}, errors: [] }),
      }),
    )
    .get(
      `${EMERGENCY}/:id`,
      guardedPage(building, `${EMERGENCY}/:id`, {
        may: { action: "noodtoegang.zien", of: onSide, object },
        load: (words) => found(building, words),
        answer: ({ thing, view }) => readUnderPage(building, thing, view),
      }),
    );
}

export const takeForm = form({
  path: EMERGENCY,
  elsewhere: true,
  may: takes,
  fields: emergencyFields,
  page: ({ building, view, ...sent }) => emergencyPage(building, view, sent),
  changes: () => [],
  understand: ({ building, view, input }) => organisationTyped(building, input.organisatie, view.today),
  submit: ({ view, input, meant: organisation, trx, at }) => {
    const { kant: side, melding: incident, reden: reason, uren } = input;
    const person = personIn(view);
    return takeEmergency(trx, { person, organisation, side, incident, reason, hours: Number(uren) }, at);
  },
  afterwards: () => EMERGENCY,
  next: ({ done }) => emergencyPath(done),
});

export const endEmergencyForm = form({
  path: `${EMERGENCY}/:id/einde`,
  elsewhere: true,
  may: { action: "noodtoegang.beeindigen", of: onSide, object },
  load: found,
  fields: {},
  page: ({ building, thing, view, errors }) => readUnderPage(building, thing, view, errors[0]?.message),
  changes: () => [],
  submit: ({ thing, view, trx, at }) => endEmergency(trx, thing.id, personIn(view).id, at),
  afterwards: ({ thing }) => emergencyPath(thing.id),
  next: ({ thing }) => emergencyPath(thing.id),
});

export const seenForm = form({
  path: `${EMERGENCY}/:id/gezien`,
  elsewhere: true,
  may: { action: "organisatie.rechten.geven", of: onSide, object },
  load: found,
  fields: {},
  page: ({ building, thing, view, errors }) => readUnderPage(building, thing, view, errors[0]?.message),
  changes: () => [],
  submit: ({ thing, trx, at }) => noteSeen(trx, thing.id, at),
  afterwards: ({ thing }) => emergencyPath(thing.id),
  next: ({ thing }) => emergencyPath(thing.id),
});
