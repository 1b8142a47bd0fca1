import { organisationPath } from "#rooms/organisations";

export const LOG_IN = "/inloggen";
export const LOG_OUT = "/uitloggen";
export const MY_WORK = "/mijn-werk";
export const JOIN = "/mijn-werk/plek-vragen";
export const MY_DATA = "/mijn-gegevens";
export const INVITATION = "/uitnodiging";

/** Where one logs in to come to a page. */
export const logInTo = (path: string): string =>
  `${LOG_IN}?${new URLSearchParams({ terug: path }).toString()}`;

/** The page on which an organisation manages who has which place. */
export const managePath = (organisation: string): string => `${organisationPath(organisation)}/beheer`;

/** The link of an invitation. Its secret stands in the question: of an address only the path is logged. */
export const invitationPath = (secret: string): string =>
  `${INVITATION}?${new URLSearchParams({ sleutel: secret }).toString()}`;

/** Whether a part of a path can be a key of ours. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
