/** What an archive needs to know of a dossier: who cares for it, how long it is kept, and what of it is public. */
import type { WooCategory } from "./woo.ts";

/** What becomes of it (the three values of MDTO). */
export const APPRAISALS = {
  B: "blijvend te bewaren",
  V: "op termijn te vernietigen",
  N: "nog niet bepaald",
} as const;
export type Appraisal = keyof typeof APPRAISALS;

/** Of the dossier as a whole. */
export interface Keeping {
  /** Key of the organisation that cares for the archive (Archiefwet: archiefzorgdrager). */
  custodian: string;
  appraisal: Appraisal;
  /** Years after the dossier was closed; null unless it is destroyed some day. */
  years: number | null;
  /** The selection list in which that stands, and the category in it. */
  list: string | null;
  category: string | null;
}

export const DISCLOSURES = {
  public: "openbaar",
  partly: "deels openbaar",
  closed: "niet openbaar",
} as const;
export type DisclosureKind = keyof typeof DISCLOSURES;

/** Of one document in it. */
export interface Disclosure {
  /** Null where none of the Woo fits. */
  category: WooCategory | null;
  disclosure: DisclosureKind;
  /** Why not all of it: an article of the Woo; null for what is public. */
  ground: string | null;
}

/** The documents that a dossier is taken out as. */
export const DOCUMENTS = {
  perspectief: "Perspectief",
  afspraken: "Afspraken en projecten",
  besluiten: "Stappen en besluiten",
  ontwerp: "Ontwerp",
  verloop: "Verloop",
} as const;
export type DocumentKind = keyof typeof DOCUMENTS;
export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as DocumentKind[];

/** Which category is proposed for each, until whoever keeps the dossier chose. */
export const PROPOSED: Readonly<Record<DocumentKind, WooCategory>> = {
  perspectief: "c_816e508d",
  afspraken: "c_8fc2335c",
  besluiten: "c_db4862c3",
  ontwerp: "c_db4862c3",
  verloop: "c_816e508d",
};

/** What was said of it; of a document of which nothing was said, nothing stands here. */
export interface ArchiveKept {
  keeping: Keeping | null;
  documents: ReadonlyMap<DocumentKind, Disclosure>;
}
