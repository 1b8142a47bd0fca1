import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { CHOICES, type FormCode, type Power } from "#rooms/law";
import type { Db } from "../db.ts";
import { abilitiesOf, canDo } from "./forms.ts";
import { countRecent, type FormFacts, orderByPrecedent } from "./precedents.ts";

/** A cooperation as it began: its first registered text. */
export interface FirstForm extends FormFacts {
  organs: string[];
}

/** How often the form that was really chosen is among the admissible ones, and how high by precedent. */
export interface Outcome {
  of: number;
  admissible: number;
  first: number;
  firstTwo: number;
  /** Keys of cooperations whose form the rules do not allow. */
  against: string[];
}

/**
 * Replays history: for every cooperation begun on or after a day, with only those that began earlier as precedents,
 * and with the powers and councils it was registered with as the question.
 */
export function replay(all: readonly FirstForm[], from: Day): Outcome {
  const outcome: Outcome = { of: 0, admissible: 0, first: 0, firstTwo: 0, against: [] };
  for (const it of all.filter((one) => one.since >= from)) {
    const earlier = all.filter((one) => one.since < it.since);
    const abilities = abilitiesOf({
      powers: it.powers.filter((power) => power === "mandaat" || power === "delegatie"),
      ownStaffOrProperty: false,
      ict: false,
      councils: it.organs.includes("Gemeenteraad"),
    });
    const order = orderByPrecedent(
      CHOICES.filter((form) => canDo(form, abilities)),
      earlier.filter((one) => one.task === it.task),
      countRecent(earlier),
    );
    outcome.of++;
    if (!order.includes(it.form)) outcome.against.push(it.key);
    else outcome.admissible++;
    if (order[0] === it.form) outcome.first++;
    if (order.slice(0, 2).includes(it.form)) outcome.firstTwo++;
  }
  return outcome;
}

/** The first text of every cooperation in the register, ended ones among them, in order of key. */
export async function readFirstForms(db: Db): Promise<FirstForm[]> {
  const { rows } = await sql<FirstForm & { form: FormCode; powers: Power[] }>`
    select distinct on (c.key) c.key, v.title, v.form, v.powers, v.task_code as task,
      coalesce(c.since, v.valid_from) as since,
      array(select theme from version_theme t where t.version_roo_id = v.roo_id order by theme) as themes,
      array(select distinct organ from participation p, unnest(p.organs) as organ
        where p.version_roo_id = v.roo_id order by organ) as organs
    from collaboration c join version v on v.collaboration_key = c.key
    order by c.key, v.valid_from, v.roo_id`.execute(db);
  return rows;
}
