import type { PageParts } from "#kit/look/layout.tsx";
import { Chapter, KeyFigures } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { counted, enumerate } from "#kit/words.ts";
import { collaborationLink } from "#rooms/collaborations";
import type { Arrangement, Fabric } from "#rooms/day";
import { LEAVING_LAW } from "#rooms/law";
import { RuleText } from "#rooms/oversight";
import { taskLink } from "#rooms/tasks";
import { FormsPart } from "./forms-part.tsx";
import { type Destination, likelyDestinations, type Moving } from "./moving.ts";
import type { Papers } from "./papers.ts";
import {
  alternatesOf,
  ArrangementLinks,
  BodyNames,
  CheckIn,
  EffectTable,
  FixedPartners,
  Limits,
  NotKnown,
  Source,
  TakeAlong,
  trailOf,
} from "./parts.tsx";
import { MOVING_PATH, movingPath } from "./paths.ts";
import { averageText, type Link, linkOn, shortTitle } from "./words.ts";

/** How many circles are offered to choose from. */
const OFFERED = 12;

/** The answer in one sentence or two. */
function movingLead({ from, to, way, staying, joining, leaving }: Moving): string {
  const counts = enumerate([
    counted(staying.length, "deelnemer blijft", "deelnemers blijven"),
    joining.length === 0 ? "niemand komt erbij" : `${counted(joining.length, "komt", "komen")} erbij`,
    leaving.length === 0 ? "niemand valt af" : `${counted(leaving.length, "valt", "vallen")} af`,
  ]);
  const what =
    way === "erbij"
      ? `“${shortTitle(to)}” neemt de taak erbij en “${shortTitle(from)}” houdt op`
      : `“${shortTitle(from)}” gaat door met de deelnemers van “${shortTitle(to)}”`;
  return `Stel: ${what}. ${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`;
}

export interface MovingParts {
  moving: Moving;
  fabric: Fabric;
  papers: Map<string, Papers>;
  view: View;
  again: PageParts["body"];
}

export const movingPage = ({ moving, fabric, papers, view, again }: MovingParts): PageParts => {
  const { from, to, staying, joining, leaving } = moving;
  const link = linkOn(view, fabric.day);
  return {
    title: `Wat als de taak van “${shortTitle(from)}” naar een andere groep gaat?`,
    lead: movingLead(moving),
    trail: [...trailOf(view), { label: "Verplaatsen", href: view.link(MOVING_PATH) }],
    alternates: alternatesOf(view),
    body: (
      <>
        <FromTo moving={moving} view={view} link={link} />
        <KeyFigures
          figures={[
            { label: staying.length === 1 ? "blijft" : "blijven", value: staying.length, href: "#blijft" },
            {
              label: joining.length === 1 ? "komt erbij" : "komen erbij",
              value: joining.length,
              href: "#erbij",
            },
            { label: leaving.length === 1 ? "valt af" : "vallen af", value: leaving.length, href: "#af" },
            { label: "vaste partners, gemiddeld", value: averageText(moving.average), href: "#vast" },
          ]}
        />
        <Limits reading={fabric.reading} view={view} />
        <Chapter id="erbij" title="Wie erbij komt">
          <EffectTable
            caption={`Nu niet in “${shortTitle(from)}”`}
            rows={joining}
            empty="Niemand."
            view={view}
            link={link}
          />
        </Chapter>
        <Chapter id="af" title="Wie afvalt">
          <EffectTable
            caption={`Niet in “${shortTitle(to)}”`}
            rows={leaving}
            empty="Niemand."
            view={view}
            link={link}
            more={[elsewhereColumn(link)]}
          />
        </Chapter>
        <Chapter id="blijft" title="Wie blijft">
          <EffectTable caption="In beide groepen" rows={staying} empty="Niemand." view={view} link={link} />
        </Chapter>
        <Chapter id="vast" title="Vaste partners">
          <p>
            {moving.average === null ? (
              "In geen van beide groepen zit een gemeente met andere gemeenten."
            ) : (
              <>
                Gemiddeld over {counted(moving.average.over, "gemeente", "gemeenten")} in een van beide
                groepen: <strong>{averageText(moving.average)}</strong>.
              </>
            )}
          </p>
          <FixedPartners />
        </Chapter>
        <FormsPart moving={moving} fabric={fabric} papers={papers} link={link} view={view} />
        <Chapter id="regelen" title="Wat er geregeld moet worden">
          <RuleText rule={LEAVING_LAW.moving} />
          {[from, to].map((it) => (
            <CheckIn it={it} papers={papers.get(it.version)} link={link} />
          ))}
        </Chapter>
        <NotKnown>
          <li>
            Of de andere groep dit wil en kan: geld, personeel en opdracht van de uitvoerder staan niet in het
            register.
          </li>
          <li>De taak is door Vliegwiel ingedeeld. Kijk in de regeling wat er precies onder valt.</li>
        </NotKnown>
        <TakeAlong view={view} question="verplaatsen" />
        <Source view={view} day={fabric.day} />
        {again}
      </>
    ),
  };
};

