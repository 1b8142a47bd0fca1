/** The page of a collaboration. */
export const collaborationPath = (key: string): string => `/samenwerkingen/${key}`;

/** The same at one of its texts. The version wins over a day, so the address carries none. */
export const versionPath = (key: string, version: string): string =>
  `${collaborationPath(key)}?versie=${encodeURIComponent(version)}`;
