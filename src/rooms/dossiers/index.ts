/**
 * Dossiers (dossiers): a question that organisations tackle together, along three lines: a shared perspective, agreements,
 * projects. Leans on advice, trust, ties, collaborations and people; rooms above hang on it and can hold a step back.
 */
import { Hono } from "hono";
import { seeingAll } from "#kit/database/acting.ts";
import type { Room } from "#kit/room.ts";
import { ofCouncil } from "#rooms/oversight";
import { policies } from "./actions.ts";
import { itemForms } from "./agenda/item-forms.tsx";
import { agendaPages } from "./agenda/page.tsx";
import { agendaSections } from "./agenda/section.tsx";
import { tableForms } from "./agenda/table-forms.tsx";
import { agendaMigrations } from "./agenda/tables.ts";
import { agendaWaitingMigrations } from "./agenda/waiting-view.ts";
import { adviceForm, newForm } from "./begin-forms.tsx";
import { archiveForms } from "./archive/forms.ts";
import { archivePages } from "./archive/page.tsx";
import { archiveMigrations } from "./archive/tables.ts";
import { belongings } from "./belongings.ts";
import { chainForms } from "./chain/forms.tsx";
import { chainPages } from "./chain/page.tsx";
import { chainMigrations } from "./chain/tables.ts";
import { costForms } from "./costs/forms.tsx";
import { costPages } from "./costs/page.tsx";
import { costSections } from "./costs/section.tsx";
import { costMigrations } from "./costs/tables.ts";
import { decisionForms } from "./decisions/forms.tsx";
import { decisionPages } from "./decisions/page.tsx";
import { dossierSections } from "./decisions/section.tsx";
import { decisionMigrations } from "./decisions/tables.ts";
import { demo } from "./demo.ts";
import { draftForms } from "./draft-text/forms.ts";
import { draftPages } from "./draft-text/page.tsx";
import { draftTextMigrations } from "./draft-text/tables.ts";
import { changeForm } from "./edit-form.tsx";
import { earlierAdviceSections } from "./from-advice/section.tsx";
import { fromAdviceMigrations } from "./from-advice/tables.ts";
import { adviceSections, hubPages } from "./hub.tsx";
import { guestForms } from "./guests/forms.ts";
import { dossierGuestMigrations } from "./guests/tables.ts";
import { dossierList } from "./list.tsx";
import { meetingForms } from "./meetings/forms.tsx";
import { meetingPages } from "./meeting-agendas/pages.tsx";
import { meetingMigrations } from "./meetings/tables.ts";
import { inForceForm } from "./in-force/form.ts";
import { inForcePages } from "./in-force/page.tsx";
import { inForceSections } from "./in-force/section.tsx";
import { inForceMigrations } from "./in-force/tables.ts";
import { news, topics } from "./news.ts";
import { dossierPages } from "./pages.tsx";
import { mapLineSections, mapSections } from "./on-map/sections.tsx";
import { orderBeginForms } from "./ordering/begin-forms.tsx";
import { orderForms } from "./ordering/forms.tsx";
import { orderListPages, orderSections, orderTogetherSections } from "./ordering/list-page.tsx";
import { orderPages } from "./ordering/page.tsx";
import { MEETING_KIND } from "./meetings/queries.ts";
import { meetingPath } from "./meetings/paths.ts";
import { ORDER_KIND } from "./ordering/queries.ts";
import { orderPath, ORDERS_PATH } from "./ordering/paths.ts";
import { orderMigrations } from "./ordering/tables.ts";
import { outlookData } from "./outlook/api.ts";
import { outsideTableForms } from "./agenda/outside-forms.tsx";
import { outsideTableMigrations } from "./agenda/outside-tables.ts";
import { councilMigrations } from "./outlook/council-view.ts";
import { outlookPages } from "./outlook/page.tsx";
import { outlookPath } from "./outlook/paths.ts";
import { councilSections } from "./outlook/section.tsx";
import { pairMigrations } from "./partners/pairs.ts";
import { partnerMigrations } from "./partners/view.ts";
import { seenMigrations } from "./seen-view.ts";
import { partyForms } from "./party-forms.tsx";
import { dossierPath, DOSSIERS_PATH, FROM_ADVICE_PATH, TOGETHER_PATH } from "./paths.ts";
import { procedurePages } from "./procedure/pages.tsx";
import { STEPS_PATH } from "./procedure/paths.ts";
import { togetherSections } from "./procedure/section.tsx";
import { promisePages } from "./promises/pages.tsx";
import { pairSections } from "./promises/sections.tsx";
import { promiseMigrations } from "./promises/tables.ts";
import { processings } from "./processings.ts";
import { type Dossier, dossierWith, KIND } from "./queries.ts";
import { rowSecurityMigrations } from "./row-security.ts";
import { collaborationSections, organisationSections, searchSections, tieSections } from "./sections.tsx";
import { stepForms } from "./step-forms.tsx";
import type { ItemOfDossier } from "./agenda/acting.ts";
import { migrations } from "./tables.ts";
import { waitingMigrations } from "./waiting-view.ts";
import { waitsFor } from "./waits.ts";
import words from "./woorden.md?raw";

