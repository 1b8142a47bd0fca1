/** The event that is nothing but a try: it goes to the one address it names, and nobody else hears of it. */
export const PROBE = "proefbericht";
