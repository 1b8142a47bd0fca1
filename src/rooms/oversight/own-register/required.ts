/**
 * What an organisation's own register of arrangements has to tell, as far as is known: the five things that article 27,
 * second paragraph, of the Wgr asked until 1 July 2021. Since then one register holds them for all (article 136), and
 * overheid.nl repeats the same five. The text of article 136, second paragraph, was not read: it may ask more.
 */
export const REQUIRED = {
  participants: { label: "Deelnemers", part: "a" },
  legalBases: { label: "Wettelijke voorschriften voor de bevoegdheden", part: "b" },
  powers: { label: "Overgedragen bevoegdheden", part: "c" },
  seat: { label: "Adres en plaats van vestiging", part: "d" },
  body: {
    label: "Ingesteld: openbaar lichaam, bedrijfsvoeringsorganisatie of gemeenschappelijk orgaan",
    part: "e",
  },
} as const;
export type Required = keyof typeof REQUIRED;

export const REQUIRED_NAMES = Object.keys(REQUIRED) as Required[];

export const REQUIRED_BY = "artikel 27, tweede lid, Wgr (zoals dat gold tot 1 juli 2021)";

/** Where the five were read. */
export const READ_AT = [
  { label: "Help bij het GR-register", url: "https://www.overheid.nl/help/gemeenschappelijke-regelingen" },
  {
    label: "KOOP over het GR-register",
    url: "https://www.koopoverheid.nl/voor-overheden/gemeenten-provincies-en-waterschappen/gemeenschappelijke-regelingen",
  },
] as const;
