/** Atom feeds of what imports found changed. */
export const organisationFeed = (key: string): string => `/voor-de-raad/${key}/feed.atom`;
export const collaborationFeed = (key: string): string => `/voor-de-raad/samenwerkingen/${key}/feed.atom`;
export const themeFeed = (code: string): string => `/voor-de-raad/themas/${code}/feed.atom`;
