/** What is asked of a list of dossiers in order. Functions, never names of people. */
import {
  choiceField,
  type FormField,
  type FormFields,
  nameField,
  optional,
  textField,
} from "#kit/form-fields.tsx";
import { type FieldError, inWords, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { KNOWN_REGION_KINDS, regionsFor } from "#rooms/advice";
import { codesTyped, goneBefore, organisationByCode } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { amountField, writtenAmount } from "../costs/amounts.ts";
import { office } from "../party-fields.ts";
import type { DossierRow } from "../queries.ts";
import { MOST_PLACES, ORDER_CIRCLES, type OrderCircle, type OrderFacts, type OwnOrder } from "./facts.ts";
import type { NewWord } from "./keeping.ts";

const REGIONS = Object.fromEntries(KNOWN_REGION_KINDS.map(({ code, name }) => [code, `onze ${name}`]));

export const orderFields = {
  titel: textField("Titel", { hint: "Bijvoorbeeld: Dossiers van de regio Groningen, 2027." }),
  waarom: optional(textField("Waarom samen, en voor welke jaren?", { most: 1_000 })),
  regio: optional(
    choiceField("Alle gemeenten van een regio", REGIONS, {
      hint: "De gemeenten van die regio komen erbij; u kunt ook namen invullen.",
    }),
  ),
  organisaties: optional(
    nameField(
      "Andere organisaties",
      { what: "organisaties", several: true },
      { hint: "Namen of codes, met een komma ertussen. Uw eigen organisatie hoort er vanzelf bij." },
    ),
  ),
  zichtbaar: choiceField("Wie mag dit lezen?", ORDER_CIRCLES, {
    hint: "Van een dossier dat iemand niet mag lezen, ziet hij ook hier niets.",
  }),
};

interface OrderInput {
  titel: string;
  waarom: string | undefined;
  regio: string | undefined;
  organisaties: string | undefined;
  zichtbaar: OrderCircle;
}

/**
 * What was filled in, with keys for names.
 * @param before the organisations until now: one of them may be no more by now
 * @throws Problem 422 with everything that is not clear
 */
export async function orderIn(
  building: Building,
  input: OrderInput,
  { owner, today, before = [] }: { owner: string; today: View["today"]; before?: readonly string[] },
): Promise<OrderFacts> {
  const errors: FieldError[] = [];
  const parties = new Set([owner]);
  const names = (input.organisaties ?? "")
    .split(",")
    .map((it) => it.trim())
    .filter((it) => it !== "");
  const { codes, errors: unclear } = await codesTyped(building, "organisaties", names, today);
  errors.push(...unclear.map((it) => ({ ...it, message: inWords(it) })));
  const db: Db = building.db;
  for (const code of codes) {
    const found = await organisationByCode(db, code);
    if (!found) continue;
    parties.add(found.key);
    const gone = before.includes(found.key)
      ? null
      : await goneBefore(db, found, today, { cannot: "kan niets zeggen", instead: "Noem" });
    if (gone !== null) errors.push({ field: "organisaties", message: gone });
  }
  if (input.regio !== undefined) {
    const regions = (await regionsFor(building.db as never, [owner], today)).filter(
      (it) => it.kind === input.regio,
    );
    if (regions.length === 0)
      errors.push({
        field: "regio",
        message: `Van uw organisatie kennen wij geen ${(REGIONS[input.regio] ?? "").replace("onze ", "")}. Vul de namen in.`,
      });
    for (const { members } of regions) for (const { key } of members) parties.add(key);
  }
  if (errors.length === 0 && parties.size < 2)
    errors.push({
      field: "organisaties",
      message: "Noem ten minste één andere organisatie, of kies een regio.",
    });
  if (errors.length > 0) throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  return {
    title: input.titel,
    why: input.waarom ?? null,
    participants: [...parties].toSorted(),
    visibility: input.zichtbaar,
  };
}

const NUMBERS = Array.from({ length: MOST_PLACES }, (_, index) => index + 1);
const place = (number: number): FormField<string | undefined> => ({
  ...optional(textField(`Plek ${number}`)),
  kind: "choice",
});
type Places = Record<string, FormField<string | undefined>>;
const placeFields: Places = Object.fromEntries(NUMBERS.map((it) => [`plek${it}`, place(it)]));

export const setFields = placeFields;

export const ownFields = {
  ...placeFields,
  capaciteit: optional(
    textField("Wat kunt u dragen?", {
      hint: "In uw eigen woorden, bijvoorbeeld: twee beleidsmedewerkers tot de zomer.",
      most: 1_000,
    }),
  ),
  uren: optional(amountField("Hoeveel uren per jaar is dat?", "uur", "Hele uren, bijvoorbeeld 1.250.")),
  nuniet: optional(textField("Wat kan bij u nu niet, en waarom?", { most: 1_000 })),
  functie: office,
};

/** The places with the dossiers that can stand there: no more of them than there are dossiers. */
export const withDossiers = (fields: FormFields, dossiers: readonly DossierRow[]): FormFields => {
  const choices = dossiers.map(({ id, title }) => ({ value: id, label: title }));
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, FormField][] => {
      const number = /^plek(\d+)$/.exec(name)?.[1];
      if (number === undefined) return [[name, field]];
      return Number(number) > dossiers.length ? [] : [[name, { ...field, choices }]];
    }),
  );
};

