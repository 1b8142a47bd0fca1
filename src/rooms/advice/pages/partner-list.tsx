/** More partners than the answer has room for, and all of them for a spreadsheet. */
import type { PageParts } from "#kit/look/layout.tsx";
import { formatCount } from "#kit/words.ts";
import { separated } from "#kit/look/parts.tsx";
import { type Column, listingCsv, Table } from "#kit/look/table.tsx";
import { organisationPath, shortName } from "#rooms/organisations";
import { type Answer, headingOf, type Proposal, reasonSaid } from "../answer/index.ts";
import { MOST_PARTNERS } from "../question/index.ts";
import { addressOf, askAgain, EXPLORE_PATH, PARTNERS_PATH, withPartner } from "./paths.ts";
import { Because, type Telling } from "./sources.tsx";

/** Rows of the page, and of the spreadsheet. */
export const MOST_LISTED = 50;

interface Row extends Proposal {
  place: number;
}

const columnsFor = (at: Telling): Column<Row>[] => [
  {
    label: "Organisatie",
    cell: (it, view) => (
      <>
        {it.place}. <a href={view.link(organisationPath(it.code))}>{shortName(it.name)}</a>
      </>
    ),
    csv: (it) => it.name,
  },
  { label: "Code", csvOnly: true, csv: (it) => it.code },
  { label: "Volgorde", csvOnly: true, csv: (it) => it.place },
  {
    label: "Redenen",
    cell: (it) =>
      separated(
        it.reasons.map((reason) => <Because it={reasonSaid(reason)} at={at} />),
        "; ",
      ),
    csv: (it) => it.reasons.map((reason) => reasonSaid(reason).text).join("; "),
  },
  {
    label: "Wat verandert er",
    cell: (it) => (
      <>
        {(it.change ?? []).map((one) => (
          <>
            <Because it={one} at={at} />{" "}
          </>
        ))}
        {at.answer.question.partners.length < MOST_PARTNERS && (
          <a class="no-print" href={withPartner(at.view, at.answer.question, it.code)}>
            Voeg {shortName(it.name)} toe en vraag opnieuw
          </a>
        )}
      </>
    ),
    csv: (it) => (it.change ?? []).map((one) => one.text).join(" "),
  },
];

const rowsOf = (answer: Answer): Row[] => answer.partners.map((it, index) => ({ ...it, place: index + 1 }));

export function partnersPage(at: Telling): PageParts {
  const { answer, view } = at;
  const heading = headingOf(answer.question);
  // The API takes only what partners depend on.
  const { organisatie, deelnemers, taak, thema } = addressOf(answer.question);
  const asked = { organisatie, deelnemers, taak, thema, aantal: MOST_LISTED };
  return {
    title: "Meer mogelijke partners",
    lead: "In de volgorde van de redenen samen. De volgorde is geen oordeel en zegt niet wie wil of kan.",
    trail: [
      { label: "Samenwerking verkennen", href: view.link(EXPLORE_PATH) },
      { label: heading, href: askAgain(view, answer.question) },
    ],
    styles: ["advice.css"],
    body: (
      <>
        <Table
          caption={`Mogelijke partners: ${heading}`}
          columns={columnsFor(at)}
          rows={rowsOf(answer)}
          empty="Er zijn geen redenen om iemand voor te stellen."
          view={view}
        />
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
  listingCsv(`mogelijke-partners-${at.view.day}`, { columns: columnsFor(at), rows: rowsOf(at.answer) });
