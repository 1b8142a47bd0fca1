/** One agenda item: what it touches, who should sit at the table and why, who sits there, who came and what came of it. */
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import { hungSections } from "#kit/detail.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, bullets, Chapter, DayText, Facts, Note } from "#kit/look/parts.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { organisationLink, OutsideLink } from "#rooms/organisations";
import { tracked } from "../decisions/acting.ts";
import { trailTo } from "../trail.ts";
import { meetingPath } from "../meetings/paths.ts";
import { dossierPath } from "../paths.ts";
import { actorText } from "../procedure/words.ts";
import { OutsideAtTable } from "./outside-shown.tsx";
import type { OfItem } from "./acting.ts";
import { OUTCOMES } from "./facts.ts";
import { touchesText } from "./files.ts";
import { type AgendaLine, linesOf, nameOf, papersLate } from "./lines.ts";
import { agendaPath, changeItemPath, invitationPath, resultPath } from "./paths.ts";
import { MissingNote } from "./shown.tsx";
import { keeperOf } from "./standing.ts";
import { AtTable, Proposals, writes } from "./table-shown.tsx";

export async function itemPage(
  building: Building,
  { dossier, item }: OfItem,
  view: View,
): Promise<PageParts> {
  const [line] = await linesOf(building, view, [dossier], [item]);
  if (!line) throw notFound("Dit agendapunt is er niet.");
  const step = await stepNamed(building, line, view);
  const { standing } = line;
  const sections = await hungSections(building, "agendaItem", { dossier, item }, view);
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
          <OutsideAtTable line={line} view={view} />
        </Chapter>
        <Chapter id="voorstel" title="Wie wij voorstellen, en waarom">
          <Proposals line={line} view={view} />
        </Chapter>
        {sections}
      </>
    ),
  };
}

const OVER = { over: "Overleg van", coming: "Overleg op" };

/** "Besluit: college, Assen"; null for none, and for one that the procedure does not have any more. */
async function stepNamed(
  building: Building,
  { dossier, standing }: AgendaLine,
  view: View,
): Promise<string | null> {
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

/** What can be done with the item itself. */
const Ways = ({ line, view }: { line: AgendaLine; view: View }) => {
  const { dossier, standing } = line;
  const { item } = standing;
  const keeper = keeperOf(dossier, item);
  const ways: Child[] = [
    <a href={invitationPath(dossier.id, item.id)}>Uitnodiging voor uw agendaprogramma (iCalendar)</a>,
    ...((item.result === null || item.result.outcome === "postponed") &&
    writes(line, keeper, "schedule", view)
      ? [
          <a href={changeItemPath(dossier.id, item.id)}>
            {item.result === null ? "Wijzig dit punt" : "Kies een nieuwe dag"}
          </a>,
        ]
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
