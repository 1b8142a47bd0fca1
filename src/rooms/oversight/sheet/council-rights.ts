/**
 * What a council may do and when, in words. The dates themselves, per year, are the calendar's business.
 * The calendar says rule by rule which was read in the act; a sheet has no room for that and shows all of them as
 * provisional: the arrangement's own text decides. Sources: public explanations of the Wgr and of its amendment of 1 July 2022 (Stb. 2022, 18).
 */
import type { Day } from "#kit/day.ts";
import type { FormCode } from "#rooms/collaborations";
import type { CouncilWords } from "../questions/council.ts";

/** From this day councils have more say: longer terms, a view on new arrangements, evaluation and exit agreed. */
export const AMENDED = "2022-07-01";

export interface CouncilRight {
  /** When it comes up: "Ontwerpbegroting". */
  moment: string;
  what: string;
  /** The act it follows from, as far as we know the place. */
  basis: string;
}

export interface RightsQuestion {
  form: FormCode;
  /** Whether the elected council itself takes part; null when the register does not say, or they differ. */
  takesPart: boolean | null;
  /** With partners abroad: then a treaty comes before the Wgr. */
  crossBorder: boolean;
  day: Day;
  words: CouncilWords;
}

/** Elected councils as the register writes them among the bodies that take part. */
const ELECTED = new Set(["gemeenteraad", "provinciale staten", "algemeen bestuur"]);

/** Whether an elected council itself takes part; null when the register does not say who does. */
export const councilTakesPart = (organs: readonly string[]): boolean | null =>
  organs.length === 0 ? null : organs.some((organ) => ELECTED.has(organ.toLowerCase()));

/** Forms with a board of their own, and so with a budget that comes by the councils. */
export const hasBudget = (form: FormCode): boolean => form === "OL" || form === "BVO" || form === "GO";

/** What the council may do, in the order in which a year brings it along; exit and change first. */
export function councilRights({ form, takesPart, crossBorder, day, words }: RightsQuestion): CouncilRight[] {
  if (crossBorder) return [abroad(words)];
  return [
    changing(takesPart, day, words),
    ...(hasBudget(form) ? budget(day, words) : [ownBudget(words)]),
    ...(day >= AMENDED ? [agreements(words)] : []),
  ];
}

const abroad = ({ council }: CouncilWords): CouncilRight => ({
  moment: "Samenwerking over de grens",
  what: `Met buitenlandse deelnemers kan een verdrag voorgaan op de Wgr. Welke momenten er voor ${council} zijn, staat in de regeling en het verdrag.`,
  basis: "verdragen niet nagelezen",
});

function changing(takesPart: boolean | null, day: Day, words: CouncilWords): CouncilRight {
  const { council } = words;
  const consent =
    day >= AMENDED
      ? `Het ontwerp gaat naar ${council}, met 8 weken voor een zienswijze (wat de raad ervan vindt). Daarna is toestemming van ${council} nodig`
      : `Er is toestemming van ${council} nodig`;
  const refusal = "weigeren kan alleen bij strijd met het recht of het algemeen belang";
  return {
    moment: "Aangaan, wijzigen, toetreden of uittreden",
    what:
      takesPart === true
        ? `Dit besluit is mede aan ${council} zelf.`
        : takesPart === false
          ? `${consent}; ${refusal}.`
          : `Bij eigen deelname van ${council} is het besluit mede aan ${council}. Zo niet: ${uncapital(consent)}; ${refusal}.`,
    basis: "artikel 1 Wgr",
  };
}

function budget(day: Day, { council }: CouncilWords): CouncilRight[] {
  const amended = day >= AMENDED;
  const spring = amended ? "30 april" : "15 april";
  return [
    {
      moment: `Kaderbrief en voorlopige jaarrekening, vóór ${spring}`,
      what: `Het bestuur stuurt ${council} de plannen op hoofdlijnen voor het volgende jaar, en de voorlopige cijfers van het vorige jaar.`,
      basis: "Wgr, begroting en jaarrekening",
    },
    {
      moment: `Ontwerpbegroting, ${amended ? "12" : "8"} weken voor het besluit`,
      what: `In die tijd is een zienswijze van ${council} mogelijk.${amended ? " Het bestuur antwoordt schriftelijk en met redenen." : ""} De begroting gaat vóór ${amended ? "15 september" : "1 augustus"} naar de toezichthouder.`,
      basis: "Wgr, begroting en jaarrekening",
    },
  ];
}

const ownBudget = ({ board }: CouncilWords): CouncilRight => ({
  moment: "Begroting en jaarrekening",
  what: `Deze vorm heeft geen eigen bestuur met een begroting. Sturen gaat via ${board} en de eigen begroting.`,
  basis: "volgt uit de vorm",
});

const agreements = ({ council }: CouncilWords): CouncilRight => ({
  moment: "Door het jaar heen",
  what: `De regeling moet sinds 1 juli 2024 zeggen bij welke besluiten een zienswijze van ${council} mogelijk is, wanneer wordt geëvalueerd en hoe inwoners meedoen. Het bestuur moet ${council} uit zichzelf informeren.`,
  basis: "Wgr zoals gewijzigd op 1 juli 2022",
});

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
