import { LOG_IN, logInTo } from "#kit/http/log-in.ts";
import type { Person } from "#kit/reader.ts";
import { organisationPath } from "#rooms/organisations";

export { LOG_IN, logInTo };
export const LOG_OUT = "/uitloggen";
export const MY_WORK = "/mijn-werk";
export const JOIN = "/mijn-werk/plek-vragen";
export const KEYS = "/mijn-werk/sleutels";
export const GUEST = "/gast";
export const GUEST_LINK = "/gast/link";
export const EMERGENCY = "/noodtoegang";
export const MY_DATA = "/mijn-gegevens";
export const INVITATION = "/uitnodiging";

/** The page on which an organisation manages who has which place. */
export const managePath = (organisation: string): string => `${organisationPath(organisation)}/beheer`;

/** The file that came with a request for a place. */
export const evidencePath = (organisation: string, request: string): string =>
  `${managePath(organisation)}/aanvragen/${request}/bewijs`;

/** The link of an invitation. Its secret stands in the question: of an address only the path is logged. */
export const invitationPath = (secret: string): string =>
  `${INVITATION}?${new URLSearchParams({ sleutel: secret }).toString()}`;

/** The link of a guest; its secret stands in the question, as that of an invitation. */
export const guestLinkPath = (secret: string): string =>
  `${GUEST_LINK}?${new URLSearchParams({ sleutel: secret }).toString()}`;

export const emergencyPath = (id: string): string => `${EMERGENCY}/${id}`;

/** Where somebody logs in anew at his own provider, to come back here. */
export const anewPath = ({ visit }: Person, back: string): string =>
  `${LOG_IN}/${visit?.provider ?? ""}?${new URLSearchParams({ terug: back, opnieuw: "ja" }).toString()}`;

/** Whether a part of a path can be a key of ours. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
