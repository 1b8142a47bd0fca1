/** The page that shows the steps of any procedure, and the same as files. */
export const STEPS_PATH = "/dossiers/stappen";
