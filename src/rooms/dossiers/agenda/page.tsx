/** `/dossiers/{id}/agenda`: the agenda of a dossier, one item with its table, and the same as files. */
import { Hono } from "hono";
import { calendarAnswer } from "#kit/http/calendar-answer.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { bullets, Chapter } from "#kit/look/parts.tsx";
import { RailGroup, WithRail } from "#kit/look/rail.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { dossierFor } from "../acting.ts";
import { calledBy, nameIn } from "../called.ts";
import { trailTo } from "../trail.ts";
import { life } from "../life.ts";
import { MEETINGS_PATH } from "../meetings/paths.ts";
import { dossierPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { left } from "../standing.ts";
import { itemFor, readsItem } from "./acting.ts";
import { agendaCalendar, itemColumns, itemEvents } from "./files.ts";
import { itemPage } from "./item-page.tsx";
import { linesOf, parted } from "./lines.ts";
import { AGENDA, agendaPath, ITEM, newItemPath } from "./paths.ts";
import { itemsOf } from "./queries.ts";
import { ItemTable, MissingOfAll } from "./shown.tsx";

const reads = {
  action: "dossier.lezen",
  of: (it: Dossier) => it,
  object: (it: Dossier) => `dossier:${it.id}`,
} as const;

/** The parties for which who reads can put something on the agenda now. */
export const writesFor = (dossier: Dossier, view: View): string[] =>
  canStep(life, dossier.state, "schedule")
    ? dossier.participants.filter(
        (it) => !left(dossier).includes(it) && seatIn(view.reader, it, "editor", dossier.side) !== undefined,
      )
    : [];

export const agendaPages = (building: Building): Hono => {
  const load = ({ id = "" }: Record<string, string>, view: View) => dossierFor(building, id, view);
  const all = async (dossier: Dossier, view: View) =>
    linesOf(building, view, [dossier], await itemsOf(building.primary, dossier.id));
  return new Hono()
    .get(
      AGENDA,
      guardedPage(building, AGENDA, {
        may: reads,
        load,
        answer: async ({ thing: dossier, view }) => {
          const { coming, over } = parted(await all(dossier, view));
          const mine = writesFor(dossier, view);
          const called = await calledBy(building, mine, view.today);
          return {
            title: `Agenda: ${dossier.facts.title}`,
            lead: "Waarover de partijen overleggen, op welke dag, en wie er dan aan tafel zit.",
            trail: [...trailTo(view), { label: dossier.facts.title, href: dossierPath(dossier.id) }],
            timeless: true,
            body: (
              <WithRail
                stops={[]}
                beside={
                  <RailGroup title="Neem deze agenda mee" class="no-print">
                    {bullets([
                      <a href={`${agendaPath(dossier.id)}.ics`}>Voor uw agendaprogramma (iCalendar)</a>,
                      <a href={`${agendaPath(dossier.id)}.csv`}>Als spreadsheet (CSV)</a>,
                    ])}
                  </RailGroup>
                }
              >
                <MissingOfAll lines={coming} />
                {mine.map((party) => (
                  <p class="no-print">
                    <a href={newItemPath(dossier.id, party)}>
                      Zet een punt van {nameIn(called, party)} op de agenda
                    </a>
                  </p>
                ))}
                <Chapter id="komt" title="Wat nog komt">
                  <ItemTable
                    caption="Agendapunten, het eerste bovenaan"
                    lines={coming}
                    empty="Er staat niets op de agenda."
                    view={view}
                  />
                </Chapter>
                <Chapter id="geweest" title="Wat is geweest">
                  <ItemTable
                    caption="Agendapunten, het laatste bovenaan"
                    lines={over}
                    empty="Er is nog geen agendapunt geweest."
                    view={view}
                  />
                </Chapter>
                {mine.length > 0 && (
                  <p class="no-print">
                    <a href={MEETINGS_PATH}>De overleggen van bestuurders waaraan u meedoet</a>
                  </p>
                )}
              </WithRail>
            ),
          };
        },
      }),
    )
    .get(
      `${AGENDA}.csv`,
      guardedPage(building, `${AGENDA}.csv`, {
        may: reads,
        load,
        answer: async ({ thing, view }) => {
          return listingCsv(`agenda-${thing.id}-${view.today}`, {
            columns: itemColumns,
            rows: await all(thing, view),
          });
        },
      }),
    )
    .get(
      `${AGENDA}.ics`,
      guardedPage(building, `${AGENDA}.ics`, {
        may: reads,
        load,
        answer: async ({ thing, view }) => {
          const events = (await all(thing, view)).flatMap((it) => itemEvents(it, building));
          const text = agendaCalendar(`Agenda: ${thing.facts.title}`, events, {
            view,
            revision: thing.version,
          });
          return calendarAnswer(`agenda-${thing.id}`, text);
        },
      }),
    )
    .get(
      ITEM,
      guardedPage(building, ITEM, {
        may: readsItem,
        load: (words, view) => itemFor(building, words, view),
        answer: ({ thing, view }) => itemPage(building, thing, view),
      }),
    )
    .get(
      `${ITEM}/uitnodiging.ics`,
      guardedPage(building, `${ITEM}/uitnodiging.ics`, {
        may: readsItem,
        load: (words, view) => itemFor(building, words, view),
        answer: async ({ thing: { dossier, item }, view }) => {
          const lines = await linesOf(building, view, [dossier], [item]);
          const events = lines.flatMap((it) => itemEvents(it, building));
          const text = agendaCalendar(item.title, events, { view, revision: dossier.version });
          return calendarAnswer(`uitnodiging-${item.day}-${item.id}`, text);
        },
      }),
    );
};
