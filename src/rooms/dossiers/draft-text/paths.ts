import { DECISIONS, draftPath } from "../decisions/paths.ts";
import { DOSSIERS_PATH, partyPath } from "../paths.ts";

/** The text of the draft, part by part. */
export const DRAFT = `${DECISIONS}/ontwerp`;
/** What changed between two versions of it. */
export const differencePath = (id: string, from: number, to: number | null): string =>
  `${draftPath(id)}/verschil?van=${from}${to === null ? "" : `&tot=${to}`}`;
export const textPath = (id: string, part: string): string => `${draftPath(id)}/onderdelen/${part}`;
export const editionsPath = (id: string): string => `${draftPath(id)}/versies`;
export const replyPath = (id: string, remark: number): string => `${draftPath(id)}/opmerkingen/${remark}`;
export const REMARK = `${DOSSIERS_PATH}/:id/partijen/:code/ontwerp/:onderdeel`;
export const remarkPath = (id: string, party: string, part: string): string =>
  `${partyPath(id, party)}/ontwerp/${part}`;
