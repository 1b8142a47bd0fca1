/** More partners than the answer has room for, and all of them for a spreadsheet. */
import type { PageParts } from "#kit/look/layout.tsx";
import { formatCount } from "#kit/words.ts";
import { Chapter } from "#kit/look/parts.tsx";
import { type Column, listingCsv } from "#kit/look/table.tsx";
import {
  type Answer,
  firstPartnerSaid,
  headingOf,
  partnersHeadingOf,
  type Proposal,
  reasonSaid,
} from "../answer/index.ts";
import { OrderedPartners } from "./partners-part.tsx";
import { addressOf, askAgain, EXPLORE_PATH, PARTNERS_PATH } from "./paths.ts";
import type { Telling } from "./sources.tsx";

/** Rows of the page, and of the spreadsheet. */
export const MOST_LISTED = 50;

interface Row extends Proposal {
  place: number;
}

const COLUMNS: Column<Row>[] = [
  { label: "Organisatie", csv: (it) => it.name },
  { label: "Code", csv: (it) => it.code },
  { label: "Volgorde", csv: (it) => it.place },
  { label: "Redenen", csv: (it) => it.reasons.map((reason) => reasonSaid(reason).text).join("; ") },
  { label: "Wat verandert er", csv: (it) => (it.change ?? []).map((one) => one.text).join(" ") },
];

const rowsOf = (answer: Answer): Row[] => answer.partners.map((it, index) => ({ ...it, place: index + 1 }));

export function partnersPage(at: Telling): PageParts {
  const { answer, view } = at;
  const heading = headingOf(answer.question);
  // The API takes only what partners depend on.
  const { organisatie, deelnemers, taak, thema } = addressOf(answer.question);
  const asked = { organisatie, deelnemers, taak, thema, aantal: MOST_LISTED };
  return {
    title: partnersHeadingOf(answer.question),
    lead: firstPartnerSaid(answer.partners) ?? "Er zijn geen redenen om iemand voor te stellen.",
    trail: [
      { label: "Samenwerking verkennen", href: view.link(EXPLORE_PATH) },
      { label: heading, href: askAgain(view, answer.question) },
    ],
    styles: ["advice.css"],
    body: (
      <>
        {answer.partners.length > 0 && (
          <Chapter id="partners" title="In de volgorde van de redenen samen">
            <OrderedPartners at={at} first={10} />
          </Chapter>
        )}
        <p class="no-print">
          Deze {formatCount(answer.partners.length)} als{" "}
          <a href={askAgain(view, answer.question, {}, `${PARTNERS_PATH}.csv`)}>spreadsheet (CSV)</a> of als{" "}
          <a href={view.link("/api/v1/advies/partners", asked)}>JSON</a>.
        </p>
      </>
    ),
  };
}

export const partnersCsv = (at: Telling): Response =>
  listingCsv(`mogelijke-partners-${at.view.day}`, { columns: COLUMNS, rows: rowsOf(at.answer) });
