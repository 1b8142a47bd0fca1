/** A way to divide the country into regions. */
export interface RegionKind {
  /** Slug, as an import writes it: `jeugdregio`. */
  code: string;
  name: string;
  plural: string;
  /** Whether a municipality can be in several of them on one day. */
  several: boolean;
}

/** Kinds that Vliegwiel has words for. An import may bring others; of those a municipality is in one at a time. */
export const KNOWN_KINDS: readonly RegionKind[] = [
  { code: "veiligheidsregio", name: "veiligheidsregio", plural: "veiligheidsregio’s", several: false },
  { code: "ggd-regio", name: "GGD-regio", plural: "GGD-regio’s", several: false },
  { code: "jeugdregio", name: "jeugdregio", plural: "jeugdregio’s", several: false },
  { code: "arbeidsmarktregio", name: "arbeidsmarktregio", plural: "arbeidsmarktregio’s", several: false },
  { code: "rmc-regio", name: "RMC-regio", plural: "RMC-regio’s", several: false },
  { code: "res-regio", name: "RES-regio", plural: "RES-regio’s", several: false },
  { code: "zorgkantoorregio", name: "zorgkantoorregio", plural: "zorgkantoorregio’s", several: false },
  { code: "woningmarktregio", name: "woningmarktregio", plural: "woningmarktregio’s", several: false },
  { code: "corop-gebied", name: "COROP-gebied", plural: "COROP-gebieden", several: false },
  // A deal is about a problem, and a municipality may have more than one.
  { code: "regiodeal", name: "Regio Deal", plural: "Regio Deals", several: true },
];

const byCode = new Map(KNOWN_KINDS.map((kind) => [kind.code, kind]));

/** The kind by its slug; one that Vliegwiel has no words for is called as it was written. */
export const regionKind = (code: string): RegionKind =>
  byCode.get(code) ?? { code, name: code, plural: `${code}’s`, several: false };

/** "RES-regio" and "Res regio" are one kind: `res-regio`. */
export const kindCode = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
