/** Asked beside a change of which others are told: whether it is worth a message (`Happened.small`). */
import { manyField, optional } from "./form-fields.tsx";

/** There for a small change, undefined else. */
export const smallField = optional({
  ...manyField("Kleine wijziging", "", { hint: "Bijvoorbeeld een spelfout." }),
  choices: [{ value: "ja", label: "Stuur niemand bericht van deze wijziging" }],
});
