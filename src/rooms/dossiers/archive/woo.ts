/**
 * The categories of information of the Wet open overheid (art. 3.3), by their code in the list of values of TOOI
 * (`scw_woo_informatiecategorieen`); and that for all else, which art. 3.1 asks to make public as far as one can.
 */
export const WOO_CATEGORIES = {
  c_8fc2335c: "Convenanten",
  c_db4862c3: "Vergaderstukken decentrale overheden",
  c_3a248e3a: "Agenda’s en besluitenlijsten bestuurscolleges",
  c_99a836c7: "Adviezen",
  c_fdaee95e: "Onderzoeksrapporten",
  c_8c840238: "Bij vertegenwoordigende organen ingekomen stukken",
  c_aab6bfc7: "Overige besluiten van algemene strekking",
  c_139c6280: "Wetten en algemeen verbindende voorschriften",
  c_c6cd1213: "Jaarplannen en jaarverslagen",
  c_816e508d: "Inspanningsverplichting (Woo artikel 3.1)",
} as const;
export type WooCategory = keyof typeof WOO_CATEGORIES;

/** The address by which others know a category. */
export const wooAddress = (category: WooCategory): string =>
  `https://identifier.overheid.nl/tooi/def/thes/kern/${category}`;

export const WOO_LIST = {
  name: "Woo-informatiecategorieën (TOOI)",
  address: "https://identifier.overheid.nl/tooi/set/scw_woo_informatiecategorieen",
};
