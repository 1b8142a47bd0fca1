import { BESIDE_PATH } from "#rooms/collaborations";
import { organisationPath } from "#rooms/organisations";

/** What one organisation keeps beside the register. */
export const tiesPath = (organisation: string): string =>
  `${organisationPath(organisation)}/overige-samenwerkingen`;

/** The same for everyone, as far as each may see it. */
export const besidePath = (organisation: string): string =>
  `${organisationPath(organisation)}/buiten-het-register`;

export const newTiePath = (organisation: string): string => `${tiesPath(organisation)}/nieuw`;

/** What is there already that looks like what somebody is typing. */
export const alikePath = (organisation: string): string => `${tiesPath(organisation)}/lijkt-op`;

/** Where the list goes out and comes back as a spreadsheet. */
export const sheetPath = (organisation: string): string => `${tiesPath(organisation)}/blad`;

export const TIE_PATH = BESIDE_PATH;

/** The list of all that everyone may read, with these words where they are given. */
export const allTiesPath = (zoek?: string): string =>
  zoek === undefined ? TIE_PATH : `${TIE_PATH}?${new URLSearchParams({ zoek }).toString()}`;

/** The page of a collaboration outside the register. */
export const tiePath = (id: string): string => `${TIE_PATH}/${id}`;
export const changePath = (id: string): string => `${tiePath(id)}/wijzigen`;
export const guestsPath = (id: string): string => `${tiePath(id)}/gasten`;
export const endGuestPath = (id: string, guest: string): string => `${guestsPath(id)}/${guest}/einde`;
export const askPath = (id: string): string => `${tiePath(id)}/vragen`;
export const answerGuestPath = (id: string): string => `${tiePath(id)}/antwoord`;
export const versionPath = (id: string, version: number): string => `${tiePath(id)}/versies/${version}`;
export const answerPath = (id: string, organisation: string): string =>
  `${tiePath(id)}/deelnemers/${organisation}`;
