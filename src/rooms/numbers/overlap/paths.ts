export const OVERLAP_PATH = "/kaart/overlap";
export const OVERLAP_API = "/api/v1/lappendeken/overlap";
