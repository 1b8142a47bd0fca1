import { organisationPath } from "#rooms/organisations";

/** The page that says what changed for an organisation. */
export const changesPath = (key: string): string => `/voor-de-raad/${key}/veranderd`;

/** The same rows as data. */
export const changesApiPath = (key: string): string =>
  `/api/v1/toezicht${organisationPath(key)}/veranderingen`;
