export const READINESS_PATH = "/klaar-voor-besluit";
/** One set of questions, by its code. */
export const setPath = (code: string): string => `${READINESS_PATH}/vragen/${code}`;
