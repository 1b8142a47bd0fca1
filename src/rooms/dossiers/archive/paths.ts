import { DOSSIERS_PATH, dossierPath } from "../paths.ts";
import type { DocumentKind } from "./facts.ts";

const DOSSIER = `${DOSSIERS_PATH}/:id`;
/** The whole dossier on one page, for paper. */
export const WHOLE = `${DOSSIER}/alles`;
export const wholePath = (id: string): string => `${dossierPath(id)}/alles`;
/** What the archive needs to know, and the file for it. */
export const ARCHIVE = `${DOSSIER}/archief`;
export const archivePath = (id: string): string => `${dossierPath(id)}/archief`;
export const archiveZipPath = (id: string): string => `${archivePath(id)}/dossier.zip`;
export const keepingPath = (id: string): string => `${archivePath(id)}/bewaren`;
export const disclosurePath = (id: string, document: DocumentKind): string =>
  `${archivePath(id)}/stukken/${document}`;
