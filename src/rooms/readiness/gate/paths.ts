import { gatePath } from "../paths.ts";

export { gatePath };

export const GATE = "/dossiers/:id/klaar-voor-besluit";
/** Its questions as a file. */
export const GATE_FILE = `${GATE}/vragen.csv`;
export const gateFilePath = (dossier: string): string => `${gatePath(dossier)}/vragen.csv`;

export const WORD = `${GATE}/vragen/:vraag`;
export const wordPath = (dossier: string, item: string): string => `${gatePath(dossier)}/vragen/${item}`;
export const ADVICE = `${GATE}/advies`;
export const advicePath = (dossier: string): string => `${gatePath(dossier)}/advies`;
export const OVERRIDE = `${GATE}/doorgaan`;
export const overridePath = (dossier: string): string => `${gatePath(dossier)}/doorgaan`;
