import type { FormCode } from "#rooms/collaborations";
import { type Ability, FORM_RULES, type FormRule } from "../form/index.ts";

/** The register's old word for what is now a regeling zonder meer with a municipality that does the work. */
const TODAY: Partial<Record<FormCode, FormCode>> = { CC: "RZM" };

/** Forms that are a legal person by law (Wgr art. 8): an organisation of their own. */
const LEGAL_PERSONS: ReadonlySet<FormCode> = new Set(["OL", "BVO"]);

export const isLegalPerson = (form: FormCode): boolean => LEGAL_PERSONS.has(form);

/** The rules by which an arrangement of this form cannot do all of this; empty when it can. */
export const forbidding = (form: FormCode, abilities: readonly Ability[]): FormRule[] =>
  FORM_RULES.filter(
    (it) => it.form === (TODAY[form] ?? form) && it.allows === "nee" && abilities.includes(it.ability),
  );
