/** One agenda item: what it touches, who should sit at the table and why, who sits there, who came and what came of it. */
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, bullets, Chapter, DayText, Facts, Note } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { notFound } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { organisationLink, OutsideLink } from "#rooms/organisations";
import { tracked } from "../decisions/acting.ts";
import { trailTo } from "../dossier-page.tsx";
import { type DossierVerb, life } from "../life.ts";
import { meetingPath } from "../meetings/paths.ts";
import { dossierPath } from "../paths.ts";
import { actorText } from "../procedure/words.ts";
import type { OfItem } from "./acting.ts";
import { OUTCOMES } from "./facts.ts";
import { cameText, touchesText } from "./files.ts";
import { type AgendaLine, linesOf, nameOf, papersLate } from "./lines.ts";
import { agendaPath, attendancePath, changeItemPath, invitationPath, resultPath, seatingPath } from "./paths.ts";
import { type Role, ROLES } from "./roles.ts";
import { MissingNote } from "./shown.tsx";
import { keeperOf, type TableSide } from "./standing.ts";

export async function itemPage(building: Building, { dossier, item }: OfItem, view: View): Promise<PageParts> {
  const [line] = await linesOf(building, view, [dossier], [item]);
  if (!line) throw notFound("Dit agendapunt is er niet.");
  const step = await stepNamed(building, line, view);
  const { standing } = line;
  return {
    title: item.title,
    lead: `${OVER[standing.isOver ? "over" : "coming"]} ${formatDay(item.day)}.`,
    trail: [
      ...trailTo(view),
      { label: dossier.facts.title, href: dossierPath(dossier.id) },
      { label: "Agenda", href: agendaPath(dossier.id) },
    ],
    timeless: true,
    body: (
      <>
        <MissingNote missing={standing.missing} />
        <Moved line={line} />
        <Facts facts={factsOf(line, step, view).map(([term, value]) => ({ term, value }))} />
        <Ways line={line} view={view} />
        <Chapter id="tafel" title="Wie er aan tafel zit">
          <AtTable line={line} view={view} />
        </Chapter>
        <Chapter id="voorstel" title="Wie wij voorstellen, en waarom">
          <Proposals line={line} view={view} />
        </Chapter>
      </>
    ),
  };
}

const OVER = { over: "Overleg van", coming: "Overleg op" };

/** "Besluit: college, Assen"; null for none, and for one that the procedure does not have any more. */
async function stepNamed(building: Building, { dossier, standing }: AgendaLine, view: View): Promise<string | null> {
  const { step: id } = standing.item;
  if (id === null) return null;
  const { plan } = await tracked(building, dossier, view);
  const step = plan.find((it) => it.id === id);
  return step ? `${step.name}: ${actorText(step)}` : "een stap die niet meer bij dit dossier hoort";
}

function factsOf(line: AgendaLine, step: string | null, view: View): [string, Child][] {
  const { dossier, standing, when, called } = line;
  const { item } = standing;
  const owner = { key: item.organisation, name: called.get(item.organisation)?.name ?? item.organisation };
  const keeper = keeperOf(dossier, item);
  return [
    ["Dag", <DayText day={item.day} />],
    ...(when.meeting === null
      ? []
      : ([["Overleg", <a href={meetingPath(when.meeting.id)}>{when.meeting.name}</a>]] as [string, Child][])),
    ...(when.place === null ? [] : ([["Waar en hoe laat", when.place]] as [string, Child][])),
    ["Raakt", touchesText(line)],
    ...(step === null ? [] : ([["Hoort bij", step]] as [string, Child][])),
    [
      "Stukken",
      item.papers !== null ? (
        <OutsideLink url={item.papers} />
      ) : when.papersBy === null ? (
        <span class="missing">nog niet</span>
      ) : (
        <>
          uiterlijk <DayText day={when.papersBy} />{" "}
          {papersLate(line, view.today) && <Badge tone="warning">te laat</Badge>}
        </>
      ),
    ],
    [
      "Van wie",
      <>
        {organisationLink(owner, view)}
        {keeper !== item.organisation && ` (stapte uit; ${nameOf(line, keeper)} houdt het bij)`}
      </>,
    ],
    ...(item.result === null
      ? []
      : ([
          [
            "Wat eruit kwam",
            <span id="uitkomst">
              {OUTCOMES[item.result.outcome]}: {item.result.account} ({item.result.office},{" "}
              <DayText day={item.result.day} />)
            </span>,
          ],
        ] as [string, Child][])),
  ];
}

