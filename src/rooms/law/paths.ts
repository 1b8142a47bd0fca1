/** What the acts say, as this site read them. */
export const LAW_PATH = "/over/wet";
