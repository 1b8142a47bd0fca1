import { Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { Chapter, KeyFigures, SourceLine } from "#kit/look/parts.tsx";
import { counted, formatCount } from "#kit/words.ts";
import { listingCsv, Table } from "#kit/look/table.tsx";
import type { Building } from "#kit/room.ts";
import { pageAbout, readOrganisation } from "../council.ts";
import { changesApiPath, changesPath, councilTrail, organisationFeed } from "../paths.ts";
import { eventColumns, recordedColumns } from "./columns.tsx";
import { lastElectionBefore } from "./election-days.ts";
import { EVENT_KINDS } from "./event.ts";
import { Abolished, Periods, type Told, WhatIsNotHere } from "./period-parts.tsx";
import { type Changes, changesFor, changesQuery } from "./question.ts";
import { recordedEvent } from "./recorded-words.ts";
import { bySection } from "./sections.ts";

/** `/voor-de-raad/{code}/veranderd` and the same rows as a spreadsheet. */
export const changePages = (building: Building): Hono =>
  new Hono()
    .get(
      "/voor-de-raad/:code/veranderd",
      pageAbout(building, changesQuery, "/veranderd", readOrganisation, async (asked) => {
        const { organisation, query, view } = asked;
        const changes = await changesFor(building.db, organisation, query, view.day);
        const told = { changes, view };
        const period = { van: changes.from, tot: changes.until };
        const csv = view.link(`${changesPath(organisation.key)}.csv`, period);
        const json = view.link(changesApiPath(organisation.key), period);
        const sections = bySection(changes.events);
        const rows = sections.flatMap((it) => it.events);
        return {
          title: titleOf(changes, query.tot !== undefined),
          lead: leadOf(changes),
          trail: councilTrail(view, organisation),
          alternates: [
            {
              type: "application/atom+xml",
              href: organisationFeed(organisation.key),
              title: `Veranderingen in het register: ${organisation.name}`,
            },
            { type: "text/csv", href: csv, title: "Deze veranderingen als spreadsheet" },
            { type: "application/json", href: json, title: "Deze veranderingen als JSON" },
          ],
          body: (
            <>
              <Abolished {...told} />
              {sections.length > 0 && (
                <KeyFigures
                  figures={sections.slice(0, 4).map((it) => ({
                    label: it.figure,
                    value: formatCount(it.events.length),
                    href: `#${it.events[0]?.kind ?? ""}`,
                  }))}
                />
              )}
              <Periods {...told} />
              {changes.events.length === 0 && (
                <p class="empty">
                  {changes.from === changes.until
                    ? "U koos twee keer dezelfde dag; daartussen verandert niets. Kies een eerdere eerste dag."
                    : `Het register laat geen veranderingen zien ${periodOf(changes)}. Kies hierboven een eerdere dag om verder terug te kijken.`}
                </p>
              )}
              {rows.length > 0 && (
                <Table
                  caption={`Wat er veranderde ${periodOf(changes)}`}
                  columns={eventColumns}
                  rows={rows}
                  group={({ kind }) => ({
                    id: kind,
                    label: (
                      <span id={kind}>
                        {EVENT_KINDS[kind]} ({formatCount(rows.filter((it) => it.kind === kind).length)})
                      </span>
                    ),
                  })}
                  view={view}
                  empty=""
                />
              )}
              <Recorded {...told} />
              <p class="no-print">
                Neem deze lijst mee als <a href={csv}>spreadsheet (CSV)</a> of als <a href={json}>JSON</a>.
                Volg wat bij een nieuwe inlezing verandert via de{" "}
                <a href={organisationFeed(organisation.key)}>Atom-feed</a>.
              </p>
              <WhatIsNotHere {...told} />
              <SourceLine view={view} verified={organisation.last_verified} report={null} />
            </>
          ),
        };
      }),
    )
    .get(
      "/voor-de-raad/:code/veranderd.csv",
      pageAbout(building, changesQuery, "/veranderd.csv", readOrganisation, async (asked) => {
        const { organisation, query, view } = asked;
        const { events, recorded, from, until } = await changesFor(
          building.db,
          organisation,
          query,
          view.day,
        );
        return listingCsv(`veranderd-${organisation.key}-${from}-${until}`, {
          columns: eventColumns,
          rows: [...events, ...recorded.map(recordedEvent)],
        });
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

/** What imports found: this is news about the register, not always about the world. */
const Recorded = ({ changes, view }: Told) => {
  if (changes.recorded.length === 0)
    return (
      <p class="empty">
        Aan het register zelf is {periodOf(changes)} niets gewijzigd over deze organisatie of haar regelingen,
        voor zover hier ingelezen.
      </p>
    );
  return (
    <Chapter id="inlezingen" title="Gewijzigd in het register zelf">
      <Table
        caption={`Bij een nieuwe inlezing gevonden, stand van het register ${periodOf(changes)}`}
        columns={recordedColumns}
        rows={changes.recorded}
        view={view}
        empty=""
      />
    </Chapter>
  );
};
