/** The hub of knowledge and people, made with this room as its first. */
export const KNOWLEDGE_PATH = "/kennis";
export const PEOPLE_PATH = "/mensen";
export const OWN_PATH = `${PEOPLE_PATH}/mijn-profiel`;
/** Where somebody says what he can be found by, at one of his places. */
export const profilePath = (place: string): string => `${OWN_PATH}/${place}`;
export const removeProfilePath = (profile: string): string =>
  `${PEOPLE_PATH}/profielen/${profile}/verwijderen`;
/** Where a question to people is written: with what it is about in the address. */
export const ASK_PATH = `${PEOPLE_PATH}/vraag`;
export const QUESTIONS_PATH = `${PEOPLE_PATH}/vragen`;
export const questionPath = (id: string): string => `${QUESTIONS_PATH}/${id}`;
