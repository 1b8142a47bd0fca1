export const OVERLAP_PATH = "/kaart/overlap";
