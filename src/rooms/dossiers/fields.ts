/** The fields in which a dossier is written down, and both ways between them and what is kept. */
import type { Day } from "#kit/day.ts";
import { choiceField, type FormInput, nameField, optional, textField } from "#kit/form-fields.tsx";
import { readField } from "#kit/read-field.ts";
import { type FieldError, inWords, Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { codesTyped, goneBefore, namesFor, organisationByCode } from "#rooms/organisations";
import { classify, families, familyByCode, familyTyped, SCALES, taskName } from "#rooms/tasks";
import type { Db } from "./db.ts";
import { evidenceIn, evidenceTyped, outsidersIn, outsidersTyped } from "./evidence.ts";
import { ALL_FORMS, type DossierFacts, KINDS, MOTIONS } from "./facts.ts";

const long = (label: string, hint?: string) =>
  optional(textField(label, { most: 3_000, ...(hint !== undefined && { hint }) }));

export const dossierFields = {
  soort: choiceField("Wat is het?", KINDS, {
    hint: "In een dossier komen partijen tot afspraken. In een verkenning kijken bestuurders samen vooruit, los van het belang van elk; niemand stemt ergens mee in.",
  }),
  titel: textField("Titel", { hint: "Kort, bijvoorbeeld: Jeugdhulp in de regio Groningen." }),
  vraag: textField("De vraag in één zin", {
    hint: "Wat weten of kunnen we nu niet, dat we samen willen oplossen?",
    most: 400,
  }),
  wat: choiceField("Wat willen de partijen doen?", MOTIONS),
  waarom: long("Waarom nu?"),
  partijen: optional(
    nameField(
      "Andere partijen uit de overheid",
      { what: "organisaties", several: true },
      {
        hint: "Namen of codes, met een komma ertussen. Uw eigen organisatie hoort er vanzelf bij. Elke partij schrijft zelf op wat zij wil en vreest.",
      },
    ),
  ),
  anderen: optional(
    textField("Partijen buiten de overheid", {
      hint: "Elk op een eigen regel, het KvK-nummer mag erachter: Stichting Voorbeeld, 12345678.",
      most: 2_000,
    }),
  ),
  taak: optional(
    nameField("Taak", { what: "taken" }, { hint: "Een woord is genoeg, bijvoorbeeld jeugdhulp of afval." }),
  ),
  schaal: optional(choiceField("Voor welk gebied?", SCALES)),
  vorm: optional(
    choiceField("Aan welke vorm denkt u?", ALL_FORMS, { hint: "Het mag leeg blijven; het is geen besluit." }),
  ),
  feiten: optional(
    readField(
      textField("Feiten waar we van uitgaan", {
        hint: "Elk feit op een eigen regel, met het adres erachter waar het te lezen is: Tien gemeenten doen mee /samenwerkingen/24963490. Een feit zonder adres krijgt “zonder bron”.",
        most: 6_000,
      }),
      evidenceIn,
    ),
  ),
  beeld: long("Zo is het straks", "Hoe ziet het eruit als dit gelukt is, voor wie het merkt?"),
  jaren: optional(
    readField(textField("Over hoeveel jaar is dat?", { hint: "Een getal, bijvoorbeeld 5." }), (typed) =>
      /^[1-9]\d?$/.test(typed) ? Number(typed) : "Geef een heel aantal jaren, van 1 tot en met 99.",
    ),
  ),
  verschillen: long("Waar wij verschillen", "Wat is in het gesprek gebleken, en blijft staan?"),
  geparkeerd: long("Wat wij parkeren", "Wat hoort erbij, maar lossen we hier niet op?"),
  trends: long("Wat er aankomt (verkenning)", "Ontwikkelingen die niemand van u alleen keert."),
  scenarios: long("Hoe het kan gaan (verkenning)"),
  dilemmas: long("Dilemma’s die we delen (verkenning)"),
  zichtbaar: choiceField("Wie mag dit zien?", VISIBILITIES, {
    hint: "Dit geldt zodra alle partijen ja zeiden. Daarvoor lezen het hoogstens de partijen zelf.",
  }),
};

/** What `factsIn` takes as it is: the rest is read although one of these is missing. */
export const HANDED_ON = ["soort", "titel", "vraag", "wat", "zichtbaar"] as const;

export type DossierInput = FormInput<typeof dossierFields>;

/** What a dossier began with, which no field asks. */
export type Origin = Pick<DossierFacts, "collaboration" | "tie" | "outOf" | "advice">;
export const NO_ORIGIN: Origin = { collaboration: null, tie: null, outOf: null, advice: null };

/**
 * What was filled in, with keys for names.
 * @param before the parties until now: one of them may be no more by now
 * @throws Problem 422 with everything that is not clear
 */
export async function factsIn(
  building: Building,
  input: DossierInput,
  {
    owner,
    origin,
    today,
    before = [],
  }: { owner: string; origin: Origin; today: Day; before?: readonly string[] },
): Promise<DossierFacts> {
  const errors: FieldError[] = [];
  const parties = new Set([owner]);
  for (const name of (input.partijen ?? "").split(",").map((it) => it.trim())) {
    if (name === "") continue;
    const { codes, errors: unclear } = await codesTyped(building, "partijen", [name], today);
    errors.push(...unclear.map((it) => ({ ...it, message: inWords(it) })));
    const db: Db = building.db;
    const found = codes[0] === undefined ? null : await organisationByCode(db, codes[0]);
    if (!found) continue;
    parties.add(found.key);
    const gone = before.includes(found.key)
      ? null
      : await goneBefore(db, found, today, { cannot: "kan niets zeggen", instead: "Noem" });
    if (gone !== null) errors.push({ field: "partijen", message: gone });
  }
  const task = input.taak === undefined ? null : taskIn(input.taak);
  if (task === undefined)
    errors.push({
      field: "taak",
      message: `“${(input.taak ?? "").slice(0, 60)}” kennen we niet als taak. Kies uit: ${families.map((it) => it.name).join(", ")}.`,
    });
  if (errors.length > 0 || task === undefined) throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  return {
    kind: input.soort,
    motion: input.wat,
    title: input.titel,
    question: input.vraag,
    whyNow: input.waarom ?? null,
    participants: [...parties].toSorted(),
    outsiders: outsidersIn(input.anderen ?? ""),
    evidence: input.feiten ?? [],
    task,
    scale: input.schaal ?? null,
    form: input.vorm ?? null,
    picture: input.beeld ?? null,
    years: input.jaren ?? null,
    differences: input.verschillen ?? null,
    parked: input.geparkeerd ?? null,
    trends: input.trends ?? null,
    scenarios: input.scenarios ?? null,
    dilemmas: input.dilemmas ?? null,
    ...origin,
    wanted: input.zichtbaar,
  };
}

/** The task that is meant by its name, or by words for it; undefined for none. */
function taskIn(typed: string): string | undefined {
  const named = familyTyped(typed);
  if (named) return named.code;
  const { code, basis } = classify({ title: typed, citationTitle: null, themes: [] });
  return basis === "geen" ? undefined : familyByCode(code)?.code;
}

/** The fields as they stand for what is kept. */
export async function filledWith(
  db: Db,
  owner: string,
  facts: DossierFacts,
): Promise<Record<string, string>> {
  return {
    soort: facts.kind,
    titel: facts.title,
    vraag: facts.question,
    wat: facts.motion,
    waarom: facts.whyNow ?? "",
    partijen: await namesFor(
      db,
      facts.participants.filter((it) => it !== owner),
    ),
    anderen: outsidersTyped(facts.outsiders),
    taak: facts.task === null ? "" : taskName(facts.task),
    schaal: facts.scale ?? "",
    vorm: facts.form ?? "",
    feiten: evidenceTyped(facts.evidence),
    beeld: facts.picture ?? "",
    jaren: facts.years === null ? "" : String(facts.years),
    verschillen: facts.differences ?? "",
    geparkeerd: facts.parked ?? "",
    trends: facts.trends ?? "",
    scenarios: facts.scenarios ?? "",
    dilemmas: facts.dilemmas ?? "",
    zichtbaar: facts.wanted,
  };
}