const elsewhereColumn = (link: Link): Column<Moving["leaving"][number]> => ({
  label: "Voor deze soort taak nog in",
  cell: ({ task }) =>
    task.elsewhere.length === 0 ? (
      "geen regeling in het register"
    ) : (
      <ArrangementLinks list={task.elsewhere} link={link} />
    ),
  csv: ({ task }) => task.elsewhere.length,
});

const FromTo = ({ moving, view, link }: { moving: Moving; view: View; link: Link }) => {
  const { from, to, way } = moving;
  const other = way === "erbij" ? "apart" : "erbij";
  return (
    <p>
      Van {collaborationLink(from, { link })} (taak, door Vliegwiel ingedeeld:{" "}
      <TaskLink it={from} link={link} />) naar de groep van {collaborationLink(to, { link })} (
      <TaskLink it={to} link={link} />
      ).{" "}
      <a class="no-print" href={view.link(MOVING_PATH, { ...view.query, wijze: other })}>
        {other === "apart"
          ? "Bekijk het als eigen regeling met die deelnemers"
          : "Bekijk het als taak die de andere regeling erbij neemt"}
      </a>
    </p>
  );
};

const TaskLink = ({ it, link }: { it: Arrangement; link: Link }) => <>{taskLink(it.task, { link })}</>;

/** Where a task could go: the circles that are most like its own. An order of likeness, not of merit. */
export const Destinations = ({ from, fabric, view }: { from: Arrangement; fabric: Fabric; view: View }) => {
  const link = linkOn(view, fabric.day);
  return (
    <Chapter id="kies" title="Naar welke groep?">
      <p>
        U wilt de taak van {collaborationLink(from, { link })} verplaatsen (
        {counted(from.members.length, "deelnemer", "deelnemers")}). Dit zijn de groepen die er het meest op
        lijken. Of zo’n regeling de taak kan doen, is daarmee niet gezegd. Een andere regeling vult u in het
        formulier in.
      </p>
      <Table
        caption="Groepen die het meest lijken op de huidige, in het register"
        columns={[
          {
            label: "Naar de groep van",
            cell: (it: Destination) => (
              <a href={movingPath(view, from.key, it.arrangement.key)}>{it.arrangement.title}</a>
            ),
            csv: (it) => it.arrangement.title,
          },
          { label: "Blijven", cell: (it) => it.shared.length, csv: (it) => it.shared.length, numeric: true },
          { label: "Erbij", cell: (it) => it.joining, csv: (it) => it.joining, numeric: true },
          { label: "Vallen af", cell: (it) => it.leaving, csv: (it) => it.leaving, numeric: true },
        ]}
        rows={likelyDestinations(fabric, from, OFFERED)}
        view={view}
        empty="Geen andere groep deelt een deelnemer met deze regeling. Vul zelf een regeling in."
      />
      <details>
        <summary>Wie doet er nu mee?</summary>
        <p>
          <BodyNames list={from.members.flatMap((it) => fabric.bodies[it] ?? [])} link={link} />
        </p>
      </details>
    </Chapter>
  );
};
