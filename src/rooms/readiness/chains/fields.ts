/** The fields in which a chain and its links are written down, and both ways between them and what is kept. */
import { choiceField, type FormInput, nameField, optional, textField } from "#kit/form-fields.tsx";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { isUlid, newUlid } from "#kit/ulid.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { findDossier } from "#rooms/dossiers";
import { asName } from "#rooms/organisations";
import type { Db } from "./db.ts";
import {
  type ChainLink,
  GROUNDS,
  type KeptChain,
  MEANS,
  MOST_LINKS,
  type Party,
  partyKey,
  RESTS_ON_LAW,
  sameLink,
} from "./facts.ts";
import { partyTyped } from "./parties.ts";

const NOT_ALL_RIGHT = "Niet alles is goed ingevuld.";

export const chainFields = {
  naam: textField("Hoe heet de keten?", { hint: "Kort, bijvoorbeeld: Aanmelden voor jeugdhulp." }),
  doel: textField("Waarvoor is de keten, in één zin?", { most: 400 }),
  dossier: optional(
    textField("Dossier waar de keten bij hoort", {
      hint: "Het nummer of het adres van een dossier dat u mag lezen. De partijen van dat dossier lezen de keten dan als deelnemer.",
    }),
  ),
  bron: optional(
    textField("Waar staat dit?", {
      hint: "Bijvoorbeeld een adres, of: convenant 2026, bijlage 3. Leeg betekent: eigen opgave.",
      most: 300,
    }),
  ),
  zichtbaar: choiceField("Wie mag dit zien?", VISIBILITIES, {
    hint: "De deelnemers zijn de organisaties in de schakels, en de partijen van het dossier.",
  }),
};
/** What is taken as it is: the rest is read although one of these is missing. */
export const CHAIN_HANDED_ON = ["naam", "doel", "zichtbaar"] as const;
export type ChainInput = FormInput<typeof chainFields>;

/**
 * The number of the dossier that is meant.
 * @param before what stood there: it may stay when the reader no longer sees that dossier
 * @throws Problem 422 for what is no dossier, and in the same words for one that is not this reader's to see
 */
export async function dossierIn(
  { primary }: Building,
  typed: string | undefined,
  { reader }: View,
  before: string | null = null,
): Promise<string | null> {
  if (typed === undefined) return null;
  const id = /([0-9A-HJKMNP-TV-Z]{26})/.exec(typed.toUpperCase())?.[1] ?? typed;
  if (id === before) return id;
  if (isUlid(id) && (await findDossier(primary, reader, id))) return id;
  throw new Problem(422, NOT_ALL_RIGHT, [
    {
      field: "dossier",
      message: `“${typed.slice(0, 60)}” is geen dossier dat u mag lezen. Neem het adres over van de pagina van het dossier.`,
    },
  ]);
}

export const chainTyped = ({ facts, source, wanted }: KeptChain): Record<string, string> => ({
  ...{ naam: facts.name, doel: facts.purpose, dossier: facts.dossier ?? "" },
  ...{ bron: source ?? "", zichtbaar: wanted },
});

const outside = (who: string) =>
  optional(
    textField(`Of: ${who} buiten het register`, {
      hint: "Een bedrijf, een stichting, of een groep: werkgevers, huisartsen. Geen namen van mensen.",
    }),
  );

export const linkFields = {
  van: optional(
    nameField(
      "Wie geeft de gegevens?",
      { what: "organisaties" },
      { hint: "Naam of code van een organisatie." },
    ),
  ),
  vanBuiten: outside("wie ze geeft"),
  naar: optional(
    nameField("Wie krijgt ze?", { what: "organisaties" }, { hint: "Naam of code van een organisatie." }),
  ),
  naarBuiten: outside("wie ze krijgt"),
  gegevens: textField("Welke gegevens?", {
    hint: "In gewone woorden, bijvoorbeeld: naam, adres, hoogte van het inkomen.",
    most: 600,
  }),
  waarvoor: textField("Waarvoor?", { most: 400 }),
  grondslag: choiceField("Op welke grondslag?", GROUNDS),
  wet: optional(
    textField("Wet en artikel", {
      hint: "Nodig bij een wettelijke verplichting en bij een taak van algemeen belang: Jeugdwet artikel 7.4.0.",
      most: 300,
    }),
  ),
  hoe: choiceField("Hoe gaan ze?", MEANS),
};
/** What `linkIn` takes as it is. */
export const LINK_HANDED_ON = ["waarvoor", "grondslag", "hoe"] as const;
export type LinkInput = FormInput<typeof linkFields>;

