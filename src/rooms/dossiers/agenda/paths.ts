import { DOSSIERS_PATH, dossierPath, partyPath } from "../paths.ts";

/** The agenda of a dossier, and one item of it with its table. */
export const AGENDA = `${DOSSIERS_PATH}/:id/agenda`;
export const ITEM = `${AGENDA}/:nummer`;
export const agendaPath = (dossier: string): string => `${dossierPath(dossier)}/agenda`;
export const itemPath = (dossier: string, item: string): string => `${agendaPath(dossier)}/${item}`;
/** Where a party puts an item on the agenda. */
export const newItemPath = (dossier: string, party: string): string =>
  `${partyPath(dossier, party)}/agendapunten`;
export const changeItemPath = (dossier: string, item: string): string =>
  `${itemPath(dossier, item)}/wijzigen`;
export const resultPath = (dossier: string, item: string): string => `${itemPath(dossier, item)}/uitkomst`;
/** Where a party says whom it sends. */
export const seatingPath = (dossier: string, item: string, party: string): string =>
  `${itemPath(dossier, item)}/tafel/${party}`;
/** The same with functions proposed, by role. */
export const seatingPathWith = (
  dossier: string,
  item: string,
  party: string,
  proposed: Readonly<Record<string, string>>,
): string => `${seatingPath(dossier, item, party)}?${new URLSearchParams(proposed).toString()}`;
export const attendancePath = (dossier: string, item: string, party: string): string =>
  `${itemPath(dossier, item)}/aanwezig/${party}`;
export const invitationPath = (dossier: string, item: string): string =>
  `${itemPath(dossier, item)}/uitnodiging.ics`;
