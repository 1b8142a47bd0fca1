/** The fields in which a processing activity is written down: those of article 30(1) of the AVG, and both ways to what is kept. */
import { choiceField, type FormInput, optional, textField } from "#kit/form-fields.tsx";
import { Problem } from "#kit/problem.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { GROUNDS, RESTS_ON_LAW } from "../chains/facts.ts";
import type { ActivityFacts, KeptActivity } from "./facts.ts";
import type { SaidOfActivity } from "./keeping.ts";

const { none: _, ...OF_PERSONS } = GROUNDS;
const long = (label: string, hint?: string) =>
  optional(textField(label, { most: 1_000, ...(hint !== undefined && { hint }) }));

export const activityFields = {
  naam: textField("Hoe heet de verwerking?", { hint: "Kort, bijvoorbeeld: Aanvragen voor jeugdhulp." }),
  doelen: textField("Waarvoor?", { most: 1_000 }),
  grondslag: choiceField("Op welke grondslag?", OF_PERSONS),
  wet: optional(
    textField("Wet en artikel", {
      hint: "Nodig bij een wettelijke verplichting en bij een taak van algemeen belang.",
      most: 300,
    }),
  ),
  personen: textField("Van welke groepen mensen?", {
    hint: "Bijvoorbeeld: jongeren, ouders, medewerkers. Geen namen.",
    most: 600,
  }),
  gegevens: textField("Welke soorten gegevens?", { most: 1_000 }),
  verantwoordelijke: optional(
    textField("Verwerkingsverantwoordelijke", {
      hint: "Leeg betekent: de organisatie zelf. Anders het orgaan, bijvoorbeeld: college van burgemeester en wethouders.",
    }),
  ),
  gezamenlijk: optional(
    textField("Gezamenlijk verantwoordelijk", {
      hint: "Met welke andere organisaties, als dat zo is.",
      most: 400,
    }),
  ),
  contact: optional(
    textField("Vertegenwoordiger en functionaris gegevensbescherming", {
      hint: "Functies en een postbus, geen namen van mensen: FG, fg@gemeente.example.",
    }),
  ),
  ontvangers: long("Wie krijgt ze?", "Soorten ontvangers, ook verwerkers."),
  buitenEu: long("Gaan ze buiten de EU, en met welke waarborgen?"),
  bewaren: long("Hoe lang blijven ze bewaard?", "Per soort gegevens, met wat de termijn laat beginnen."),
  beveiliging: long(
    "Hoe zijn ze beveiligd, in het algemeen?",
    "Geen bijzonderheden waar een aanvaller iets aan heeft.",
  ),
  bron: optional(textField("Waar staat dit?", { hint: "Leeg betekent: eigen opgave.", most: 300 })),
  zichtbaar: choiceField("Wie mag dit zien?", VISIBILITIES, {
    hint: "Aan deze verwerking neemt niemand anders deel: de deelnemers zijn uw eigen organisatie.",
  }),
};
type Input = FormInput<typeof activityFields>;

/** @throws Problem 422 for a ground that rests on a law without that law (AVG article 6(3)) */
export function activityIn(input: Input): SaidOfActivity {
  if (RESTS_ON_LAW.includes(input.grondslag) && input.wet === undefined)
    throw new Problem(422, "Niet alles is goed ingevuld.", [
      {
        field: "wet",
        message: "Noem de wet en het artikel: bij deze grondslag moet die er zijn (AVG artikel 6 lid 3).",
      },
    ]);
  const facts: ActivityFacts = {
    ...{ name: input.naam, purposes: input.doelen, ground: input.grondslag, law: input.wet ?? null },
    ...{ persons: input.personen, data: input.gegevens },
    ...{ controller: input.verantwoordelijke ?? null, joint: input.gezamenlijk ?? null },
    ...{ contact: input.contact ?? null, receivers: input.ontvangers ?? null },
    ...{ thirdCountries: input.buitenEu ?? null, retention: input.bewaren ?? null },
    security: input.beveiliging ?? null,
  };
  return { facts, source: input.bron ?? null, visibility: input.zichtbaar };
}

export const activityTyped = ({ facts, source, wanted }: KeptActivity): Record<string, string> => ({
  ...{ naam: facts.name, doelen: facts.purposes, grondslag: facts.ground, wet: facts.law ?? "" },
  ...{ personen: facts.persons, gegevens: facts.data, verantwoordelijke: facts.controller ?? "" },
  ...{ gezamenlijk: facts.joint ?? "", contact: facts.contact ?? "", ontvangers: facts.receivers ?? "" },
  ...{ buitenEu: facts.thirdCountries ?? "", bewaren: facts.retention ?? "" },
  ...{ beveiliging: facts.security ?? "", bron: source ?? "", zichtbaar: wanted },
});
