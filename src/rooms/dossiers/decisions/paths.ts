import { DOSSIERS_PATH, dossierPath } from "../paths.ts";

/** The steps of a dossier with what was decided, and the parts of its draft. */
export const DECISIONS = `${DOSSIERS_PATH}/:id/besluiten`;
export const decisionsPath = (id: string): string => `${dossierPath(id)}/besluiten`;
/** Where who keeps it says which procedure it follows. */
export const procedurePath = (id: string): string => `${decisionsPath(id)}/procedure`;
/** An id of a step has colons, and a part of an address none. */
export const stepPath = (id: string, step: string): string =>
  `${decisionsPath(id)}/stappen/${step.replaceAll(":", ".")}`;
export const stepIn = (word: string): string => word.replaceAll(".", ":");
/** Where what was recorded of a step is said anew. */
export const amendPath = (id: string, step: string): string => `${stepPath(id, step)}/wijzigen`;
export const partPath = (id: string, part: string): string => `${decisionsPath(id)}/onderdelen/${part}`;
/** The text of the draft, and that what was decided is in force: each on a page of its own. */
export const draftPath = (id: string): string => `${decisionsPath(id)}/ontwerp`;
export const inForcePath = (id: string): string => `${decisionsPath(id)}/in-werking`;