/** The meeting that it is on, is not on that day any more. */
const Moved = ({ line: { when } }: { line: AgendaLine }) =>
  when.isMoved ? (
    <Note tone="warning">
      <p>Op deze dag is er geen {when.meeting?.name} meer. Kies een andere dag voor dit punt.</p>
    </Note>
  ) : null;

const writes = ({ dossier }: AgendaLine, organisation: string, verb: DossierVerb, view: View): boolean =>
  canStep(life, dossier.state, verb) && seatIn(view.reader, organisation, "editor", dossier.side) !== undefined;

/** What can be done with the item itself. */
const Ways = ({ line, view }: { line: AgendaLine; view: View }) => {
  const { dossier, standing } = line;
  const { item } = standing;
  const keeper = keeperOf(dossier, item);
  const ways: Child[] = [
    <a href={invitationPath(dossier.id, item.id)}>Uitnodiging voor uw agendaprogramma (iCalendar)</a>,
    ...(item.result === null && writes(line, keeper, "schedule", view)
      ? [<a href={changeItemPath(dossier.id, item.id)}>Wijzig dit punt</a>]
      : []),
    ...(writes(line, keeper, "attend", view)
      ? [
          <a href={resultPath(dossier.id, item.id)}>
            {item.result === null ? "Zeg wat eruit kwam, of dat het vervalt" : "Wijzig wat eruit kwam"}
          </a>,
        ]
      : []),
  ];
  return <div class="no-print">{bullets(ways)}</div>;
};

const AtTable = ({ line, view }: { line: AgendaLine; view: View }) => {
  const { dossier, standing } = line;
  const { item } = standing;
  const keeper = keeperOf(dossier, item);
  const hasBeen = item.day <= view.today && item.result?.outcome !== "dropped";
  const way = (side: TableSide): Child => {
    const { organisation } = side;
    if (hasBeen)
      return writes(line, organisation, "attend", view) || writes(line, keeper, "attend", view) ? (
        <a href={attendancePath(dossier.id, item.id, organisation)}>
          {side.attendance === null ? "Zeg wie er kwam" : "Wijzig wie er kwam"}
        </a>
      ) : null;
    return !side.isOut && item.result === null && writes(line, organisation, "seat", view) ? (
      <a href={seatingPath(dossier.id, item.id, organisation)}>
        {Object.keys(side.seats).length === 0 ? "Zeg wie u stuurt" : "Wijzig wie u stuurt"}
      </a>
    ) : null;
  };
  const offers = standing.sides.some((it) => way(it) !== null);
  return (
    <>
      {standing.sides.every((it) => Object.keys(it.seats).length === 0) && (
        <p class="empty">Nog geen partij zei wie zij stuurt.</p>
      )}
      <Table
        caption="Per partij: functies, geen namen"
        empty="Er zijn geen partijen."
        rows={standing.sides}
        view={view}
        columns={[
          {
            label: "Partij",
            cell: (it) => (
              <>
                {nameOf(line, it.organisation)} {it.isOut && <Badge tone="ended">stapte uit</Badge>}
              </>
            ),
          },
          {
            label: "Aan tafel",
            cell: ({ seats }) =>
              Object.keys(seats).length === 0
                ? "–"
                : bullets(Object.entries(seats).map(([role, office]) => `${ROLES[role as Role]}: ${office}`)),
          },
          {
            label: "Nog niemand van",
            cell: (it) =>
              it.isOut || standing.isOver || it.lacks.length === 0 ? "–" : it.lacks.map((role) => ROLES[role]).join(", "),
          },
          {
            label: "Wie kwam",
            cell: (it) =>
              it.attendance === null ? (
                "–"
              ) : (
                <>
                  {cameText(it)} ({it.attendance.office}, <DayText day={it.attendance.day} />)
                </>
              ),
          },
          ...(offers ? [{ label: "Bijwerken", cell: (it: TableSide) => way(it) ?? "–" }] : []),
        ]}
      />
    </>
  );
};

const Proposals = ({ line: { standing }, view }: { line: AgendaLine; view: View }) => (
  <>
    <p>
      Dit volgt uit wat het punt raakt. Het is een voorstel: elke partij beslist zelf wie zij stuurt, en mag ook
      andere rollen sturen.
    </p>
    <Table
      caption="Voorgestelde rollen"
      empty="Voor dit punt stellen wij niemand voor."
      rows={standing.proposed}
      view={view}
      columns={[
        { label: "Rol", cell: ({ role }) => ROLES[role] },
        { label: "Waarom", cell: ({ reasons }) => [...new Set(reasons.map((it) => it.why))].join(" ") },
        { label: "Waar dat staat", cell: ({ reasons }) => [...new Set(reasons.map((it) => it.source))].join("; ") },
      ]}
    />
  </>
);
