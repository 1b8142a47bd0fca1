import { plainName } from "./names.ts";

/**
 * Names that one place goes by, the register's own first: official and daily ones, Frisian and Dutch ones, and old
 * spellings that people still write.
 */
export const SAME_PLACE: readonly (readonly [string, ...string[]])[] = [
  ["Den Haag", "'s-Gravenhage"],
  ["'s-Hertogenbosch", "Den Bosch"],
  ["Fryslân", "Friesland"],
  ["Drenthe", "Drente"],
  ["Súdwest-Fryslân", "Zuidwest-Friesland"],
  ["Noardeast-Fryslân", "Noordoost-Friesland"],
  ["De Fryske Marren", "De Friese Meren"],
  ["Tytsjerksteradiel", "Tietjerksteradeel"],
  ["Dantumadiel", "Dantumadeel"],
  ["Ferwerderadiel", "Ferwerderadeel"],
  ["Littenseradiel", "Littenseradeel"],
  ["Boarnsterhim", "Boornsterhem"],
  ["Gaasterlân-Sleat", "Gaasterland-Sloten"],
  ["Skarsterlân", "Scharsterland"],
  ["Leeuwarden", "Ljouwert"],
];

const plain = SAME_PLACE.map((names) => names.map(plainName));

/** What a place is also called, for its name without the kind of body: "'s-Gravenhage" for "Den Haag". */
export function otherNamesOf(name: string): readonly string[] {
  const own = plainName(name);
  const at = plain.findIndex((names) => names.includes(own));
  return (SAME_PLACE[at] ?? []).filter((it) => plainName(it) !== own);
}

/** A text as names are compared (`plainName`), and the same with the other names of the place that it names. */
export function waysToSay(text: string): string[] {
  const typed = plainName(text);
  const padded = ` ${typed} `;
  // "Zuidwest-Friesland" is no Friesland: the longest name that stands in it counts.
  const [said] = plain
    .flatMap((names) => names.map((name) => ({ name, names })))
    .filter(({ name }) => padded.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length);
  if (!said) return [typed];
  const others = said.names.filter((it) => it !== said.name);
  return [typed, ...others.map((it) => padded.replace(` ${said.name} `, ` ${it} `).trim())];
}
