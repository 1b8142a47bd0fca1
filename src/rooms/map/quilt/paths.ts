/** The map and what goes with it. */
export const QUILT_PATH = "/kaart";
export const QUILT_SVG = "/kaart/beeld.svg";
export const QUILT_PNG = "/kaart/beeld.png";
export const QUILT_CSV = "/kaart/gemeenten.csv";
export const QUILT_API = "/api/v1/lappendeken/kaart";
