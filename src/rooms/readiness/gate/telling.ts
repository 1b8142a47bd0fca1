/** What is told of a dossier that goes to a decision: that something was said, never about which question. */
import type { NewsKind } from "#kit/events/event.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { amongParties, type Dossier, newsOfDossier, tellOfDossier } from "#rooms/dossiers";
import type { Trx } from "../db.ts";

const TOLD = {
  assigned: "gereedheid-toegewezen",
  answered: "gereedheid-antwoord",
  advised: "gereedheid-advies",
  wentOn: "gereedheid-doorgegaan",
} as const;

export const gateNews: Readonly<Record<string, NewsKind>> = {
  [TOLD.assigned]: newsOfDossier((title, who) => `${who} zei wie een vraag beantwoordt in ${title}.`),
  [TOLD.answered]: newsOfDossier((title, who) => `${who} beantwoordde een vraag in ${title}.`),
  [TOLD.advised]: newsOfDossier((title, who) => `${who} gaf advies over privacy in ${title}.`),
  [TOLD.wentOn]: newsOfDossier(
    (title, who) => `${who} gaat door met ${title}, met vragen die nog open staan.`,
  ),
};

export const tellGate = (trx: Trx, dossier: Dossier, what: keyof typeof TOLD, by: Doing): Promise<void> =>
  tellOfDossier(
    trx as never,
    what === "wentOn" ? dossier : { ...dossier, visibility: amongParties(dossier.visibility) },
    { kind: TOLD[what], by: by.organisation, small: what === "assigned" || what === "answered" },
    by,
  );
