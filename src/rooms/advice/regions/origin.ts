/** Where a fact was read and on what terms, as one text. */
export const originOf = ({ source, licence }: { source: string; licence: string | null }): string =>
  licence === null ? source : `${source}; ${licence}`;
