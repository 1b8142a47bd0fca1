import { councilPath, COUNCILS_PATH } from "#rooms/oversight";
import { organisationPath } from "#rooms/organisations";

/** What dossiers will ask of a council. */
export const OUTLOOK = `${COUNCILS_PATH}/:code/langetermijnagenda`;
export const outlookPath = (organisation: string): string =>
  `${councilPath(organisation)}/langetermijnagenda`;
/** The same as data, below the base of the API. */
export const outlookApiPath = (organisation: string): string =>
  `/toezicht${organisationPath(organisation)}/langetermijnagenda`;
