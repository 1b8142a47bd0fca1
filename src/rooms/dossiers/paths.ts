export const DOSSIERS_PATH = "/dossiers";
/** The hub of what organisations tackle together; rooms above hang what they have on it. */
export const TOGETHER_PATH = "/aanpakken";

export const NEW_PATH = `${DOSSIERS_PATH}/nieuw`;
export const FROM_ADVICE_PATH = `${DOSSIERS_PATH}/uit-advies`;

export const dossierPath = (id: string): string => `${DOSSIERS_PATH}/${id}`;
export const changePath = (id: string): string => `${dossierPath(id)}/wijzigen`;
/** The perspective on one page, for paper. */
export const sheetPath = (id: string): string => `${dossierPath(id)}/perspectief`;
export const versionPath = (id: string, version: number): string => `${dossierPath(id)}/versies/${version}`;
export const joinPath = (id: string): string => `${dossierPath(id)}/meedoen`;
export const requestPath = (id: string, organisation: string): string =>
  `${dossierPath(id)}/aanvragen/${organisation}`;
export const partyPath = (id: string, organisation: string): string =>
  `${dossierPath(id)}/partijen/${organisation}`;
/** Where a party says what it wants and fears. */
export const wordsPath = (id: string, organisation: string): string =>
  `${partyPath(id, organisation)}/woorden`;
/** The days of its agreements for calendar programs. */
export const dossierCalendarPath = (id: string): string => `${dossierPath(id)}/afspraken.ics`;
