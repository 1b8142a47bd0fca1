import { formatDay } from "#kit/day.ts";
import { bullets, Chapter, DayText, KeyFigures, Note } from "#kit/look/parts.tsx";
import { Folded } from "#kit/look/folded.tsx";
import { WithRail } from "#kit/look/rail.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { counted, enumerate, formatCount } from "#kit/words.ts";
import { collaborationLink } from "#rooms/collaborations";
import { MERGER_LAW } from "#rooms/law";
import {
  areaSentence,
  MERGER_GROUP_NAMES,
  MERGER_GROUPS,
  type MergerGroup,
  type MergerPlan,
  mergerWorkAddress,
  RuleText,
  type TypedMerger,
} from "#rooms/oversight";
import { type Merging, NEW_CODE } from "./merging.ts";
import { Circles, Partners, Standings } from "./merging-partners.tsx";
import {
  alternatesOf,
  ArrangementLinks,
  BodyLink,
  BodyNames,
  Limits,
  NotKnown,
  Source,
  TakeAlong,
  trailOf,
} from "./parts.tsx";
import { MERGING_PATH } from "./paths.ts";
import { change, type Link, linkOn, nameOf } from "./words.ts";

const inGroup = ({ items }: Merging, group: MergerGroup) => items.filter((it) => it.group === group);
const countOf = (merging: Merging, group: MergerGroup): number => inGroup(merging, group).length;

const mergingTitle = (plan: MergerPlan): string =>
  `Wat als ${enumerate(plan.state.municipalities.map(nameOf))} samengaan?`;

/** What happens in one sentence, and what that leaves of the patchwork. */
function mergingLead(merging: Merging): string {
  const { plan, items, after, heir } = merging;
  const eve = formatDay(plan.state.day);
  if (items.length === 0) return `Op ${eve} doen zij volgens het register aan geen regeling mee.`;
  const lapse = countOf(merging, "vervalt");
  const area = countOf(merging, "gebied");
  const goOn = items.length - lapse - area;
  const rest =
    goOn === 0
      ? "er blijft er geen gelden"
      : `${counted(goOn, "blijft gelden en wordt", "blijven gelden en worden")} waar nodig aangepast, uiterlijk ${formatDay(plan.deadline)}`;
  const heirName = heir.code === NEW_CODE ? "De nieuwe gemeente" : nameOf(heir);
  return `Op ${eve} doen zij mee aan ${counted(items.length, "regeling", "regelingen")}: ${lapse === 0 ? "er vervalt er geen" : counted(lapse, "vervalt", "vervallen")}, ${rest}.${areaSentence(area)} ${heirName} deelt dan regelingen met ${counted(after.partners, "andere organisatie", "andere organisaties")}.`;
}

const STOPS = [
  { id: "regelingen", label: "Regelingen" },
  { id: "gaat-over", label: "Deelnames die overgaan" },
  { id: "vast", label: "Voor en na" },
  { id: "partners", label: "Partners" },
  { id: "kringen", label: "Groepen" },
  { id: "weet-niet", label: "Wat dit niet weet" },
];

export const mergingPage = (
  merging: Merging,
  typed: TypedMerger,
  view: View,
  again: PageParts["body"],
): PageParts => {
  const { plan } = merging;
  const link = linkOn(view, plan.state.day);
  return {
    title: mergingTitle(plan),
    lead: mergingLead(merging),
    trail: [...trailOf(view), { label: "Herindeling", href: view.link(MERGING_PATH) }],
    timeless: true,
    alternates: alternatesOf(view),
    body: (
      <>
        <KeyFigures
          figures={[
            {
              label: "regelingen samen",
              value: change(merging.items.length, merging.after.arrangements),
              href: "#regelingen",
            },
            { label: "vervallen", value: formatCount(countOf(merging, "vervalt")), href: "#vervalt" },
            { label: "partners over", value: formatCount(merging.partners.length), href: "#partners" },
            {
              label: "groepen die gelijk worden",
              value: formatCount(merging.coinciding.length),
              href: "#kringen",
            },
          ]}
        />
        <Limits />
        <Note>
          <p>
            Wat er moet gebeuren, tot wanneer en wie u informeert, staat op de werklijst voor de raad:{" "}
            <a href={mergerWorkAddress(typed)}>maak de werklijst voor deze herindeling</a>.
          </p>
          {plan.state.day > view.edition.day && (
            <p>
              Het register gaat tot en met {formatDay(view.edition.day)}. Dit antwoord gaat uit van die stand.
            </p>
          )}
        </Note>
        <WithRail stops={STOPS}>
          <Arrangements merging={merging} view={view} link={link} />
          <Passing merging={merging} view={view} link={link} />
          <Standings merging={merging} view={view} link={link} />
          <Partners merging={merging} view={view} link={link} />
          <Circles merging={merging} link={link} />
          <NotKnown>
            <li>
              Of alle deelnemers van een regeling dit zo regelen. De wet en de herindelingsregeling gaan voor;
              controleer ook de regelingen zelf.
            </li>
            <li>
              Of de nieuwe gemeente mee wil blijven doen. Zij neemt hier elke plaats in van wie samengaat, en
              er komt niets bij.
            </li>
          </NotKnown>
        </WithRail>
        <TakeAlong view={view} question="herindeling" />
        <Source view={view} day={plan.state.day} />
        {again}
      </>
    ),
  };
};

