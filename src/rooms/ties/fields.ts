/** The fields in which people say what a collaboration is, and both ways between them and the facts. */
import { addDays, type Day } from "#kit/day.ts";
import {
  choiceField,
  dayInput,
  type FormInput,
  manyField,
  nameField,
  optional,
  textField,
} from "#kit/form-fields.tsx";
import { type FieldError, inWords, Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import {
  codesTyped,
  goneBefore,
  namesFor,
  type Organisation,
  organisationByCode,
} from "#rooms/organisations";
import { families } from "#rooms/tasks";
import type { Db } from "./db.ts";
import { type Outsider, TIE_FORMS, type TieFacts } from "./facts.ts";

const web = textField("Adres van het document", {
  hint: "Waar de afspraak zelf te lezen is, bijvoorbeeld https://…",
  most: 200,
});

export const tieFields = {
  naam: textField("Naam", {
    hint: "Zoals u haar zelf noemt, bijvoorbeeld Convenant jeugdbescherming Noord.",
  }),
  vorm: choiceField("Vorm", TIE_FORMS),
  deelnemers: optional(
    nameField(
      "Andere deelnemers uit de overheid",
      { what: "organisaties", several: true },
      { hint: "Namen of codes, met een komma ertussen. Uw eigen organisatie hoort er vanzelf bij." },
    ),
  ),
  partners: optional(
    textField("Partners buiten de overheid", {
      hint: "Elk op een eigen regel. Het KvK-nummer mag erachter: Stichting Voorbeeld, 12345678.",
      most: 2_000,
    }),
  ),
  uitvoerder: optional(textField("Wie voert het uit?")),
  doel: optional(textField("Waarvoor is het?", { most: 1_000 })),
  taak: optional(choiceField("Taak", Object.fromEntries(families.map(({ code, name }) => [code, name])))),
  begin: optional(dayInput("Eerste dag")),
  laatsteDag: optional(dayInput("Laatste dag", { hint: "Leeg als er geen einde is afgesproken." })),
  document: optional({
    ...web,
    schema: web.schema.refine(isWebAddress, "Geef een adres dat begint met https:// of http://."),
  }),
  zichtbaar: choiceField("Wie mag dit zien?", VISIBILITIES, {
    hint: "Dit geldt zodra alle deelnemers het bevestigden. Daarvoor lezen het hoogstens de deelnemers.",
  }),
};

/** What is asked of a change beside: whether it is worth a message. */
export const changeFields = {
  ...tieFields,
  klein: optional({
    ...manyField("Kleine wijziging", "", { hint: "Bijvoorbeeld een spelfout." }),
    choices: [{ value: "ja", label: "Stuur niemand bericht van deze wijziging" }],
  }),
};

export type TieInput = FormInput<typeof tieFields>;

function isWebAddress(text: string): boolean {
  const { protocol } = URL.parse(text) ?? { protocol: "" };
  return protocol === "https:" || protocol === "http:";
}

/**
 * What was filled in, with keys for names.
 * @param owner key of the organisation that keeps it
 * @throws Problem 422 with everything that is not clear
 */
export async function factsIn(
  building: Building,
  owner: string,
  input: TieInput,
  today: Day,
): Promise<TieFacts> {
  const typed = (input.deelnemers ?? "")
    .split(",")
    .map((it) => it.trim())
    .filter((it) => it !== "");
  const { codes, errors: unclear } = await codesTyped(building, "deelnemers", typed, today);
  const errors: FieldError[] = unclear.map((it) => ({ ...it, message: inWords(it) }));
  // A code may be one of many that an organisation has; it takes part by its key.
  const found = await Promise.all(codes.map((code) => organisationByCode(building.db, code)));
  const others = found.flatMap((it) => it ?? []);
  errors.push(...(await goneAmong(building.db, others, today)));
  const participants = [...new Set([owner, ...others.map(({ key }) => key)])].toSorted();
  const outsiders = outsidersIn(input.partners ?? "");
  if (errors.length === 0 && participants.length + outsiders.length < 2)
    errors.push({ field: "deelnemers", message: "Noem ten minste één ander die meedoet." });
  const begins = input.begin ?? null;
  const ends = input.laatsteDag === undefined ? null : addDays(input.laatsteDag, 1);
  if (begins !== null && ends !== null && ends <= begins)
    errors.push({ field: "laatsteDag", message: "De laatste dag ligt voor de eerste." });
  if (errors.length > 0) throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  return {
    form: input.vorm,
    name: input.naam,
    purpose: input.doel ?? null,
    participants,
    outsiders,
    executor: input.uitvoerder ?? null,
    begins,
    ends,
    task: input.taak ?? null,
    document: input.document ?? null,
    wanted: input.zichtbaar,
  };
}

/** Who is no more can confirm nothing: then it would wait for ever. */
async function goneAmong(db: Db, others: readonly Organisation[], today: Day): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const other of others) {
    const message = await goneBefore(db, other, today, { cannot: "kan niets bevestigen", instead: "Noem" });
    if (message !== null) errors.push({ field: "deelnemers", message });
  }
  return errors;
}

/** A party on each line, with its number behind it or not; one that is named twice is one. */
function outsidersIn(text: string): Outsider[] {
  const found = text.split(/\r?\n/).flatMap((line): [string, Outsider][] => {
    const [, name = "", kvk = null] =
      /^(.*?)(?:[\s,;(]+(?:kvk[\s:-]*(?:nummer)?[\s:-]*)?(\d{8})\)?)?$/i.exec(line.trim()) ?? [];
    return name === "" ? [] : [[name, { name, kvk }]];
  });
  return [...new Map(found).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The fields as they stand for these facts. */
export async function filledWith(db: Db, owner: string, facts: TieFacts): Promise<Record<string, string>> {
  const others = facts.participants.filter((it) => it !== owner);
  return {
    naam: facts.name,
    vorm: facts.form,
    deelnemers: await namesFor(db, others),
    partners: facts.outsiders.map(({ name, kvk }) => (kvk === null ? name : `${name}, ${kvk}`)).join("\n"),
    uitvoerder: facts.executor ?? "",
    doel: facts.purpose ?? "",
    taak: facts.task ?? "",
    begin: facts.begins ?? "",
    laatsteDag: facts.ends === null ? "" : addDays(facts.ends, -1),
    document: facts.document ?? "",
    zichtbaar: facts.wanted,
  };
}
