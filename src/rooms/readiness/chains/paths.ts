import { READINESS_PATH } from "../paths.ts";

export const CHAINS_PATH = `${READINESS_PATH}/ketens`;
export const NEW_CHAIN_PATH = `${CHAINS_PATH}/nieuw`;
/** The same, for a dossier. */
export const newChainFor = (dossier: string): string => `${NEW_CHAIN_PATH}?dossier=${dossier}`;

export const chainPath = (id: string): string => `${CHAINS_PATH}/${id}`;
export const changeChainPath = (id: string): string => `${chainPath(id)}/wijzigen`;
export const newLinkPath = (id: string): string => `${chainPath(id)}/schakels/nieuw`;
export const linkPath = (id: string, link: string): string => `${chainPath(id)}/schakels/${link}`;
export const linkAnchor = (link: string): string => `schakel-${link}`;
