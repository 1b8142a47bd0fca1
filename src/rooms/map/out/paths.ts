/** The participants of one collaboration: on a small map, or as a file for maps of others. */
export const participantsPath = (key: string, ending: "svg" | "png" | "geojson"): string =>
  `/kaart/deelnemers/${key}.${ending}`;

/** One organisation in the country: its own place, and whom it meets. */
export const placePath = (key: string, ending: "svg" | "png"): string => `/kaart/plaats/${key}.${ending}`;
