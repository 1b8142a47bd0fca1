/** What this room does with data of persons, for the register of article 30 of the AVG. */
import { EVENTS_LAST } from "#kit/events/outbox.ts";
import { MAIL_LASTS } from "#kit/mail/outbox.ts";
import type { Processing } from "#kit/processing.ts";

/** So long it is of use how somebody was told (a year for notices). */
export const NOTICES_LAST = { days: 365 };

const OWN_TABLES = "eigen tabellen, alleen voor dit onderdeel";

export const processings: readonly Processing[] = [
  {
    id: "berichten",
    name: "Laten weten wat er gebeurt",
    purpose: "Mensen en systemen van een organisatie horen wat hen aangaat, zo vaak als zij dat kiezen.",
    ground:
      "AVG artikel 6 lid 1 onder e: taak van algemeen belang, voor zover iemand namens een overheidsorganisatie meedoet",
    persons: "wie een account heeft, en wie per mail is uitgenodigd",
    data: [
      "e-mailadres waar iets heen ging, en of het aankwam",
      "waarover en hoe snel iemand wil horen",
      "wat er gebeurde, met een nummer in plaats van een naam",
      "sleutels van eigen feeds, en wie een webhook toevoegde",
    ],
    receivers: [
      "wie deze installatie draait (verwerker), en wie haar mail bezorgt",
      "systemen die een organisatie zelf als webhook opgeeft; die krijgen geen namen",
    ],
    terms: [
      { what: "Dat een mail is gestuurd", lasts: MAIL_LASTS, table: "mail" },
      { what: "De tekst van een mail", lasts: "tot die weg is" },
      { what: "Wat in iemands mail stond", lasts: NOTICES_LAST, table: "notice" },
      { what: "De link waarmee mail stopt", lasts: NOTICES_LAST, table: "notice_stop" },
      { what: "Dat een systeem een bericht kreeg", lasts: NOTICES_LAST, table: "delivery" },
      { what: "Wat er gebeurde", lasts: EVENTS_LAST, table: "event" },
      { what: "Keuzes en feeds", lasts: "tot u ze verandert of het account weg is" },
      { what: "Een adres dat mail weigert", lasts: "tot u zegt dat het klopt, of het account weg is" },
    ],
    measures: ["een mail meldt niet of die is gelezen", "van sleutels alleen de SHA-256", OWN_TABLES],
    tables: [
      ...["event", "event_waiting", "mail", "mail_refused"],
      ...["notice", "notice_choice", "notice_stop", "feed_key", "webhook", "delivery"],
    ],
  },
];
