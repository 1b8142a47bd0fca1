/**
 * The files of the national product list as we keep it, once for writing and for reading. Plain CSV: comma, UTF-8, LF;
 * a list within a cell is separated by `|`.
 */

/** What every address in the list begins with; the files hold what comes after it. */
export const OWMS = "http://standaarden.overheid.nl/owms/terms/";

/** Layers of government that carry a product out. */
export const LAYERS = ["rijk", "provincie", "waterschap", "gemeente"] as const;
/** For whom a product is. */
export const AUDIENCES = ["burger", "bedrijf"] as const;
/** Whether a layer may decide for itself (autonomie) or carries out what another decided (medebewind). */
export const DISCRETIONS = ["autonomie", "medebewind"] as const;
/** What one does to get a product, or has to do. */
export const PRODUCT_KINDS = ["aanvraag", "subsidie", "melding", "verplichting"] as const;

export const PRODUCT_COLUMNS = [
  "term",
  "name",
  "layers",
  "audiences",
  "discretions",
  "kinds",
  "services_act",
  "sdg",
] as const;

/** One row for each law or rule that a product rests on. */
export const BASIS_COLUMNS = ["product", "term", "label", "link"] as const;
