/** One item of ASVS 5.0 (OWASP), by its number and in our own words, with what shows that we keep to it. */

export type Evidence =
  /** The words of a test. */
  | { test: string }
  /** A heading of a document: `docs/security.md#visits`. */
  | { doc: string }
  /** A setting of the installation, or a rule of the linter. */
  | { setting: string }
  /** Not yet: what lacks. */
  | { lacks: string };

export interface Item {
  /** `V1.2.4` */
  id: string;
  /** What it asks. */
  asks: string;
  evidence: readonly Evidence[];
}

export const test = (words: string): Evidence => ({ test: words });
export const doc = (anchor: string): Evidence => ({ doc: anchor });
/** In the document on security. */
export const built = (heading: string): Evidence => doc(`docs/security.md#${heading}`);
export const setting = (name: string): Evidence => ({ setting: name });
export const lacks = (what: string): Evidence => ({ lacks: what });

export const item = (id: string, asks: string, ...evidence: Evidence[]): Item => ({ id, asks, evidence });

/** What is up to who runs an installation, and told there. */
export const host = doc("README.md#in-production");
