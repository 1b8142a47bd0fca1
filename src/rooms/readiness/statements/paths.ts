import { ANSWERS, answersPath } from "../answers/paths.ts";

export const STATEMENTS = `${ANSWERS}/verklaringen`;
/** What an organisation answered, for who works together with it. */
export const statementsPath = (organisation: string): string => `${answersPath(organisation)}/verklaringen`;
/** The same, with the way back to the dossier that one came from. */
export const statementsFrom = (organisation: string, dossier: string): string =>
  `${statementsPath(organisation)}?dossier=${dossier}`;
