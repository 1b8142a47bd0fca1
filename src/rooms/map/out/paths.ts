/** The participants of one collaboration: on a small map, or as a file for maps of others. */
export const participantsPath = (key: string, ending: "svg" | "png" | "geojson"): string =>
  `/kaart/deelnemers/${key}.${ending}`;
