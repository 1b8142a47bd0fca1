/** `/voor-de-raad/{code}/register`: what an organisation is in, as its own register would tell it; also as CSV and JSON. */
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import { publicPage } from "#kit/http/page.tsx";
import {
  Badge,
  bullets,
  Chapter,
  DayText,
  Facts,
  H3,
  KeyFigures,
  Missing,
  Note,
  separated,
  SourceOfMany,
} from "#kit/look/parts.tsx";
import { PhoneFold } from "#kit/look/folded.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { type Column, listingCsv } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { aboutPath } from "#rooms/additions";
import { OutsideLink } from "#rooms/organisations";
import { codeIn, type Council, pageAbout, readCouncil } from "../council.ts";
import { councilTrail, ownRegisterApiPath, ownRegisterPath } from "../paths.ts";
import { READ_AT, REQUIRED, REQUIRED_BY, REQUIRED_NAMES } from "./required.ts";
import { completenessOf, type Entry, isKnown, readOwnRegister, type Row } from "./rows.ts";

/** More names than these are a wall: the page of the arrangement has them all. */
const MOST_SHOWN = 12;

export const ownRegisterPages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/register",
      pageAbout(building, {}, "/register", readCouncil, async ({ view, ...council }) =>
        partsOf(council, await readOwnRegister(building, council.organisation, view), view),
      ),
    )
    .get(
      "/voor-de-raad/:code/register.csv",
      publicPage(building, {}, async ({ c, view }) => {
        const { organisation } = await readCouncil(building.db, codeIn(c));
        const rows = await readOwnRegister(building, organisation, view);
        return listingCsv(`register-${organisation.key}-${view.day}`, { columns, rows });
      }),
    );

const written = (entry: Entry): string | null => (isKnown(entry) ? entry.known.join("; ") : null);

const columns: Column<Row>[] = [
  { label: "Samenwerking", csv: (it) => it.title },
  { label: "Nummer", csv: (it) => it.key },
  { label: "Bron", csv: (it) => (it.registered ? "register" : "eigen opgave") },
  { label: "Vorm", csv: (it) => it.form },
  ...REQUIRED_NAMES.map((name): Column<Row> => ({
    label: REQUIRED[name].label,
    csv: (it) => written(it.required[name]),
  })),
  { label: "Taak", csv: (it) => it.task },
  { label: "Geldt sinds", csv: (it) => it.from },
  { label: "Neemt deel sinds", csv: (it) => it.since },
  { label: "Nagekeken", csv: (it) => it.verified },
  {
    label: "Eigen opgave",
    csv: (it) => it.own.map((line) => `${line.label}: ${line.value}`).join("; ") || null,
  },
];

function partsOf({ organisation }: Council, rows: readonly Row[], view: View) {
  const { key, name } = organisation;
  const { filled, asked } = completenessOf(rows);
  const registered = rows.filter((it) => it.registered);
  const outside = rows.filter((it) => !it.registered);
  const json = view.link(ownRegisterApiPath(key));
  return {
    title: `Register van samenwerkingen: ${name}`,
    lead: `Waaraan ${name} op ${formatDay(view.day)} deelneemt, met de gegevens die van een register van gemeenschappelijke regelingen bekend zijn.`,
    trail: councilTrail(view, organisation),
    alternates: [{ type: "application/json", href: json, title: "Dit register als JSON" }],
    styles: ["council.css"],
    body: (
      <>
        <KeyFigures
          figures={[
            { label: "in het register", value: formatCount(registered.length), href: "#geregistreerd" },
            { label: "daarbuiten, openbaar", value: formatCount(outside.length), href: "#daarbuiten" },
            {
              label: "van de gevraagde gegevens bekend",
              value: `${formatCount(filled)} van ${formatCount(asked)}`,
            },
          ]}
        />
        <Note tone="info">
          <p>
            Dit is niet het wettelijke register: dat is sinds 1 juli 2021 het landelijke register van
            gemeenschappelijke regelingen (artikel 136 Wgr). De gegevens a tot en met e zijn die van{" "}
            {REQUIRED_BY}. Het tweede lid van artikel 136 lazen wij niet: het kan meer vragen. Wij lazen dit
            bij {separated(READ_AT.map((it) => <OutsideLink url={it.url} label={it.label} />))}.
          </p>
        </Note>
        <WithRail
          stops={[
            { id: "geregistreerd", label: "Gemeenschappelijke regelingen" },
            ...registered.map((it) => ({ id: rowId(it), label: it.title.replace(KIND_WORDS, "") })),
            { id: "daarbuiten", label: "Andere samenwerkingen" },
            ...outside.map((it) => ({ id: rowId(it), label: it.title })),
          ]}
          beside={
            <div class="no-print">
              <RailGroup title="Neem mee">
                {bullets([
                  <a href={view.link(`${ownRegisterPath(key)}.csv`)}>Dit register als spreadsheet (CSV)</a>,
                  <a href={json}>Dit register als JSON</a>,
                ])}
              </RailGroup>
            </div>
          }
        >
          <Chapter id="geregistreerd" title="Gemeenschappelijke regelingen">
            {registered.length === 0 && (
              <p class="empty">
                In het register neemt {name} op deze dag aan geen gemeenschappelijke regeling deel.
              </p>
            )}
            {registered.map((row) => (
              <OneRow row={row} organisation={key} view={view} />
            ))}
          </Chapter>
          <Chapter id="daarbuiten" title="Andere samenwerkingen">
            <p>
              Deze schreven deelnemers zelf op en bevestigden zij allemaal. Is er een gemeenschappelijke
              regeling bij, zoals een centrumregeling, dan hoort die ook in het landelijke register.
            </p>
            {outside.length === 0 && <p class="empty">Er is niets dat iedereen mag lezen.</p>}
            {outside.map((row) => (
              <OneRow row={row} organisation={key} view={view} />
            ))}
          </Chapter>
        </WithRail>
        <SourceOfMany view={view}>; wat als eigen opgave is gemerkt, zegt de organisatie zelf</SourceOfMany>
      </>
    ),
  };
}

