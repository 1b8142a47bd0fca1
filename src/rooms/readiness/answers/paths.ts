import { organisationPath } from "#rooms/organisations";

export const ANSWERS = "/organisaties/:code/klaar-voor-besluit";
/** What an organisation answered to all items. */
export const answersPath = (organisation: string): string =>
  `${organisationPath(organisation)}/klaar-voor-besluit`;
/** The account by measure, as a file. */
export const accountPath = (organisation: string, ending: "csv" | "json"): string =>
  `${answersPath(organisation)}/verantwoording.${ending}`;

/** Where an organisation takes its answers under the BIO along. */
export const CARRY = `${ANSWERS}/van-bio`;
export const carryPath = (organisation: string): string => `${answersPath(organisation)}/van-bio`;

export const ITEM = `${ANSWERS}/:vraag`;
export const itemPath = (organisation: string, item: string): string =>
  `${answersPath(organisation)}/${item}`;

export const OFFERS = `${ANSWERS}/diensten/:aanbieder`;
/** What another answers for an organisation. */
export const offersPath = (organisation: string, provider: string): string =>
  `${answersPath(organisation)}/diensten/${provider}`;
export const OFFER = `${OFFERS}/:vraag`;
export const offerPath = (organisation: string, provider: string, item: string): string =>
  `${offersPath(organisation, provider)}/${item}`;

export const INHERITED = `${ANSWERS}/van-voorgangers`;
/** What the organisations that went on in this one had answered. */
export const inheritedPath = (organisation: string): string => `${answersPath(organisation)}/van-voorgangers`;
export const TAKE = `${INHERITED}/:vraag`;
export const takePath = (organisation: string, item: string): string =>
  `${inheritedPath(organisation)}/${item}`;
