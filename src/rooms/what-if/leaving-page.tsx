import { anyFormName } from "#rooms/ties";
import { lawForm } from "#rooms/day";
import type { PageParts } from "#kit/look/layout.tsx";
import { Chapter, KeyFigures, separated } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { collaborationLink, isBeside } from "#rooms/collaborations";
import type { Fabric } from "#rooms/day";
import { isLegalPerson, LEAVING_LAW } from "#rooms/law";
import { RuleText } from "#rooms/oversight";
import { taskPath, themeLink } from "#rooms/tasks";
import type { Leaving } from "./leaving.ts";
import type { Papers } from "./papers.ts";
import {
  alternatesOf,
  ArrangementLinks,
  BodyLink,
  CheckIn,
  EffectTable,
  FixedPartners,
  Limits,
  NotKnown,
  Source,
  TakeAlong,
  trailOf,
} from "./parts.tsx";
import { LEAVING_PATH } from "./paths.ts";
import { isLeft } from "./tasks-left.ts";
import { averageText, change, changeOfShare, type Link, linkOn, nameOf } from "./words.ts";

/** The answer in one sentence or two. */
function leavingLead(leaving: Leaving): string {
  const { body, own, remaining, ends, task } = leaving;
  const name = nameOf(body);
  const rest = ends
    ? remaining.length === 0
      ? "Dan doet niemand meer mee en houdt de regeling op"
      : `Dan blijft alleen ${remaining.map((it) => nameOf(it.body)).join("")} over: met één deelnemer houdt de regeling op`
    : `Dan gaat de regeling door met ${counted(remaining.length, "deelnemer", "deelnemers")}`;
  const left = isLeft(task);
  const kind = `voor deze soort taak (${task.name.toLowerCase()})`;
  const cover =
    left === null
      ? ""
      : left
        ? ` en daarvan geen ${kind}`
        : `, waarvan ${formatCount(task.elsewhere.length)} ${kind}`;
  const after = own.after.arrangements;
  return after === 0
    ? `${rest}. In het register houdt ${name} geen regeling over.`
    : `${rest}. In het register houdt ${name} ${counted(after, "regeling", "regelingen")} over${cover}.`;
}

export const leavingPage = (
  leaving: Leaving,
  fabric: Fabric,
  papers: Papers | undefined,
  view: View,
  again: PageParts["body"],
): PageParts => {
  const link = linkOn(view, fabric.day);
  const name = nameOf(leaving.body);
  return {
    title: `Wat als ${name} uittreedt?`,
    lead: leavingLead(leaving),
    trail: [...trailOf(view), { label: "Uittreding", href: view.link(LEAVING_PATH) }],
    alternates: alternatesOf(view),
    body: (
      <>
        <p>
          De regeling: {collaborationLink(leaving.arrangement, { link })} (
          {anyFormName(leaving.arrangement.form).toLowerCase()}). De organisatie:{" "}
          <BodyLink it={leaving.body} link={link} />.
        </p>
        <Figures leaving={leaving} />
        <Limits reading={fabric.reading} view={view} wider />
        <Own leaving={leaving} view={view} link={link} />
        <Remaining leaving={leaving} view={view} link={link} />
        <Task leaving={leaving} link={link} />
        <Parted leaving={leaving} view={view} link={link} />
        <ToArrange leaving={leaving} papers={papers} link={link} />
        <NotKnown>
          <li>Wat uittreden kost, en welke termijn geldt: dat staat in de regeling of wordt afgesproken.</li>
          <li>
            Wie het werk daarna doet. De taak is door Vliegwiel ingedeeld; een andere regeling voor dezelfde
            soort taak hoeft niet hetzelfde te doen.
          </li>
        </NotKnown>
        <TakeAlong view={view} question="uittreding" />
        <Source view={view} day={fabric.day} />
        {again}
      </>
    ),
  };
};

const Figures = ({ leaving }: { leaving: Leaving }) => (
  <KeyFigures
    figures={[
      {
        label: "deelnemers",
        value: change(leaving.arrangement.members.length, leaving.remaining.length),
        href: "#blijft",
      },
      {
        label: `regelingen van ${nameOf(leaving.body)}`,
        value: change(leaving.own.before.arrangements, leaving.own.after.arrangements),
        href: "#zelf",
      },
      {
        label: "vaste partners",
        value: changeOfShare(leaving.own.before.fixed, leaving.own.after.fixed),
        href: "#zelf",
      },
      { label: "nergens meer samen met", value: leaving.parted.length, href: "#nergens-meer" },
    ]}
  />
);

