/**
 * The form (vorm): which forms of the Wgr can do what is needed, by rules that are data with their article, and how
 * often each was chosen before. Never a verdict.
 */
export {
  abilitiesOf,
  canDo,
  type FormAdvice,
  type FormAnswer,
  type FormNeeds,
  type FormReason,
  formsFor,
} from "./forms.ts";
export { formFactsOf, orderByPrecedent, type Precedents, precedentsOf } from "./precedents.ts";
export { type Contradiction, contradictionsIn, readRegisteredForms } from "./quality.ts";
export { type Outcome, readFirstForms, replay } from "./replay.ts";
