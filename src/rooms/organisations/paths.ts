/** The page of an organisation. */
export const organisationPath = (key: string): string => `/organisaties/${key}`;