declare module "#kit/room.ts" {
  interface Subjects {
    dossier: Dossier;
    /** The hub: each room that has a part in tackling things together hangs on it what it has. */
    together: null;
    /** An item of its agenda: rooms that know who is needed hang that on its page. */
    agendaItem: ItemOfDossier;
  }
}

export { calledBy, nameIn, type Names } from "./called.ts";
export { amongParties } from "./life.ts";
export { newsAbout } from "./news-about.ts";
export { newsOfDossier } from "./news.ts";
export { isPartnerOf } from "./partners/queries.ts";
export { PARTNERS } from "./partners/view.ts";
export { dossierPath, DOSSIERS_PATH, TOGETHER_PATH } from "./paths.ts";
export {
  type Dossier,
  dossiersOf,
  dossiersOfAll,
  dossierWith,
  findDossier,
  goesOnWith,
  hasLeft,
  isOfParty,
} from "./queries.ts";
export { type Role as TableRole, ROLES as TABLE_ROLES } from "./agenda/roles.ts";
export { seatingPathWith } from "./agenda/paths.ts";
export { goingOn } from "./standing.ts";
export { dossierSubject, tellOfDossier } from "./telling.ts";
export { trailTo as trailToDossiers } from "./trail.ts";
export type { DossierTables } from "./tables.ts";

