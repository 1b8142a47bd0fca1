/** What this room does with data of persons, for the register of article 30 of the AVG. */
import { KEPT_MINUTES as FORM_MINUTES } from "#kit/http/kept-form.ts";
import { KEPT_DAYS } from "#kit/http/sent-once.ts";
import { KEPT_MINUTES as TRIED_MINUTES } from "#kit/http/tries.ts";
import { RECORD_LASTS } from "#kit/audit/pruning.ts";
import { LOOKS_LAST } from "#kit/looks.ts";
import type { Processing } from "#kit/processing.ts";
import { LASTS_MINUTES } from "./attempts.ts";
import { MOST_HOURS } from "./emergency/emergencies.ts";
import { ADDRESS_KEPT_DAYS, LINK_MINUTES } from "./guests/guests.ts";
import { GUEST_HOURS } from "./guests/visits.ts";
import { REMOVED_AFTER } from "./inactive.ts";
import { LASTS_DAYS } from "./invitations.ts";
import { KEPT_DAYS as KEY_DAYS } from "./keys/keys.ts";
import { LONGEST_HOURS } from "./sessions.ts";

const HOST = "wie deze installatie draait (verwerker)";
const TASK =
  "AVG artikel 6 lid 1 onder e: taak van algemeen belang, voor zover iemand namens een overheidsorganisatie meedoet";
const OWN_TABLES = "eigen tabellen, alleen voor dit onderdeel";