/**
 * The dossiers in the order in which they were chosen; a place that was left open is skipped.
 * @throws Problem 422 for one that stands on two places, or is none of these
 */
export function placesIn(
  input: Readonly<Record<string, unknown>>,
  dossiers: readonly DossierRow[],
): string[] {
  const known = new Set(dossiers.map((it) => it.id));
  const errors: FieldError[] = [];
  const places = new Map<string, number>();
  for (const number of NUMBERS) {
    const field = `plek${number}`;
    const chosen = input[field];
    if (typeof chosen !== "string") continue;
    const first = places.get(chosen);
    if (!known.has(chosen)) errors.push({ field, message: "Kies een dossier uit de lijst." });
    else if (first !== undefined)
      errors.push({ field, message: `Dit dossier staat al op plek ${first}. Kies een ander.` });
    else places.set(chosen, number);
  }
  if (errors.length > 0) throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  return [...places.keys()];
}

/** The places as they stand; what a reader may not see leaves no gap. */
export const placesTyped = (
  own: readonly string[],
  dossiers: readonly DossierRow[],
): Record<string, string> => {
  const known = new Set(dossiers.map((it) => it.id));
  const shown = own.filter((it) => known.has(it));
  return Object.fromEntries(NUMBERS.map((it) => [`plek${it}`, shown[it - 1] ?? ""]));
};

export const ownIn = (
  input: { capaciteit?: unknown; uren?: unknown; nuniet?: unknown; functie?: unknown },
  own: readonly string[],
): NewWord => ({
  own,
  capacity: typeof input.capaciteit === "string" ? input.capaciteit : null,
  hours: typeof input.uren === "number" ? input.uren : null,
  notNow: typeof input.nuniet === "string" ? input.nuniet : null,
  office: String(input.functie),
});

export const ownTyped = (
  word: OwnOrder | undefined,
  dossiers: readonly DossierRow[],
): Record<string, string> => ({
  ...placesTyped(word?.own ?? [], dossiers),
  capaciteit: word?.capacity ?? "",
  uren: writtenAmount(word?.hours ?? null, "uur"),
  nuniet: word?.notNow ?? "",
  functie: word?.office ?? "",
});

export const notNowFields = {
  dossier: { ...textField("Welk dossier?"), kind: "choice" } as FormField<string>,
  reden: optional(textField("Nu niet, omdat …", { hint: "Leeg als het weer kan.", most: 1_000 })),
};

export const confirmFields = { functie: office };
export const differFields = {
  reden: textField("Hoe ziet u het?", { hint: "De andere organisaties lezen dit.", most: 1_000 }),
  functie: office,
};