export const dossiers: Room = {
  name: "dossiers",
  words,
  migrations: {
    ...migrations,
    ...rowSecurityMigrations,
    ...chainMigrations,
    ...waitingMigrations,
    ...decisionMigrations,
    ...meetingMigrations,
    ...agendaMigrations,
    ...agendaWaitingMigrations,
    ...costMigrations,
    ...orderMigrations,
    ...councilMigrations,
    ...archiveMigrations,
    ...inForceMigrations,
    ...draftTextMigrations,
    ...dossierGuestMigrations,
    ...promiseMigrations,
    ...fromAdviceMigrations,
    ...outsideTableMigrations,
    ...partnerMigrations,
    ...seenMigrations,
    ...pairMigrations,
  },
  kinds: {
    [KIND]: { word: "dossiers", path: dossierPath },
    [ORDER_KIND]: { word: "volgordes van dossiers", path: orderPath },
    [MEETING_KIND]: { word: "overleggen van bestuurders", path: meetingPath },
  },
  tables: {
    dossier: "dossiers",
    dossier_voice: "wat partijen in dossiers willen en vrezen",
    dossier_answer: "antwoorden van partijen in dossiers",
    dossier_request: "vragen om mee te doen aan dossiers",
    dossier_agreement: "afspraken van partijen in dossiers",
    dossier_project: "projecten van partijen in dossiers",
    dossier_procedure: "de procedure die een dossier volgt",
    dossier_decision: "besluiten die partijen in dossiers vastlegden",
    dossier_part: "wat er van een ontwerp in dossiers is gezegd",
    dossier_meeting: "overleggen van bestuurders",
    dossier_item: "agendapunten van dossiers",
    dossier_seating: "wie partijen naar een agendapunt sturen",
    dossier_attendance: "wie er kwam bij een agendapunt",
    dossier_outside_seat: "partijen buiten de overheid aan tafel bij een agendapunt",
    dossier_cost: "wat samenwerken volgens partijen kost",
    dossier_duty: "wie na een dossier waarvoor verantwoordelijk blijft",
    dossier_dependence: "wat partijen in dossiers kwetsbaar maakt",
    dossier_order: "volgordes van dossiers",
    dossier_order_line: "plekken van dossiers in een volgorde",
    dossier_order_word: "eigen volgordes van organisaties",
    dossier_order_answer: "antwoorden van organisaties op een volgorde",
    dossier_speaker: "gasten die in een dossier voor een partij spreken",
    dossier_guest_word: "wat gasten in dossiers zeiden",
    dossier_draft_text: "teksten van ontwerpen in dossiers",
    dossier_draft_edition: "versies van ontwerpen in dossiers",
    dossier_draft_remark: "opmerkingen van partijen bij ontwerpen in dossiers",
    dossier_draft_reply: "antwoorden op opmerkingen bij ontwerpen in dossiers",
    dossier_in_force: "wat uit dossiers in werking trad",
    dossier_pair: "wie met wie in welk dossier zit",
    dossier_archive: "wat er voor het archief van dossiers is gezegd",
  },
  policies,
  news,
  topics,
  processings,
  belongings,
  waits: waitsFor,
  guests: {
    dossier: async ({ primary }, id) => {
      // Whoever holds a link is nobody yet, and it leads to this one.
      const dossier = await seeingAll(primary, () => dossierWith(primary as never, id));
      return dossier && { name: dossier.facts.title, path: dossierPath(id) };
    },
  },
  demo,
  // An answer of advice is worked out where its index is kept.
  lane: { name: "compute", only: [FROM_ADVICE_PATH] },
  faces: [
    dossierList,
    newForm,
    adviceForm,
    changeForm,
    ...partyForms,
    ...stepForms,
    ...chainForms,
    ...decisionForms,
    ...itemForms,
    ...tableForms,
    ...outsideTableForms,
    ...meetingForms,
    ...costForms,
    // A fixed address before the ones with a number in them.
    ...orderBeginForms,
    ...orderForms,
    outlookData,
    ...draftForms,
    ...guestForms,
    inForceForm,
    ...archiveForms,
  ],
  pages: (building) =>
    new Hono()
      .route("/", hubPages(building))
      // A fixed address before the ones with a number in them.
      .route("/", procedurePages(building))
      .route("/", meetingPages(building))
      .route("/", dossierPages(building))
      .route("/", chainPages(building))
      .route("/", decisionPages(building))
      .route("/", agendaPages(building))
      .route("/", costPages(building))
      .route("/", outlookPages(building))
      .route("/", orderListPages(building))
      .route("/", orderPages(building))
      .route("/", draftPages(building))
      .route("/", inForcePages(building))
      .route("/", archivePages(building))
      .route("/", promisePages(building)),
  sections: {
    organisation: organisationSections,
    collaboration: collaborationSections,
    tie: tieSections,
    advice: (building) => [...earlierAdviceSections(building), ...adviceSections(building)],
    dossier: (building) => [
      ...agendaSections(building),
      ...dossierSections(),
      ...costSections(building),
      ...orderSections(building),
      ...inForceSections(building),
    ],
    council: councilSections,
    together: () => [...togetherSections(), ...orderTogetherSections()],
    pair: pairSections,
    search: searchSections,
    mapLines: mapLineSections,
    map: mapSections,
  },
  menu: [{ label: "Samen aanpakken", path: TOGETHER_PATH, order: 60, start: "Overzicht" }],
  places: [
    { label: "Dossiers", under: TOGETHER_PATH, path: DOSSIERS_PATH, order: 10 },
    { label: "Stappen naar een besluit", under: TOGETHER_PATH, path: STEPS_PATH, order: 20 },
    { label: "Het meest nodige eerst", under: TOGETHER_PATH, path: ORDERS_PATH, order: 30 },
    ofCouncil("Lange termijn", 32, outlookPath),
  ],
};
