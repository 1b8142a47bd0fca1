/** A chain: who gives which data to whom, for which purpose, on which ground and by which means. */
import type { Visibility } from "#kit/visibility.ts";

/** More links than this are no picture any more, and several chains. */
export const MOST_LINKS = 60;

/** The grounds of article 6(1) of the AVG by their letters; data about nobody need none. */
export const GROUNDS = {
  consent: "toestemming (AVG artikel 6 lid 1 onder a)",
  contract: "uitvoering van een overeenkomst (AVG artikel 6 lid 1 onder b)",
  duty: "wettelijke verplichting (AVG artikel 6 lid 1 onder c)",
  vital: "vitale belangen (AVG artikel 6 lid 1 onder d)",
  task: "taak van algemeen belang (AVG artikel 6 lid 1 onder e)",
  interest: "gerechtvaardigd belang (AVG artikel 6 lid 1 onder f)",
  none: "geen gegevens over personen",
} as const;
export type Ground = keyof typeof GROUNDS;

/** Grounds that rest on a law, which must be named (AVG article 6(3)). */
export const RESTS_ON_LAW: readonly Ground[] = ["duty", "task"];

export const MEANS = {
  api: "koppeling (API)",
  message: "berichtenverkeer",
  view: "inzage in elkaars systeem",
  portal: "portaal",
  file: "bestand",
  mail: "e-mail",
  phone: "telefoon",
  paper: "papier",
  talk: "in een gesprek",
  other: "anders",
} as const;
export type Means = keyof typeof MEANS;

/** Who gives or gets: an organisation of the register by its code, or somebody outside it by a name. */
export type Party = { code: string } | { name: string };

export interface ChainLink {
  /** A ULID: stays when others go. */
  id: string;
  from: Party;
  to: Party;
  /** Which data, in words. */
  data: string;
  purpose: string;
  ground: Ground;
  /** Law and article; null where the ground needs none. */
  law: string | null;
  means: Means;
}

export interface ChainFacts {
  name: string;
  /** In one sentence. */
  purpose: string;
  /** Number of the dossier it belongs to. */
  dossier: string | null;
  /** Described as an example, and not kept by one of its parties. */
  example: boolean;
  links: readonly ChainLink[];
}

/** What a version holds: all that a reader of the past needs. */
export interface KeptChain {
  facts: ChainFacts;
  source: string | null;
  wanted: Visibility;
}

/** One word for a party, to compare: what is typed in capitals is nobody else. */
export const partyKey = (it: Party): string =>
  "code" in it ? `code ${it.code}` : `naam ${it.name.trim().replaceAll(/\s+/g, " ").toLowerCase()}`;

export const codesIn = (links: readonly ChainLink[]): string[] => [
  ...new Set(links.flatMap(({ from, to }) => [from, to]).flatMap((it) => ("code" in it ? [it.code] : []))),
];

/** The link that says the same already: the same data, from the same one to the same one. */
export const sameLink = (
  links: readonly ChainLink[],
  asked: Pick<ChainLink, "from" | "to" | "data">,
  but: string | null = null,
): ChainLink | undefined =>
  links.find(
    (it) =>
      it.id !== but &&
      partyKey(it.from) === partyKey(asked.from) &&
      partyKey(it.to) === partyKey(asked.to) &&
      it.data.trim().toLowerCase() === asked.data.trim().toLowerCase(),
  );
