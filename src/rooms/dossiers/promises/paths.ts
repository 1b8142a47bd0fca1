import { organisationPath } from "#rooms/organisations";
import { DOSSIERS_PATH } from "../paths.ts";

/** What an organisation promised in dossiers. */
export const PROMISES = "/organisaties/:code/afspraken";
export const promisesPath = (organisation: string): string => `${organisationPath(organisation)}/afspraken`;
/** The days of a dossier for calendar programs. */
export const DOSSIER_CALENDAR = `${DOSSIERS_PATH}/:id/afspraken.ics`;
