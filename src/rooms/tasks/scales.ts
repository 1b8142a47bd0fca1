/** How large the area is for which people need a task, from small to large. */
export const SCALES = {
  buurt: "buurt of wijk",
  gemeente: "gemeente",
  streek: "streek van enkele gemeenten",
  regio: "regio",
  provincie: "provincie",
  land: "het hele land",
} as const;
export type Scale = keyof typeof SCALES;