/** What stands there already, of a link that is changed. */
const NEW = { id: null, from: null, to: null } as const;

/**
 * The link that was filled in.
 * @param links of the chain as it is
 * @param before the link that is changed
 * @throws Problem 422 with everything that is wrong: a party that is nobody or no more, one that gives to itself, a ground
 * without its law, the same link twice, or one too many
 */
export async function linkIn(
  building: Building,
  input: LinkInput,
  {
    links,
    before = null,
    view,
    at,
  }: { links: readonly ChainLink[]; before?: ChainLink | null; view: View; at: Date },
): Promise<ChainLink> {
  const was = before ?? NEW;
  if (before === null && links.length >= MOST_LINKS)
    throw new Problem(422, NOT_ALL_RIGHT, [
      {
        field: "van",
        message: `Deze keten heeft al ${MOST_LINKS} schakels, en meer kan niet. Haal er een weg, of schrijf het vervolg op als een tweede keten.`,
      },
    ]);
  const ends = [
    {
      field: "van",
      outsideField: "vanBuiten",
      organisation: input.van,
      outside: input.vanBuiten,
      before: was.from,
    },
    {
      field: "naar",
      outsideField: "naarBuiten",
      organisation: input.naar,
      outside: input.naarBuiten,
      before: was.to,
    },
  ];
  const [from, to] = await Promise.all(ends.map((it) => partyTyped(building, it, view.today)));
  const errors: FieldError[] = [from, to].flatMap((it) => (Array.isArray(it) ? it : []));
  if (RESTS_ON_LAW.includes(input.grondslag) && input.wet === undefined)
    errors.push({
      field: "wet",
      message: "Noem de wet en het artikel: bij deze grondslag moet die er zijn (AVG artikel 6 lid 3).",
    });
  const parties = { from: from as Party, to: to as Party };
  if (errors.length === 0 && partyKey(parties.from) === partyKey(parties.to))
    errors.push({
      field: input.naar === undefined ? "naarBuiten" : "naar",
      message: "Dit is dezelfde als wie de gegevens geeft. Een schakel gaat van de een naar een ander.",
    });
  if (errors.length === 0) {
    const same = sameLink(links, { ...parties, data: input.gegevens }, was.id);
    if (same)
      errors.push({
        field: "gegevens",
        message: `Deze schakel staat er al, als nummer ${links.indexOf(same) + 1}. Wijzig die, of zeg welke andere gegevens het zijn.`,
      });
  }
  if (errors.length > 0) throw new Problem(422, NOT_ALL_RIGHT, errors);
  return {
    ...parties,
    id: was.id ?? newUlid(at),
    ...{ data: input.gegevens, purpose: input.waarvoor, ground: input.grondslag },
    ...{ law: input.wet ?? null, means: input.hoe },
  };
}

/** A name that is of two stands there with its code. */
export const linkTyped = async (db: Db, link: ChainLink): Promise<Record<string, string>> => {
  const end = async (it: Party): Promise<[string, string]> =>
    "code" in it ? [await asName(db, it.code), ""] : ["", it.name];
  const [[van, vanBuiten], [naar, naarBuiten]] = await Promise.all([end(link.from), end(link.to)]);
  return {
    ...{ van, vanBuiten, naar, naarBuiten, gegevens: link.data, waarvoor: link.purpose },
    ...{ grondslag: link.ground, wet: link.law ?? "", hoe: link.means },
  };
};