const rowId = ({ key }: Row): string => `nr-${key}`;

/** What nearly every title begins with, and tells nothing in the contents of the page. */
const KIND_WORDS =
  /^(de |het )?(gemeenschappelijke regeling|gr|regeling)\s+(?!(ter|tot|voor|van|inzake)\b)(?=\S)/i;

const OneRow = ({ row, organisation, view }: { row: Row; organisation: string; view: View }) => (
  <>
    <H3 id={rowId(row)}>
      <a href={row.registered ? view.link(row.href) : row.href}>{row.title}</a>{" "}
      {!row.registered && <Badge>eigen opgave</Badge>}
    </H3>
    <PhoneFold summary="Wat ervan bekend is">
      <Facts
        facts={[
          ...REQUIRED_NAMES.filter((name) => isKnown(row.required[name]) || row.registered).map((name) => ({
            term: `${row.registered ? `${REQUIRED[name].part}. ` : ""}${REQUIRED[name].label}`,
            value: <EntryShown entry={row.required[name]} />,
          })),
          ...(row.task === null ? [] : [{ term: "Taak", value: row.task }]),
          ...(row.since === null ? [] : [{ term: "Neemt deel sinds", value: <DayText day={row.since} /> }]),
          ...row.own.map((line) => ({
            term: line.label,
            value: (
              <>
                {line.value}{" "}
                <span class="who">
                  ({line.source ?? "eigen opgave"}, nagekeken <DayText day={line.verified} />)
                </span>
              </>
            ),
          })),
        ]}
      />
    </PhoneFold>
    {seatIn(view.reader, organisation, "editor") && (
      <p class="no-print">
        <a href={aboutPath(organisation, row.key)}>Vul aan</a>
      </p>
    )}
  </>
);

const EntryShown = ({ entry }: { entry: Entry }) => {
  if (!isKnown(entry)) {
    if (entry.lacks === "niet-gevraagd") return <>niet gevraagd</>;
    // Whether the register has it, this installation cannot say: it did not take it over.
    return <Missing why={entry.lacks === "niet-ingeladen" ? "onbekend" : entry.lacks} />;
  }
  const { known } = entry;
  const more = known.length - MOST_SHOWN;
  return (
    <>
      {separated(known.slice(0, MOST_SHOWN).map(withLink), "; ")}
      {more > 0 && ` en nog ${formatCount(more)}`}
      {entry.partly !== undefined && "; welke precies, staat in de regeling"}
    </>
  );
};

/** A name with an address behind it, as files have it: on the page the name leads there. */
function withLink(line: string): Child {
  const [, label, url] = /^(.+) \((https?:\/\/[^\s()]+)\)$/.exec(line) ?? [];
  return label === undefined || url === undefined ? line : <OutsideLink url={url} label={label} />;
}
