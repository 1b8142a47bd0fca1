import { organisationPath } from "#rooms/organisations";

/** The register of one organisation. */
export const activitiesPath = (organisation: string): string =>
  `${organisationPath(organisation)}/verwerkingen`;
export const newActivityPath = (organisation: string): string => `${activitiesPath(organisation)}/nieuw`;

export const ACTIVITY_PATH = "/verwerkingen";
export const activityPath = (id: string): string => `${ACTIVITY_PATH}/${id}`;
export const changeActivityPath = (id: string): string => `${activityPath(id)}/wijzigen`;
