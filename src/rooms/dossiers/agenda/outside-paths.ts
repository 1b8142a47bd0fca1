import { ITEM, itemPath } from "./paths.ts";

/** Where who keeps an item says whom a party outside government sends, and who came for it. */
export const OUTSIDE_SEAT = `${ITEM}/buiten/:partij/tafel`;
export const OUTSIDE_CAME = `${ITEM}/buiten/:partij/aanwezig`;

const outsidePath = (dossier: string, item: string, outsider: string): string =>
  `${itemPath(dossier, item)}/buiten/${encodeURIComponent(outsider)}`;
export const outsideSeatPath = (dossier: string, item: string, outsider: string): string =>
  `${outsidePath(dossier, item, outsider)}/tafel`;
export const outsideCamePath = (dossier: string, item: string, outsider: string): string =>
  `${outsidePath(dossier, item, outsider)}/aanwezig`;
