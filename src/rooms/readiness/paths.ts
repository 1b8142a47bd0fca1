import { dossierPath } from "#rooms/dossiers";

export const READINESS_PATH = "/klaar-voor-besluit";
/** One set of questions, by its code. */
export const setPath = (code: string): string => `${READINESS_PATH}/vragen/${code}`;
/** Which number of the BIO went where, for everyone; with `.csv` behind it the same as a sheet to fill in. */
export const FROM_BIO_PATH = `${READINESS_PATH}/van-bio`;
/** What must be answered before a decision on a dossier. */
export const gatePath = (dossier: string): string => `${dossierPath(dossier)}/klaar-voor-besluit`;
