/** Code (TOOI), name and abbreviation of the provinces; there have been twelve since 1986. */
export const PROVINCES: Readonly<Record<string, { name: string; abbreviation: string }>> = {
  pv20: { name: "Groningen", abbreviation: "GR" },
  pv21: { name: "Fryslân", abbreviation: "FR" },
  pv22: { name: "Drenthe", abbreviation: "DR" },
  pv23: { name: "Overijssel", abbreviation: "OV" },
  pv24: { name: "Flevoland", abbreviation: "FL" },
  pv25: { name: "Gelderland", abbreviation: "GE" },
  pv26: { name: "Utrecht", abbreviation: "UT" },
  pv27: { name: "Noord-Holland", abbreviation: "NH" },
  pv28: { name: "Zuid-Holland", abbreviation: "ZH" },
  pv29: { name: "Zeeland", abbreviation: "ZE" },
  pv30: { name: "Noord-Brabant", abbreviation: "NB" },
  pv31: { name: "Limburg", abbreviation: "LI" },
};