interface Part {
  view: View;
  link: Link;
}

const Arrangements = ({ merging, view, link }: Part & { merging: Merging }) => {
  const { plan, reconstructed } = merging;
  return (
    <Chapter id="regelingen" title={<>Regelingen op {formatDay(plan.state.day)}</>}>
      {MERGER_GROUP_NAMES.filter(
        (group) =>
          (group !== "blijft" || plan.remains !== null) &&
          (group !== "gebied" || countOf(merging, group) > 0),
      ).map((group) => (
        <>
          <Table
            caption={`${MERGER_GROUPS[group].title} (${formatCount(countOf(merging, group))})`}
            columns={[
              {
                label: "Regeling",
                cell: (it) => collaborationLink(it.arrangement, { link }),
                csv: (it) => it.arrangement.title,
              },
              {
                label: "Wie doet mee",
                cell: (it) => <BodyNames list={it.involved.map(asBody)} link={link} />,
                csv: (it) => it.involved.length,
              },
              {
                label: "Deelnemers",
                numeric: true,
                cell: (it) => change(it.before, it.after),
                csv: (it) => it.after,
              },
            ]}
            rows={inGroup(merging, group)}
            view={view}
            empty={<span id={group}>{MERGER_GROUPS[group].title}: geen regeling.</span>}
          />
          <div id={countOf(merging, group) > 0 ? group : undefined}>
            <RuleText rule={MERGER_GROUPS[group].rule} />
            {(group === "aanpassen" || group === "blijft") && (
              <p>
                Uiterlijk <DayText day={plan.deadline} />; na verlenging uiterlijk{" "}
                <DayText day={plan.extended} />.
              </p>
            )}
          </div>
        </>
      ))}
      {reconstructed.length > 0 && (
        <>
          <p>
            {counted(reconstructed.length, "regeling telt", "regelingen tellen")} hier niet mee: op die dag
            gold er nog geen tekst van in het register, al zijn deelnemers volgens hun toetredingsdatum eerder
            begonnen (gereconstrueerd). Op de werklijst{" "}
            {reconstructed.length === 1 ? "staat zij" : "staan zij"} wel.
          </p>
          {bullets(
            reconstructed.map((it) => (
              <>
                {collaborationLink(it.arrangement, { link })}: {MERGER_GROUPS[it.group].title.toLowerCase()}
              </>
            )),
          )}
        </>
      )}
    </Chapter>
  );
};

/** Bodies of the register's rows carry a key where those of the fabric carry a code. */
const asBody = (it: { key: string; name: string }) => ({ code: it.key, name: it.name });

const Passing = ({ merging: { plan, passing }, view, link }: Part & { merging: Merging }) => {
  const rows = [...Map.groupBy(passing, (it) => it.from.key).values()].flatMap((list) => {
    const [first] = list;
    return first ? [{ from: first.from, arrangements: list.map((it) => it.arrangement) }] : [];
  });
  return (
    <Folded id="gaat-over" title="Deelnames die overgaan">
      <RuleText rule={MERGER_LAW.passes} />
      <Table
        caption={`${counted(passing.length, "deelname gaat", "deelnames gaan")} over op ${formatDay(plan.question.day)}`}
        columns={[
          {
            label: "Van",
            cell: (it) => <BodyLink it={asBody(it.from)} link={link} />,
            csv: (it) => it.from.name,
          },
          {
            label: "Deelname aan",
            cell: (it) => <ArrangementLinks list={it.arrangements} link={link} />,
            csv: (it) => it.arrangements.length,
          },
        ]}
        rows={rows}
        view={view}
        empty="Er gaat volgens het register geen deelname over."
      />
    </Folded>
  );
};
