/** What a line of the record was about, in words: it keeps a kind and a number, and of those only organisations have a name. */

const KINDS: Record<string, string> = {
  account: "uw account",
  aanvraag: "een aanvraag",
  "eigen-plekken": "eigen plekken",
  gast: "eigen bezoek als gast",
  noodtoegang: "noodtoegang",
  sleutel: "een sleutel",
  sleutels: "sleutels",
  bezoek: "een bezoek",
  "bewaard-formulier": "een bewaard formulier",
  "eigen-gegevens": "Mijn gegevens",
  invitation: "een uitnodiging",
  "join-request": "een aanvraag",
  membership: "een plek",
  "mijn-werk": "Mijn werk",
  plek: "een plek",
};

/** The organisation that `organisation:gm0106` is about, also where a side stands behind it. */
export const organisationIn = (object: string): string | undefined =>
  /^organisation:([^:]+)/.exec(object)?.[1];

/** @param names of organisations by their code; one that is not in it keeps its code */
export function calledThing(object: string, names: ReadonlyMap<string, string>): string {
  const organisation = organisationIn(object);
  if (organisation !== undefined) return names.get(organisation) ?? organisation;
  const [kind = object, which] = object.split(":", 2);
  if (kind === "aanbieder" && which !== undefined) return `bij ${which}`;
  return KINDS[kind] ?? kind;
}
