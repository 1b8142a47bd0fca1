/** What the paragraph tells of each party (BBV articles 8 and 15), from the register and from what the organisation added. */
import { type Cents, formatMoney } from "#kit/money.ts";
import { narrowest, type Visibility } from "#kit/visibility.ts";
import { enumerate } from "#kit/words.ts";
import type { OwnFacts, Told, YearFigures } from "#rooms/additions";
import { costShare } from "../own/cost-share.ts";

/** What is known of a party without asking its organisation. */
export interface Registered {
  seat: string | null;
  purpose: string | null;
  /** "college; een algemeen bestuur, een dagelijks bestuur en een voorzitter" */
  board: string | null;
  participants: number;
  website: string | null;
  costKey: number | null;
}

export interface Field {
  label: string;
  value: string | null;
  /** The same of a field for an amount. */
  amount?: Cents | null;
  /** Where it rests on; null for what comes from the register. */
  source: string | null;
  /** Who may read it. */
  circle: Visibility;
  /** Asked by the BBV: counts for how complete the paragraph is. */
  required: boolean;
  /** Whether the register has a place for it; the rest only the organisation itself can tell. */
  registered: boolean;
}

type Figure = Exclude<keyof YearFigures, "year">;

const sourceOf = ({ by }: Told<unknown>): string => by.source ?? "eigen opgave";

/** All fields in the order of the paragraph. */
export function fieldsOf(
  { seat, purpose, board, participants, website, costKey }: Registered,
  own: OwnFacts,
  year: number,
): Field[] {
  const figures = own.years.find((it) => it.year === year);
  const field = (label: string, value: string | null, source: string | null, required = true): Field => ({
    ...{ label, value, source, circle: "public", required, registered: true },
  });
  const said = <Value>(
    label: string,
    told: Told<Value> | null | undefined,
    words: (value: Value) => string,
    required = true,
  ): Field => ({
    ...field(label, told ? words(told.value) : null, told ? sourceOf(told) : null, required),
    circle: told?.by.visibility ?? "public",
    registered: false,
  });
  const money = (label: string, name: Exclude<Figure, "interestChange">, required = true): Field => ({
    ...said(label, figures?.[name], formatMoney, required),
    amount: figures?.[name]?.value ?? null,
  });
  const say = [
    ...(board === null ? [] : [board]),
    ...(own.votes ? [`${own.votes.value.own} van de ${own.votes.value.all} stemmen`] : []),
    ...(own.representatives ? [`namens ons: ${enumerate(own.representatives.value)}`] : []),
  ];
  const by = own.votes ?? own.representatives;
  const circle = narrowest(...[own.votes, own.representatives].flatMap((it) => it?.by.visibility ?? []));
  return [
    own.seat ? said("Vestigingsplaats", own.seat, String) : field("Vestigingsplaats", seat, null),
    own.publicInterest
      ? said("Openbaar belang", own.publicInterest, String)
      : field("Openbaar belang", purpose, null),
    { ...field("Bestuurlijk belang", say.join("; ") || null, by ? sourceOf(by) : null), circle },
    money("Financieel belang aan het begin van het jaar", "interestBegin"),
    money("Financieel belang aan het einde van het jaar (verwacht)", "interestEnd"),
    said("Verandering in het belang", figures?.interestChange, String),
    money("Eigen vermogen aan het begin van het jaar", "equityBegin"),
    money("Eigen vermogen aan het einde van het jaar (verwacht)", "equityEnd"),
    money("Vreemd vermogen aan het begin van het jaar", "debtBegin"),
    money("Vreemd vermogen aan het einde van het jaar (verwacht)", "debtEnd"),
    money("Verwacht resultaat", "result"),
    said("Risico’s voor de financiële positie", own.risk, String),
    said("Bijdrage aan de doelen van het programma", own.programme, String),
    money("Bijdrage in dit jaar", "contribution", false),
    own.costShare
      ? said("Deel van de kosten", own.costShare, costShare, false)
      : field("Deel van de kosten", costKey === null ? null : costShare(costKey), null, false),
    field("Deelnemers", String(participants), null, false),
    field("Website", website, null, false),
  ];
}

export interface Completeness {
  filled: number;
  asked: number;
}

/** How many of the fields that the BBV asks are filled in. */
export function completenessOf(fields: readonly Field[]): Completeness {
  const asked = fields.filter((it) => it.required);
  return { filled: asked.filter((it) => it.value !== null).length, asked: asked.length };
}