interface Part {
  leaving: Leaving;
  view: View;
  link: Link;
}

const Own = ({ leaving, view, link }: Part) => (
  <Chapter id="zelf" title={<>Wat er voor {nameOf(leaving.body)} verandert</>}>
    <EffectTable
      caption={`${nameOf(leaving.body)} voor en na de uittreding`}
      rows={[leaving.own]}
      empty=""
      view={view}
      link={link}
    />
    <FixedPartners />
  </Chapter>
);

const Remaining = ({ leaving, view, link }: Part) => (
  <Chapter id="blijft" title={leaving.ends ? "Wie alleen overblijft" : "Wie overblijft"}>
    {leaving.average !== null && (
      <p>
        Vaste partners gemiddeld over{" "}
        {counted(leaving.average.over, "gemeente die overblijft", "gemeenten die overblijven")}:{" "}
        <strong>{averageText(leaving.average)}</strong>.
      </p>
    )}
    <EffectTable
      caption={leaving.ends ? "De regeling houdt op voor" : "Deelnemers na de uittreding"}
      rows={leaving.remaining}
      empty="Niemand: er is in het register geen andere deelnemer."
      view={view}
      link={link}
    />
  </Chapter>
);

const Task = ({ leaving: { task, body }, link }: Omit<Part, "view">) => (
  <Chapter id="taak" title="De taak van deze regeling">
    <p>
      Taak, door Vliegwiel ingedeeld: <a href={link(taskPath(task.code))}>{task.name}</a>.{" "}
      {task.elsewhere.length === 0 ? (
        <>
          <strong>{nameOf(body)} heeft hiervoor in het register dan geen regeling meer.</strong>
        </>
      ) : task.wide ? (
        <>Deze taak is zo ruim dat een andere regeling iets anders kan doen. {nameOf(body)} zit nog in:</>
      ) : (
        <>{nameOf(body)} zit voor deze soort taak nog in:</>
      )}
    </p>
    {task.elsewhere.length > 0 && <ArrangementLinks list={task.elsewhere} link={link} />}
    {task.themesLeft.length > 0 && (
      <p>
        Beleidsterreinen die dan bij geen enkele regeling van {nameOf(body)} meer staan:{" "}
        {separated(task.themesLeft.map((it) => themeLink(it, { link })))}.
      </p>
    )}
  </Chapter>
);

const Parted = ({ leaving, view, link }: Part) => (
  <Chapter id="nergens-meer" title={<>Met wie {nameOf(leaving.body)} dan nergens meer samenwerkt</>}>
    <Table
      caption="Geen gedeelde regeling meer in het register"
      columns={[
        {
          label: "Organisatie",
          cell: (it) => <BodyLink it={it.body} link={link} />,
          csv: (it) => it.body.name,
        },
        {
          label: "Buurgemeente",
          cell: (it) => (it.neighbour ? "ja" : "nee"),
          csv: (it) => Number(it.neighbour),
        },
      ]}
      rows={leaving.parted}
      view={view}
      empty={`Niemand: ${nameOf(leaving.body)} treft iedereen ook in een andere regeling.`}
    />
  </Chapter>
);

const ToArrange = ({ leaving, papers, link }: Omit<Part, "view"> & { papers: Papers | undefined }) => {
  const { arrangement, body } = leaving;
  return (
    <Chapter id="regelen" title="Wat er geregeld moet worden">
      {isBeside(arrangement.key) ? (
        <p>
          Deze samenwerking staat niet in het register. Hoe u eruit stapt, staat in wat u met elkaar afsprak.
        </p>
      ) : (
        [LEAVING_LAW.terms, LEAVING_LAW.council, LEAVING_LAW.agreed].map((rule) => <RuleText rule={rule} />)
      )}
      {leaving.ends && (
        <p>
          De regeling houdt op:{" "}
          {!isBeside(arrangement.key) && isLegalPerson(lawForm(arrangement))
            ? `zij is een eigen organisatie (${anyFormName(arrangement.form).toLowerCase()}), dus regel ook de vereffening, het personeel en het archief.`
            : "regel wie het werk, het personeel en het archief overneemt."}
        </p>
      )}
      {leaving.executes && (
        <p>{nameOf(body)} voert de regeling nu uit voor de andere deelnemers: spreek af wie dat overneemt.</p>
      )}
      <CheckIn it={arrangement} papers={papers} link={link} />
    </Chapter>
  );
};
