/**
 * People (mensen die meedoen): who logs in, for which organisation each may act, and how he came by that. Leans on
 * organisations. What people do together is of the rooms above.
 */
import type { Room } from "#kit/room.ts";
import { policies, scopes } from "./actions.ts";
import { grantForm, refuseForm, reviewForm } from "./answer-forms.ts";
import { joinForm } from "./join-pages.tsx";
import { waitsFor } from "./waits.ts";
import { belongings } from "./belongings.ts";
import { forgetEnded } from "./forget-ended.ts";
import { demo } from "./demo.ts";
import { peopleHealth } from "./health.ts";
import { acceptForm, invitationPages } from "./invitation-pages.tsx";
import { emergencyPages, endEmergencyForm, seenForm, takeForm } from "./emergency/forms.ts";
import { askLinkForm, enterForm, guestLogOutForm, guestPages, stopForm } from "./guests/pages.tsx";
import { eraseGuest } from "./guests/guests.ts";
import { formerGuestOf, guestOf, isOfGuest } from "./guests/visits.ts";
import { keptFormPages } from "./kept-form-page.tsx";
import { membersData, ownPlaces } from "./keys/api.ts";
import { endKeyForm, keyForm, keyPages } from "./keys/forms.ts";
import { personOfKey } from "./keys/program.ts";
import { logInPages } from "./log-in-pages.tsx";
import { endForm, invitationForm, withdrawForm } from "./manage-forms.ts";
import { managePages } from "./manage-page.tsx";
import { evidencePages } from "./evidence.tsx";
import type { Trx } from "./db.ts";
import { forgetPerson } from "./my-data.ts";
import { logOutForm, myWorkPages, switchForm } from "./my-work.tsx";
import { endVisitForm, eraseForm, myDataPages } from "./my-data-page.tsx";
import { ownMail } from "./my-data.ts";
import { news, topics } from "./news.ts";
import { GUEST, LOG_IN, LOG_OUT, MY_WORK } from "./paths.ts";
import { parting } from "./parting.ts";
import { processings } from "./processings.ts";
import { formerlyOf, personOf } from "./sessions.ts";
import { rowSecurityMigrations } from "./row-security.ts";
import { migrations } from "./tables.ts";
import { adminVerbs } from "./verbs.ts";
import words from "./woorden.md?raw";

export { emailOf, emailsOf, readerCalled } from "./persons.ts";
export { lookedAtGuests } from "./looked-at.ts";
export { personIn } from "./my-work.tsx";
export { organisationIn } from "./manage-page.tsx";
export { managePath, MY_WORK, isUuid } from "./paths.ts";
export { holdPlace, membersOf, organisationsOn, withoutWriters } from "./memberships.ts";
export { SIDES } from "./waits.ts";
export { accountOf } from "./demo.ts";
export { FORMER, namesOf } from "./persons.ts";
export { personsKnown } from "./belongings.ts";
export type { PeopleTables } from "./tables.ts";
export {
  askGuestAgain,
  type Asking,
  endGuest,
  type GuestOf,
  guestsOf,
  inviteGuest,
} from "./guests/guests.ts";

export const people: Room = {
  name: "people",
  words,
  migrations: { ...migrations, ...rowSecurityMigrations },
  tables: {
    emergency_access: "noodtoegang",
    guest: "gasten",
    guest_link: "links van gasten",
    guest_visit: "bezoeken van gasten",
    invitation: "uitnodigingen",
    join_request: "aanvragen",
    login: "manieren van inloggen",
    login_attempt: "begonnen keren inloggen",
    membership: "plekken",
    person: "accounts",
    platform_admin: "beheerders van de installatie",
    program_key: "sleutels van programma’s",
    rights_review: "keren dat rechten zijn nagekeken",
    session: "bezoeken",
  },
  policies,
  news,
  topics,
  ownData: ({ primary }, person) => ownMail(primary, person),
  scopes,
  waits: waitsFor,
  demo,
  identify: (building, secret) =>
    (isOfGuest(secret) ? guestOf : personOf)(building.primary, secret, building.clock()),
  identifyProgram: personOfKey,
  forget: forgetEnded,
  erase: async (trx, person) => {
    await forgetPerson(trx as Trx, person);
    await eraseGuest(trx as Trx, person);
  },
  health: peopleHealth,
  processings,
  belongings,
  parting,
  formerGuest: (building, secret) =>
    isOfGuest(secret) ? formerGuestOf(building.primary, secret, building.clock()) : Promise.resolve(null),
  formerly: (building, visit) => formerlyOf(building.primary, visit, building.clock()),
  faces: [
    switchForm,
    logOutForm,
    invitationForm,
    endForm,
    withdrawForm,
    acceptForm,
    endVisitForm,
    eraseForm,
    joinForm,
    grantForm,
    refuseForm,
    reviewForm,
    keyForm,
    endKeyForm,
    askLinkForm,
    enterForm,
    guestLogOutForm,
    stopForm,
    takeForm,
    endEmergencyForm,
    seenForm,
    ownPlaces,
    membersData,
  ],
  pages: (building) =>
    logInPages(building)
      .route("/", myWorkPages(building))
      .route("/", keptFormPages(building))
      .route("/", myDataPages(building))
      .route("/", keyPages(building))
      .route("/", guestPages(building))
      .route("/", emergencyPages(building))
      .route("/", managePages(building))
      .route("/", evidencePages(building))
      .route("/", invitationPages(building)),
  cli: adminVerbs,
  menu: [
    { label: "Inloggen", path: LOG_IN, order: 90, side: "right", for: "visitor" },
    { label: "Mijn werk", path: MY_WORK, order: 90, side: "right", for: "person" },
    { label: "Uitloggen", path: LOG_OUT, order: 95, side: "right", for: "person" },
    { label: "Gast", path: GUEST, order: 90, side: "right", for: "guest" },
  ],
};
