import { READINESS_PATH } from "../paths.ts";

/** Question sets that organisations publish. */
export const SETS_PATH = `${READINESS_PATH}/vragenlijsten`;
export const NEW_SET_PATH = `${SETS_PATH}/nieuw`;
export const SET = `${SETS_PATH}/:id`;
export const publishedPath = (id: string): string => `${SETS_PATH}/${id}`;
export const setFilePath = (id: string): string => `${publishedPath(id)}/vragen.csv`;
export const sheetPath = (id: string): string => `${publishedPath(id)}/blad`;
export const newItemPath = (id: string): string => `${publishedPath(id)}/vragen/nieuw`;
export const itemOfSetPath = (id: string, code: string): string => `${publishedPath(id)}/vragen/${code}`;
