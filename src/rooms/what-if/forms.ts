/** Which form the moved task needs: what forms can hold, and what runs in the register as an example. */
import { lawForm } from "#rooms/day";
import { enumerate } from "#kit/words.ts";
import type { Fabric } from "#rooms/day";
import {
  type Ability,
  arrangementKind,
  CHOICES,
  FORM_LAW,
  type FormCode,
  formName,
  formToday,
  lawOn,
  type Power,
  powerNames,
} from "#rooms/law";
import type { Moving } from "./moving.ts";
import type { Papers } from "./papers.ts";

/** Whether a form can hold the powers of a task. */
export const CAPACITY_WORDS = { kan: "kan", beperkt: "kan met beperkingen", "kan-niet": "kan niet" };
export type Capacity = keyof typeof CAPACITY_WORDS;

export interface FormFit {
  form: FormCode;
  capacity: Capacity;
  why: string;
}

/** Whether a form can hold these powers: as far as the most limiting rule of the law lets it. */
export function fitOf(form: FormCode, powers: readonly Power[]): FormFit {
  const asked = powers.filter((it): it is Power & Ability => it === "mandaat" || it === "delegatie");
  const rules = lawOn(formToday(form), ["instellen", ...asked]).map((it) => it.value.allows);
  const { carries, carriesDelegation = carries } = FORM_LAW[form].value;
  return {
    form,
    capacity: rules.includes("nee") ? "kan-niet" : rules.includes("beperkt") ? "beperkt" : "kan",
    why: asked.includes("delegatie") ? carriesDelegation : carries,
  };
}

export interface FormOption extends FormFit {
  /** Arrangements of this form on the day, and those of them that have all the powers needed. */
  registered: number;
  alike: number;
}

export interface FormAdvice {
  /** The powers that the task has now. */
  powers: Power[];
  options: FormOption[];
  /** What has to be looked at, as Dutch sentences; the first is about the form the task would get. */
  notes: string[];
}

export function formAdvice(moving: Moving, fabric: Fabric, papers: ReadonlyMap<string, Papers>): FormAdvice {
  const { from } = moving;
  return {
    powers: from.powers,
    options: CHOICES.map((form) => ({
      ...fitOf(form, from.powers),
      ...precedents(fabric, form, from.powers),
    })),
    notes: [...fitNotes(moving), ...powerNotes(moving), ...organNotes(moving, papers)],
  };
}

function precedents(fabric: Fabric, form: FormCode, powers: Power[]) {
  const same = fabric.arrangements.filter((it) => it.form === form);
  return {
    registered: same.length,
    alike: same.filter((it) => powers.every((power) => it.powers.includes(power))).length,
  };
}

/** The form that the task would get: of the other arrangement when that takes it on, otherwise its own. */
const formAfter = ({ from, to, way }: Moving): FormCode => lawForm(way === "erbij" ? to : from);

function fitNotes(moving: Moving): string[] {
  const form = formAfter(moving);
  const { from, to, way } = moving;
  if (from.powers.length === 0)
    return [
      "De bevoegdheden van de taak zijn niet ingevuld in het register; welke vorm nodig is, is daarom niet te zeggen.",
    ];
  const fit = fitOf(form, from.powers);
  const powers = enumerate(powerNames(from.powers));
  const title = way === "erbij" ? to.title : from.title;
  if (fit.capacity === "kan-niet")
    return [
      `“${title}” heeft de vorm ${formName(form)}. Die kan de taak met haar bevoegdheden van nu (${powers}) niet dragen: kies een andere vorm, of andere bevoegdheden.`,
    ];
  return [
    `“${title}” heeft de vorm ${formName(form)}. Die kan de bevoegdheden van nu (${powers}) ${fit.capacity === "kan" ? "dragen" : "met beperkingen dragen"}.`,
  ];
}

function powerNotes({ from, to, way }: Moving): string[] {
  if (way === "apart") return [];
  const missing = from.powers.filter((it) => !to.powers.includes(it));
  if (missing.length === 0) return [];
  return [
    `“${to.title}” heeft in het register nog geen ${powerNames(missing).join(" en geen ")}: daarvoor moet die regeling worden gewijzigd.`,
  ];
}

/** A body of executives only cannot have councils among its participants. */
function organNotes(moving: Moving, papers: ReadonlyMap<string, Papers>): string[] {
  if (formAfter(moving) !== "BVO") return [];
  const organs = papers.get(moving.from.version)?.organs ?? [];
  const kind = arrangementKind(organs);
  if (kind === null)
    return [
      "Welke besturen nu meedoen aan de taak, is niet ingevuld in het register. Aan een bedrijfsvoeringsorganisatie doen alleen dagelijkse besturen mee.",
    ];
  return kind.name === "collegeregeling"
    ? []
    : [
        "Aan de taak doen nu ook andere besturen mee dan dagelijkse, zoals raden. Aan een bedrijfsvoeringsorganisatie kan dat niet.",
      ];
}
