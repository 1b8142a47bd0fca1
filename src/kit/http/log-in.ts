/** Where one logs in; only where an installation has providers. */
export const LOG_IN = "/inloggen";

/** Where one logs in to come to a page. */
export const logInTo = (path: string): string =>
  `${LOG_IN}?${new URLSearchParams({ terug: path }).toString()}`;
