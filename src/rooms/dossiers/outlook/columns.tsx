/** What dossiers will ask of a council, as rows: for the page and for the spreadsheet. */
import type { Child } from "hono/jsx";
import { DayText } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import { formatAmount } from "../costs/amounts.ts";
import { costsPath } from "../costs/paths.ts";
import { decisionsPath } from "../decisions/paths.ts";
import { dossierPath } from "../paths.ts";
import { dayOf } from "./asks.ts";
import type { Price } from "./queries.ts";
import type { Asked } from "./reading.ts";

/** "€ 250.000 één keer en € 40.000 per jaar"; null when nobody said anything. */
export function priceText({ investment, yearly }: Price): string | null {
  const parts = [
    ...(investment === null ? [] : [`${formatAmount(investment, "euro")} één keer`]),
    ...(yearly === null ? [] : [`${formatAmount(yearly, "euro")} per jaar`]),
  ];
  return parts.length === 0 ? null : parts.join(" en ");
}

const Priced = ({ id, price }: { id: string; price: Price }): Child => (
  <a href={costsPath(id)}>{priceText(price) ?? "niet gezegd"}</a>
);

export const columns: readonly Column<Asked>[] = [
  {
    label: "Dossier",
    cell: ({ dossier }) => <a href={dossierPath(dossier.id)}>{dossier.title}</a>,
    csv: ({ dossier }) => dossier.title,
  },
  { label: "Nummer", csvOnly: true, csv: ({ dossier }) => dossier.id },
  {
    label: "Wat de raad doet",
    cell: ({ dossier, ask }) => <a href={decisionsPath(dossier.id)}>{ask.name}</a>,
    csv: ({ ask }) => ask.name,
  },
  { label: "Dag", day: true, csvOnly: true, csv: ({ ask }) => dayOf(ask) },
  { label: "Kan vanaf", day: true, onPhone: "none", csv: ({ ask }) => ask.from },
  { label: "Uiterlijk", day: true, csv: ({ ask }) => ask.until },
  {
    label: "Vergadering",
    cell: ({ ask: { meeting, papersBy, noMeeting } }) =>
      meeting === null ? (
        noMeeting ? (
          "geen op tijd"
        ) : (
          "–"
        )
      ) : (
        <>
          <DayText day={meeting} />
          {papersBy !== null && papersBy !== meeting && (
            <>
              ; stukken uiterlijk <DayText day={papersBy} />
            </>
          )}
        </>
      ),
    csv: ({ ask }) => ask.meeting,
  },
  { label: "Stukken uiterlijk", csvOnly: true, csv: ({ ask }) => ask.papersBy },
  {
    label: "Kosten voor ons",
    cell: ({ dossier: { id, own } }) => <Priced id={id} price={own} />,
  },
  {
    label: "Kosten samen",
    onPhone: "none",
    cell: ({ dossier: { id, total } }) => <Priced id={id} price={total} />,
  },
  { label: "Investering voor ons", csvOnly: true, csv: ({ dossier }) => dossier.own.investment },
  { label: "Per jaar voor ons", csvOnly: true, csv: ({ dossier }) => dossier.own.yearly },
  { label: "Investering samen", csvOnly: true, csv: ({ dossier }) => dossier.total.investment },
  { label: "Per jaar samen", csvOnly: true, csv: ({ dossier }) => dossier.total.yearly },
  { label: "Wat er staat", csvOnly: true, csv: ({ ask }) => ask.says },
  { label: "Artikel", csvOnly: true, csv: ({ ask }) => ask.article },
];
