import { DOSSIERS_PATH, dossierPath } from "../paths.ts";

const DOSSIER = `${DOSSIERS_PATH}/:id`;
export const GUESTS = `${DOSSIER}/gasten`;
export const GUEST_END = `${GUESTS}/:guest/einde`;
export const GUEST_WORDS = `${DOSSIER}/gast/woorden`;
export const GUEST_ANSWER = `${DOSSIER}/gast/antwoord`;

export const guestsPath = (id: string): string => `${dossierPath(id)}/gasten`;
export const endGuestPath = (id: string, guest: string): string => `${guestsPath(id)}/${guest}/einde`;
export const guestWordsPath = (id: string): string => `${dossierPath(id)}/gast/woorden`;
export const guestAnswerPath = (id: string): string => `${dossierPath(id)}/gast/antwoord`;
