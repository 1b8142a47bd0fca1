/** The fields in which people say what a collaboration is, and both ways between them and the facts. */
import { addDays, type Day } from "#kit/day.ts";
import { choiceField, dayInput, type FormInput, nameField, optional, textField } from "#kit/form-fields.tsx";
import { Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { smallField } from "#kit/small-field.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { webField } from "#kit/web-field.ts";
import { classify, families, familyByCode, familyTyped, SCALES, taskName, THEMES } from "#rooms/tasks";
import type { Db } from "./db.ts";
import { roleOf, TIE_FORMS, TIE_ROLES, type TieFacts } from "./facts.ts";
import {
  executorIn,
  numbersWrong,
  outsidersIn,
  outsidersTyped,
  participantsIn,
  participantsTyped,
} from "./parties.ts";

const roleWords = Object.values(TIE_ROLES).slice(1).join(", ");

export const tieFields = {
  naam: textField("Naam", {
    hint: "Zoals u haar zelf noemt, bijvoorbeeld Convenant jeugdbescherming Noord.",
  }),
  vorm: choiceField("Vorm", TIE_FORMS),
  deelnemers: optional(
    nameField(
      "Andere deelnemers uit de overheid",
      { what: "organisaties", several: true },
      {
        hint: `Namen of codes, met een komma ertussen. Wie meer is dan deelnemer, krijgt dat erachter: Oldambt (penvoerder). Dat kan zijn: ${roleWords}. Uw eigen organisatie hoort er vanzelf bij.`,
      },
    ),
  ),
  rol: optional(
    choiceField("Rol van uw eigen organisatie", TIE_ROLES, { hint: "Leeg is hetzelfde als deelnemer." }),
  ),
  partners: optional(
    textField("Partners buiten de overheid", {
      hint: "Elk op een eigen regel. Het KvK-nummer en de rol mogen erachter: Stichting Voorbeeld, 12345678 (opdrachtnemer).",
      most: 2_000,
    }),
  ),
  uitvoerder: optional(
    nameField(
      "Wie voert het uit?",
      { what: "organisaties" },
      { hint: "Een organisatie die wij kennen, of zoals u haar noemt." },
    ),
  ),
  doel: optional(textField("Waarvoor is het?", { most: 1_000 })),
  taak: optional(
    nameField("Taak", { what: "taken" }, { hint: "Een woord is genoeg, bijvoorbeeld jeugdhulp of afval." }),
  ),
  thema: optional(
    choiceField(
      "Thema",
      Object.fromEntries(THEMES.map(({ code, label, parent }) => [code, parent ? `– ${label}` : label])),
      { hint: "Uit de lijst van onderwerpen van de overheid. Onder elk onderwerp staat wat erbij hoort." },
    ),
  ),
  schaal: optional(choiceField("Voor welk gebied?", SCALES)),
  begin: optional(dayInput("Eerste dag")),
  laatsteDag: optional(dayInput("Laatste dag", { hint: "Leeg als er geen einde is afgesproken." })),
  document: optional(
    webField("Adres van het document", {
      hint: "Waar de afspraak zelf te lezen is, bijvoorbeeld https://…",
      most: 200,
    }),
  ),
  zichtbaar: choiceField("Wie mag dit zien?", VISIBILITIES, {
    hint: "Dit geldt zodra alle deelnemers het bevestigden. Daarvoor lezen het hoogstens de deelnemers. Ook wat in een kleine kring blijft, kan onder de Woo worden opgevraagd.",
  }),
};

/** What is asked of a change beside: whether it is worth a message. */
export const changeFields = {
  ...tieFields,
  klein: smallField,
};

export type TieInput = FormInput<typeof tieFields>;

/** What `factsIn` takes as it is: the rest is read although one of these is missing. */
export const HANDED_ON = ["naam", "vorm", "zichtbaar"] as const;

/**
 * What was filled in, with keys for names.
 * @param owner key of the organisation that keeps it
 * @param before who took part until now
 * @throws Problem 422 with everything that is not clear
 */
export async function factsIn(
  building: Building,
  owner: string,
  input: TieInput,
  today: Day,
  before: readonly string[] = [],
): Promise<TieFacts> {
  const { roles, errors } = await participantsIn(building, "deelnemers", input.deelnemers ?? "", {
    ...{ owner, today, before },
  });
  if (input.rol !== undefined) roles.set(owner, input.rol);
  const participants = [...roles.keys()].toSorted();
  errors.push(...numbersWrong("partners", input.partners ?? ""));
  const outsiders = outsidersIn(input.partners ?? "");
  const done = input.uitvoerder === undefined ? NOBODY : await executorIn(building, input.uitvoerder, today);
  if ("unclear" in done) errors.push({ field: "uitvoerder", message: done.unclear });
  const task = input.taak === undefined ? null : taskIn(input.taak);
  if (task === undefined) errors.push({ field: "taak", message: noTask(input.taak ?? "") });
  if (errors.length === 0 && participants.length + outsiders.length < 2)
    errors.push({ field: "deelnemers", message: "Noem ten minste één ander die meedoet." });
  const begins = input.begin ?? null;
  const ends = input.laatsteDag === undefined ? null : addDays(input.laatsteDag, 1);
  if (begins !== null && ends !== null && ends <= begins)
    errors.push({ field: "laatsteDag", message: "De laatste dag ligt voor de eerste." });
  if (errors.length > 0 || "unclear" in done || task === undefined)
    throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  return {
    form: input.vorm,
    name: input.naam,
    purpose: input.doel ?? null,
    participants,
    roles: Object.fromEntries([...roles].filter(([, role]) => role !== "participant").toSorted()),
    outsiders,
    ...done,
    begins,
    ends,
    task,
    theme: input.thema ?? null,
    scale: input.schaal ?? null,
    document: input.document ?? null,
    wanted: input.zichtbaar,
  };
}

const NOBODY = { executor: null, executorKey: null };

/** The task that is meant by its name, or by words for it; undefined for none. */
export function taskIn(typed: string): string | undefined {
  const named = familyTyped(typed);
  if (named) return named.code;
  const { code, basis } = classify({ title: typed, citationTitle: null, themes: [] });
  return basis === "geen" ? undefined : familyByCode(code)?.code;
}

const noTask = (typed: string): string =>
  `“${typed.slice(0, 60)}” kennen we niet als taak. Kies uit: ${families.map((it) => it.name).join(", ")}.`;

/** The fields as they stand for these facts. */
export async function filledWith(db: Db, owner: string, facts: TieFacts): Promise<Record<string, string>> {
  return {
    naam: facts.name,
    vorm: facts.form,
    deelnemers: await participantsTyped(db, owner, facts),
    rol: facts.roles[owner] === undefined ? "" : roleOf(facts, owner),
    partners: outsidersTyped(facts),
    uitvoerder: facts.executor ?? "",
    doel: facts.purpose ?? "",
    taak: facts.task === null ? "" : taskName(facts.task),
    thema: facts.theme ?? "",
    schaal: facts.scale ?? "",
    begin: facts.begins ?? "",
    laatsteDag: facts.ends === null ? "" : addDays(facts.ends, -1),
    document: facts.document ?? "",
    zichtbaar: facts.wanted,
  };
}
