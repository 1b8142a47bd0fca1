/** The parts of which a draft has a text: those that its form asks for, and all else in one. */
import { type DraftForm, partsOf } from "#rooms/law";
import { PROCEDURE_FORMS } from "../procedure/kinds.ts";

export interface DraftTextPart {
  id: string;
  name: string;
  /** What the act says of it; null where none does. */
  says: string | null;
}

/** What no act asks for and the parties want in it. */
export const OTHER_PART = "overig";

export const textParts = (form: DraftForm): DraftTextPart[] => [
  ...partsOf(form).map((rule) => ({
    id: rule.id,
    name: rule.value.name,
    says: `${rule.says} (${rule.article})`,
  })),
  { id: OTHER_PART, name: "Overige bepalingen", says: null },
];

const FORMS = Object.keys(PROCEDURE_FORMS) as DraftForm[];

/** Parts with a text or remark that the form of now does not ask for: it was another form when that was written. */
export const otherParts = (parts: readonly DraftTextPart[], used: Iterable<string>): DraftTextPart[] => {
  const known = new Set(parts.map((it) => it.id));
  return [...new Set(used)]
    .filter((id) => !known.has(id))
    .map((id) => {
      const rule = FORMS.flatMap((form) => partsOf(form)).find((it) => it.id === id);
      return {
        id,
        name: rule?.value.name ?? id,
        says: "Dit onderdeel hoort bij een vorm die het dossier eerder had.",
      };
    });
};
