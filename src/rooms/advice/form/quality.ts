import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import { ABILITIES, type Ability, CHOICES, forbidding, type FormCode, type Power } from "#rooms/law";
import type { Db } from "../db.ts";

/** What the register says of one arrangement that a rule can be held against. */
export interface RegisteredForm {
  key: string;
  form: FormCode;
  powers: readonly Power[];
  /** Administrative bodies that take part, any of them. */
  organs: readonly string[];
}

/** How often the register contradicts a rule that forbids something. */
export interface Contradiction {
  form: FormCode;
  ability: Ability;
  /** Arrangements of that form in which the register tells whether they do it. */
  of: number;
  /** Keys of those that do what the rule says the form cannot. */
  records: string[];
}

const ORGANS: Partial<Record<Ability, string>> = {
  raden: "gemeenteraad",
  colleges: "college van burgemeester en wethouders",
  burgemeesters: "burgemeester",
};

/** What the register shows an arrangement to do; null when it says nothing about that. */
function shows(it: RegisteredForm, ability: Ability): boolean | null {
  const organ = ORGANS[ability];
  if (organ !== undefined)
    return it.organs.length === 0 ? null : it.organs.some((one) => one.toLowerCase() === organ);
  if (ability === "mandaat" || ability === "delegatie")
    return it.powers.length === 0 ? null : it.powers.includes(ability);
  return null;
}

/**
 * Holds every rule that says "no" against what is registered. A contradiction is a question to the steward of the
 * entry, or a fault in our rule; never a proof that an arrangement is unlawful.
 */
export const contradictionsIn = (forms: readonly RegisteredForm[]): Contradiction[] =>
  CHOICES.flatMap((form) =>
    forbidding(form, ABILITIES).flatMap(({ value: { ability } }): Contradiction[] => {
      const telling = forms.filter((it) => it.form === form && shows(it, ability) !== null);
      return telling.length === 0
        ? []
        : [
            {
              form,
              ability,
              of: telling.length,
              records: telling.filter((it) => shows(it, ability) === true).map((it) => it.key),
            },
          ];
    }),
  );

/** The form, powers and organs of everything in force on a day, in order of key. */
export const readRegisteredForms = (db: Db, day: Day): Promise<RegisteredForm[]> =>
  db
    .selectFrom("version as v")
    .select([
      "v.collaboration_key as key",
      "v.form",
      "v.powers",
      sql<string[]>`array(select distinct organ from participation p, unnest(p.organs) as organ
        where p.version_roo_id = v.roo_id order by organ)`.as("organs"),
    ])
    .where(inForceOn("v", day))
    .orderBy("v.collaboration_key")
    .execute();
