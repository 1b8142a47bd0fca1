import { Hono } from "hono";
import { csvAnswer } from "#kit/csv.ts";
import { formatDay } from "#kit/day.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { H2, KeyFigures, SourceLine } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { organisationFeed } from "../feeds/paths.ts";
import { eventColumns, recordedColumns, recordedRow } from "./columns.tsx";
import { lastElectionBefore } from "./election-days.ts";
import { type ChangeEvent, EVENT_KINDS, type EventKind } from "./event.ts";
import { changesApiPath, changesPath } from "./paths.ts";
import { Abolished, Periods, WhatIsNotHere } from "./period-parts.tsx";
import { type Changes, changesFor, changesQuery } from "./question.ts";
import { bySection } from "./sections.ts";
import { councilPath } from "../questions/paths.ts";

/** `/voor-de-raad/{code}/veranderd` and the same rows as a spreadsheet. */
export const changePages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/veranderd",
      publicPage(building, changesQuery, async ({ c, query, view }) => {
        const changes = await changesFor(building, c.req.param("code") ?? "", query, view.day);
        if ("moved" in changes) return c.redirect(view.link(changesPath(changes.moved), view.query), 301);
        const { organisation } = changes;
        const sections = bySection(changes.events);
        const rows = sections.flatMap((it) => it.events);
        return {
          title: titleOf(changes, query.tot !== undefined),
          lead: leadOf(changes),
          trail: [
            { label: "Voor de raad", href: view.link("/voor-de-raad") },
            { label: organisation.name, href: view.link(councilPath(organisation.key)) },
          ],
          alternates: [
            {
              type: "application/atom+xml",
              href: organisationFeed(organisation.key),
              title: `Veranderingen in het register: ${organisation.name}`,
            },
            { type: "text/csv", href: csvOf(changes, view), title: "Deze veranderingen als spreadsheet" },
            { type: "application/json", href: jsonOf(changes, view), title: "Deze veranderingen als JSON" },
          ],
          body: (
            <>
              <Abolished changes={changes} view={view} />
              {sections.length > 0 && (
                <KeyFigures
                  figures={sections.slice(0, 4).map((it) => ({
                    label: it.figure,
                    value: formatCount(it.events.length),
                    href: `#${it.events[0]?.kind ?? ""}`,
                  }))}
                />
              )}
              <Periods changes={changes} view={view} />
              {changes.events.length === 0 && <Nothing changes={changes} />}
              {rows.length > 0 && (
                <Table
                  caption={`Wat er veranderde ${periodOf(changes)}`}
                  columns={eventColumns}
                  rows={rows}
                  group={(it) => ({ id: it.kind, label: <Kind kind={it.kind} events={rows} /> })}
                  view={view}
                  empty=""
                />
              )}
              <Recorded changes={changes} view={view} />
              <p class="no-print">
                Neem deze lijst mee als <a href={csvOf(changes, view)}>spreadsheet (CSV)</a> of als{" "}
                <a href={jsonOf(changes, view)}>JSON</a>. Volg wat bij een nieuwe inlezing verandert via de{" "}
                <a href={organisationFeed(organisation.key)}>Atom-feed</a>.
              </p>
              <WhatIsNotHere changes={changes} />
              <SourceLine view={view} verified={organisation.last_verified} report={null} />
            </>
          ),
        };
      }),
    )
    .get(
      "/voor-de-raad/:code/veranderd.csv",
      page(building, changesQuery, async ({ c, query, view }) => {
        const changes = await changesFor(building, c.req.param("code") ?? "", query, view.day);
        if ("moved" in changes)
          return c.redirect(view.link(`${changesPath(changes.moved)}.csv`, view.query), 301);
        const { organisation, events, recorded, from, until } = changes;
        return csvAnswer(
          `veranderd-${organisation.key}-${from}-${until}`,
          eventColumns.map((it) => it.label),
          [
            ...events.map((event) => eventColumns.map((it) => it.csv?.(event) ?? null)),
            ...recorded.map(recordedRow),
          ],
        );
      }),
    );

/** After one day up to and including the other; the words of every sentence about the two. */
const periodOf = ({ from, until }: Changes): string => `na ${formatDay(from)} tot en met ${formatDay(until)}`;

/**
 * The question the page answers, by what the reader asked.
 * @param closed whether the reader chose the last day as well
 */
function titleOf({ organisation, elections, since, until }: Changes, closed: boolean): string {
  const last = lastElectionBefore(elections, until);
  if (since && !closed && !elections.borrowed && since === last)
    return `${organisation.name}: wat veranderde er sinds de vorige ${elections.name}?`;
  if (since && !closed && !elections.borrowed)
    return `${organisation.name}: wat veranderde er sinds de ${elections.name} van ${since.day.slice(0, 4)}?`;
  return `${organisation.name}: wat veranderde er?`;
}

function leadOf(changes: Changes): string {
  const { events, since, elections } = changes;
  const day = since ? `de ${elections.name} van ${formatDay(since.day)}` : formatDay(changes.from);
  const count =
    events.length === 0
      ? "veranderde er volgens het register niets"
      : `${events.length === 1 ? "staat" : "staan"} in het register ${counted(events.length, "verandering", "veranderingen")}`;
  return `Na ${day} en tot en met ${formatDay(changes.until)} ${count} in de samenwerkingen van deze organisatie.`;
}

const Kind = ({ kind, events }: { kind: EventKind; events: ChangeEvent[] }) => (
  <span id={kind}>
    {EVENT_KINDS[kind]} ({formatCount(events.filter((it) => it.kind === kind).length)})
  </span>
);

const Nothing = ({ changes }: { changes: Changes }) => (
  <p class="empty">
    {changes.from === changes.until
      ? "U koos twee keer dezelfde dag; daartussen verandert niets. Kies een eerdere eerste dag."
      : `Het register laat geen veranderingen zien ${periodOf(changes)}. Kies hierboven een eerdere dag om verder terug te kijken.`}
  </p>
);

/** What imports found: this is news about the register, not always about the world. */
const Recorded = ({ changes, view }: { changes: Changes; view: View }) => {
  if (changes.recorded.length === 0)
    return (
      <p class="empty">
        Aan het register zelf is {periodOf(changes)} niets gewijzigd over deze organisatie of haar regelingen,
        voor zover hier ingelezen.
      </p>
    );
  return (
    <section aria-labelledby="inlezingen">
      <H2 id="inlezingen">Gewijzigd in het register zelf</H2>
      <Table
        caption={`Bij een nieuwe inlezing gevonden, stand van het register ${periodOf(changes)}`}
        columns={recordedColumns}
        rows={changes.recorded}
        view={view}
        empty=""
      />
    </section>
  );
};

const csvOf = (changes: Changes, view: View): string =>
  view.link(`${changesPath(changes.organisation.key)}.csv`, { van: changes.from, tot: changes.until });

const jsonOf = (changes: Changes, view: View): string =>
  view.link(changesApiPath(changes.organisation.key), { van: changes.from, tot: changes.until });
