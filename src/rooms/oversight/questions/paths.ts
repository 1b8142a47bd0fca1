/** The pages of one council. */
export const councilPath = (organisation: string): string => `/voor-de-raad/${organisation}`;

/** All information sheets of one organisation, to print in one go. */
export const bookletPath = (organisation: string): string => `${councilPath(organisation)}/boekje`;

/** The six answers and the information sheet of one arrangement, for one of its participants. */
export const participationPath = (organisation: string, collaboration: string): string =>
  `${councilPath(organisation)}/samenwerkingen/${collaboration}`;

/** The information sheet of an arrangement for anyone. */
export const sheetPath = (collaboration: string): string => `/voor-de-raad/informatiebladen/${collaboration}`;
