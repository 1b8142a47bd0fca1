/**
 * Which of all an organisation is in is an affiliated party (verbonden partij): an organisation in which it has an
 * administrative and a financial interest (BBV, article 1). What does not fit is left out with the reason.
 */
import type { OwnFacts } from "#rooms/additions";
import type { FormCode } from "#rooms/law";
import type { TieForm } from "#rooms/ties";

/** The four groups of BBV article 15, second paragraph. */
export const GROUPS = {
  arrangements: "Gemeenschappelijke regelingen",
  companies: "Vennootschappen en coöperaties",
  foundations: "Stichtingen en verenigingen",
  others: "Overige verbonden partijen",
} as const;
export type Group = keyof typeof GROUPS;

export type Verdict =
  | { kind: "party"; group: Group; unsure?: string }
  /** It may be one; the organisation has to say. */
  | { kind: "open"; group: Group; why: string }
  | { kind: "none"; why: string };

const NO_ORGANISATION =
  "Er is geen eigen organisatie: een deelnemer (zoals een centrumgemeente) voert het uit, of de deelnemers doen het zelf. Dan is er niets om een belang in te hebben.";

const CONTRACT = "Dit is een afspraak en geen organisatie.";

/** What the organisation says of its interests decides; the form decides where it says nothing. */
function saidOf({ governance, finance }: OwnFacts): Verdict | "both" | "unsaid" {
  if (governance?.value === "no")
    return { kind: "none", why: "Er is geen bestuurlijk belang, zegt de organisatie zelf." };
  if (finance?.value === "no")
    return { kind: "none", why: "Er is geen financieel belang, zegt de organisatie zelf." };
  return governance?.value === "yes" && finance?.value === "yes" ? "both" : "unsaid";
}

/** An arrangement under the Wgr. A seat on the board of an own body is an administrative interest by law. */
export function arrangementVerdict(form: FormCode, own: OwnFacts): Verdict {
  if (form === "RZM" || form === "CC") return { kind: "none", why: NO_ORGANISATION };
  const said = saidOf(own);
  if (typeof said === "object") return said;
  if (said === "both" || form !== "GO") return { kind: "party", group: "arrangements" };
  return {
    kind: "none",
    why: "Een gemeenschappelijk orgaan is geen rechtspersoon en heeft geen eigen vermogen. Zeg bij de aanvullingen dat er een bestuurlijk en een financieel belang is om het toch op te nemen.",
  };
}

const ORGANISATIONS: Partial<Record<TieForm, Group>> = {
  company: "companies",
  cooperative: "companies",
  foundation: "foundations",
  association: "foundations",
};
const CONTRACTS: readonly TieForm[] = [
  ...(["covenant", "administrative-agreement", "letter-of-intent", "service-agreement"] as const),
];

const UNCONFIRMED = "Nog niet alle deelnemers hebben dit bevestigd.";

/**
 * Something outside the register. Others need not confirm it: in which bodies an organisation has an interest is for itself to
 * say, and one silent participant must take no party out of its budget.
 */
export function tieVerdict(form: TieForm, confirmed: boolean, own: OwnFacts): Verdict {
  if (form === "lead-municipality") return { kind: "none", why: NO_ORGANISATION };
  if (CONTRACTS.includes(form)) return { kind: "none", why: CONTRACT };
  const said = saidOf(own);
  if (typeof said === "object") return said;
  const group = ORGANISATIONS[form] ?? "others";
  const unsure = confirmed ? {} : { unsure: UNCONFIRMED };
  if (said === "both") return { kind: "party", group, ...unsure };
  if (group === "others")
    return {
      kind: "none",
      why: "Niemand zei dat dit een organisatie is waarin u een bestuurlijk en een financieel belang hebt.",
    };
  const why = "Zeg nog of u er een bestuurlijk en een financieel belang in hebt.";
  return { kind: "open", group, why: confirmed ? why : `${UNCONFIRMED} ${why}` };
}
