/** What people read of a step: the word on its button, and how a promise stands for who reads it. */
import { amsterdamDay, type Day } from "#kit/day.ts";
import { counted } from "#kit/words.ts";
import type { IntroductionVerb, PledgeVerb } from "./life.ts";
import { pledgeLife } from "./life.ts";
import type { KeptPledge } from "./queries.ts";
import type { Deed } from "./pair.ts";

/** The step in an address, and on its button. */
export const PLEDGE_STEPS: Record<PledgeVerb, { word: string; button: string }> = {
  agree: { word: "akkoord", button: "Ja, dit is afgesproken" },
  decline: { word: "niet-akkoord", button: "Nee, dit is niet afgesproken" },
  withdraw: { word: "intrekken", button: "Trek dit voorstel in" },
  sayKept: { word: "nagekomen", button: "Dit is nagekomen" },
  sayMissed: { word: "niet-nagekomen", button: "Dit is niet nagekomen" },
  confirmKept: { word: "klopt-nagekomen", button: "Klopt, nagekomen" },
  confirmMissed: { word: "klopt-niet-nagekomen", button: "Klopt, niet nagekomen" },
  reopen: { word: "terug", button: "Zet terug op afgesproken" },
};

export const INTRODUCTION_STEPS: Record<IntroductionVerb, { word: string; button: string }> = {
  accept: { word: "aannemen", button: "Neem aan" },
  decline: { word: "nu-niet", button: "Nu niet" },
  withdraw: { word: "intrekken", button: "Trek de vraag in" },
  meet: { word: "gesproken", button: "Wij hebben elkaar gesproken" },
};

/** "afgesproken", "nagekomen, op tijd" */
export function standingOf({ state, due, changed_at: changed }: KeptPledge): string {
  const { word } = pledgeLife.states[state];
  return state === "kept" && due !== null && amsterdamDay(changed) <= due ? `${word}, op tijd` : word;
}

/** Whether it is time to say how a promise ended. */
export const isDue = ({ state, due }: Pick<KeptPledge, "state" | "due">, today: Day): boolean =>
  state === "agreed" && due !== null && due < today;

const DAY_MS = 24 * 60 * 60 * 1000;

/** "Gemeente Assen bevestigde, 3 dagen na het voorleggen" */
export function deedWords({ verb, at, askedAt }: Deed, who: string): string {
  if (verb === "verify") return `${who} keek na of het nog klopt`;
  const said = verb === "refuse" ? `${who} zei wat er niet klopt` : `${who} bevestigde`;
  if (askedAt === null) return said;
  const days = Math.floor((at.getTime() - askedAt.getTime()) / DAY_MS);
  return days === 0 ? `${said}, dezelfde dag` : `${said}, ${counted(days, "dag", "dagen")} na het voorleggen`;
}
