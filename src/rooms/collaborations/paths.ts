/** Where the pages begin of what people wrote down, beside the register. */
export const BESIDE_PATH = "/samenwerkingen/overige";

/** What stands there where a collaboration has its number: the list of those, and that as a file. */
export const BESIDE_WORDS = ["", ".csv"].map((it) => `${BESIDE_PATH.slice("/samenwerkingen/".length)}${it}`);

/** Keys of what people wrote down: `vw-` and a ULID; those of the register are numbers. */
export const isBeside = (key: string): boolean => key.startsWith("vw-");

/** The page of a collaboration. */
export const collaborationPath = (key: string): string =>
  isBeside(key) ? `${BESIDE_PATH}/${key.slice(3)}` : `/samenwerkingen/${key}`;

/** The same at one of its texts. The version wins over a day, so the address carries none. */
export const versionPath = (key: string, version: string): string =>
  `${collaborationPath(key)}?versie=${encodeURIComponent(version)}`;
