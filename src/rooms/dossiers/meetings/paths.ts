import { DOSSIERS_PATH } from "../paths.ts";

/** The meetings of administrators in which one's organisations sit, and each with its agenda. */
export const MEETINGS_PATH = `${DOSSIERS_PATH}/overleggen`;
export const NEW_MEETING_PATH = `${MEETINGS_PATH}/nieuw`;
export const meetingPath = (id: string): string => `${MEETINGS_PATH}/${id}`;
export const changeMeetingPath = (id: string): string => `${meetingPath(id)}/wijzigen`;
/** The agenda of a meeting, as a file. */
export const meetingFile = (id: string, ending: "csv" | "ics"): string =>
  `${meetingPath(id)}/agenda.${ending}`;