export const processings: readonly Processing[] = [
  {
    id: "inloggen",
    name: "Inloggen",
    purpose: "Weten wie er meedoet, en namens welke organisatie, zonder zelf wachtwoorden te bewaren.",
    ground: TASK,
    persons: "medewerkers, bestuurders en griffiers die inloggen",
    data: ["naam", "bevestigd e-mailadres", "nummer bij de aanbieder", "wanneer het bezoek begon en eindigt"],
    receivers: [HOST, "de eigen aanbieder van het inloggen"],
    terms: [
      {
        what: "Een bezoek",
        // After its end a form that comes too late is still known by it.
        lasts: { hours: 2 * LONGEST_HOURS },
        table: "session",
      },
      {
        what: "Een begonnen keer inloggen",
        lasts: { minutes: LASTS_MINUTES },
        table: "login_attempt",
      },
      { what: "Een sleutel, na zijn laatste dag", lasts: { days: KEY_DAYS } },
      {
        what: "Een formulier dat na het einde van het bezoek kwam",
        lasts: { minutes: FORM_MINUTES },
        table: "kept_form",
      },
      {
        what: "Hoe vaak vanaf een netwerkadres of met een account is geprobeerd (als getal, zonder adres)",
        lasts: { minutes: TRIED_MINUTES },
        table: "tried",
      },
      {
        what: "Het nummer van een verstuurd formulier, zonder inhoud",
        lasts: { days: KEPT_DAYS },
        table: "form_sent",
      },
      {
        what: "Het account, sinds u het laatst inlogde; eerder als u het verwijdert bij “Mijn gegevens”",
        lasts: REMOVED_AFTER,
        table: "person",
      },
      { what: "Het account van de laatste beheerder van een organisatie", lasts: "tot er een andere is" },
      {
        what: "Het nummer van een verwijderd account, dat bij niemand meer hoort",
        lasts: "zo lang als er back-ups van voor die dag zijn: daarmee wordt het opnieuw verwijderd",
      },
    ],
    measures: [
      "alleen OpenID Connect; geen wachtwoorden",
      "van geheimen alleen de SHA-256",
      OWN_TABLES,
      "eigen pagina’s worden nergens bewaard",
    ],
    tables: [
      ...["person", "login", "session", "login_attempt", "kept_form", "tried", "form_sent"],
      ...["erased", "program_key"],
    ],
  },
  {
    id: "leden",
    name: "Wie meedoet bij een organisatie",
    purpose: "Een organisatie bepaalt zelf wie namens haar leest en schrijft, en kijkt dat elk jaar na.",
    ground: TASK,
    persons: "wie een plek heeft of had bij een organisatie, wie er een vraagt, wie is uitgenodigd",
    data: [
      "plek, rol en orgaan, met begin en einde",
      "waaruit blijkt dat iemand daar hoort",
      "e-mailadres van wie is uitgenodigd",
      "bestanden als bewijs",
    ],
    receivers: ["wie bij dezelfde organisatie een plek heeft", HOST],
    terms: [
      { what: "Een uitnodiging werkt", lasts: { days: LASTS_DAYS } },
      { what: "Een bestand als bewijs bij een aanvraag", lasts: "tot de aanvraag is beantwoord" },
      { what: "Het adres in een gebruikte uitnodiging", lasts: "tot het account van dat adres weg is" },
      {
        what: "Een plek",
        lasts: "tot het account weg is; een plek die eindigde, blijft zo lang als geschiedenis",
      },
    ],
    measures: ["de kant van de raad en die van het bestuur zien elkaars aanvragen niet", OWN_TABLES],
    tables: [
      "membership",
      "invitation",
      "join_request",
      "rights_review",
      "platform_admin",
      "file",
      "file_part",
    ],
  },
  {
    id: "gasten",
    name: "Gasten",
    purpose: "Wie hier geen organisatie heeft, kan aan één ding meedoen waarvoor hij is uitgenodigd.",
    ground: TASK,
    persons: "wie als gast is uitgenodigd",
    data: ["e-mailadres", "waarvoor, door wie en tot wanneer"],
    receivers: ["wie aan hetzelfde meedoet", HOST],
    terms: [
      { what: "Een link", lasts: { minutes: LINK_MINUTES }, table: "guest_link" },
      { what: "Een bezoek als gast", lasts: { hours: GUEST_HOURS }, table: "guest_visit" },
      { what: "Het e-mailadres, na de laatste dag", lasts: { days: ADDRESS_KEPT_DAYS } },
    ],
    measures: ["de link werkt één keer", "van geheimen alleen de SHA-256", OWN_TABLES],
    tables: ["guest", "guest_link", "guest_visit"],
  },
  {
    id: "noodtoegang",
    name: "Noodtoegang",
    purpose:
      "Een incident oplossen waarvoor meelezen bij een organisatie nodig is, zichtbaar voor die organisatie.",
    ground: "AVG artikel 6 lid 1 onder c en e: beveiliging, en verantwoording daarover",
    persons: "wie de installatie beheert",
    data: ["wie, bij welke organisatie, waarom en hoe lang", "elke gelezen pagina, in de vastlegging"],
    receivers: ["beheerders aan die kant van de organisatie", HOST],
    terms: [{ what: "Dat iemand noodtoegang nam", lasts: "blijft; de naam tot het account weg is" }],
    measures: ["opnieuw inloggen", `hoogstens ${MOST_HOURS} uur`, "alleen lezen", OWN_TABLES],
    tables: ["emergency_access"],
  },
  {
    id: "vastleggen",
    name: "Vastleggen wat er gebeurde",
    purpose:
      "Kunnen laten zien wie wat deed, en wie gegevens van een ander bekeek (BIO2 8.15, AVG artikel 5 lid 2).",
    ground: "AVG artikel 6 lid 1 onder c en e: verantwoording die de wet vraagt, en beveiliging",
    persons: "wie inlogt",
    data: ["een nummer in plaats van de naam", "handeling, waaraan, wanneer, of het lukte"],
    receivers: ["uzelf", HOST, "van de ankers: iedereen, zonder gegevens van personen"],
    terms: [
      { what: "Wie uw gegevens bekeek", lasts: LOOKS_LAST, table: "look" },
      {
        what: "Een regel van de vastlegging, onder een nummer dat van niemand meer is als het account weg is",
        lasts: RECORD_LASTS,
      },
      {
        what: "Dat een account weg is, als nummer",
        lasts: "blijft, om het opnieuw te verwijderen als een oude reservekopie wordt teruggezet",
      },
    ],
    measures: [
      "niemand verandert een regel",
      "keten met ankers buiten de database",
      "geen naam of tekst in een regel",
      "een programma dat vraagt wie er meedoet, zegt met welk doel; dat staat erbij",
    ],
    tables: ["audit_event", "look", "erased"],
  },
];
