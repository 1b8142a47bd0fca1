import { formatDay } from "#kit/day.ts";
import { PhoneChapter } from "#kit/look/folded.tsx";
import { bullets, Chapter, DayText, KeyFigures, separated } from "#kit/look/parts.tsx";
import { counted, formatCount } from "#kit/words.ts";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { MERGER_LAW } from "#rooms/law";
import { organisationLink, organisationLinks } from "#rooms/organisations";
import {
  type ArrangementReference,
  type Body,
  type Group,
  GROUP_NAMES,
  type Informed,
  type MergerPlan,
  type Passage,
  type WorkItem,
} from "./facts.ts";
import { ArrangementCell, Box, linkOn, Reserve, RuleText, Source, TakeAlong, Titles } from "./parts.tsx";
import { GROUPS, PASSAGES, successorName, whyTold } from "./words.ts";

type Link = (path: string) => string;
/** A plan on its way to the page. */
interface Listed {
  plan: MergerPlan;
  view: View;
  link: Link;
}

const countOf = (plan: MergerPlan, group: Group) => plan.items.filter((it) => it.group === group).length;

/** The answer in one sentence. */
export function planLead(plan: MergerPlan): string {
  const total = plan.items.length;
  const eve = formatDay(plan.state.day);
  if (total === 0) return `Op ${eve} doen zij volgens het register aan geen gemeenschappelijke regeling mee.`;
  const lapse = countOf(plan, "vervalt");
  const area = countOf(plan, "gebied");
  const goOn = total - lapse - area;
  return `Op ${eve} doen zij mee aan ${counted(total, "gemeenschappelijke regeling", "gemeenschappelijke regelingen")}: ${lapse === 0 ? "er vervalt er geen" : counted(lapse, "vervalt", "vervallen")}, ${goOn === 0 ? "geen" : formatCount(goOn)} ${goOn === 1 ? "blijft" : "blijven"} gelden en ${goOn === 1 ? "wordt" : "worden"} waar nodig aangepast, uiterlijk ${formatDay(plan.deadline)}.${areaSentence(area)}`;
}

/** " Bij 3 stelt de wet het gebied vast: …"; empty when there are none. */
export const areaSentence = (count: number): string =>
  count === 0
    ? ""
    : ` Bij ${formatCount(count)} stelt de wet het gebied vast: wie daar deelneemt, volgt uit dat gebied.`;

/** Everything a merger asks, in the order of the work. */
export const WorkList = ({ plan, view }: { plan: MergerPlan; view: View }) => {
  const link = linkOn(view, plan.state.day);
  const listed = { plan, view, link };
  const groups = GROUP_NAMES.filter(
    (group) =>
      (group !== "blijft" || plan.remains !== null) && (group !== "gebied" || countOf(plan, "gebied") > 0),
  );
  return (
    <>
      <KeyFigures
        figures={[
          ...groups.map((group) => ({
            label: GROUPS[group].title.toLowerCase(),
            value: formatCount(countOf(plan, group)),
            href: `#${group}`,
          })),
          { label: "gaat over", value: formatCount(plan.passages.length), href: "#gaat-over" },
          { label: "te informeren", value: formatCount(plan.informed.length), href: "#informeren" },
        ]}
      />
      <Reserve>
        {plan.state.day > view.edition.day && (
          <p>
            Het register gaat tot en met {formatDay(view.edition.day)}. Deze lijst gaat uit van die stand;
            maak haar opnieuw als de dag dichterbij komt.
          </p>
        )}
      </Reserve>
      <TakeAlong view={view} />
      {groups.map((group) => (
        <GroupSection group={group} {...listed} />
      ))}
      <PhoneChapter id="gaat-over" title={`Gaat over naar ${successorName(plan)}`} opens="Wat overgaat">
        <RuleText rule={MERGER_LAW.passes} />
        <Table
          caption={`Wat op ${formatDay(plan.question.day)} overgaat`}
          columns={passageColumns(plan, link)}
          rows={byKind(plan.passages)}
          view={view}
          empty="Er gaat volgens het register niets over."
        />
      </PhoneChapter>
      <Informing {...listed} />
      <Source view={view} />
    </>
  );
};

const GroupSection = ({ group, plan, view, link }: Listed & { group: Group }) => {
  const { title, rule } = GROUPS[group];
  const heading =
    group === "vervalt"
      ? `${title} op ${formatDay(plan.question.day)}`
      : group === "aanpassen"
        ? `${title}, uiterlijk ${formatDay(plan.deadline)}`
        : title;
  return (
    <Chapter id={group} title={heading}>
      <RuleText rule={rule} />
      {(group === "aanpassen" || group === "blijft") && (
        <p>
          Uiterlijk <DayText day={plan.deadline} />; na verlenging uiterlijk <DayText day={plan.extended} />.
        </p>
      )}
      <Table
        caption={heading}
        columns={itemColumns(group, link)}
        rows={plan.items.filter((it) => it.group === group)}
        view={view}
        empty="Geen regeling."
      />
    </Chapter>
  );
};

const itemColumns = (group: Group, link: Link): Column<WorkItem>[] => [
  {
    label: "Regeling",
    cell: (it) => <ArrangementCell it={it.arrangement} number={it.number} link={link} />,
  },
  {
    label: "Wie doet mee",
    cell: (it) => organisationLinks(it.involved, { link }),
  },
  ...(group === "vervalt"
    ? []
    : [
        {
          label: "Deelnemers",
          numeric: true,
          cell: (it: WorkItem) =>
            it.before === it.after ? `${it.before}` : `van ${it.before} naar ${it.after}`,
        },
      ]),
  {
    label: "Let op",
    cell: (it) => <Notes notes={it.notes} />,
  },
];

const Notes = ({ notes }: { notes: string[] }) => {
  if (notes.length === 0) return <>Niets bijzonders uit het register.</>;
  if (notes.length === 1) return <>{notes[0]}</>;
  return bullets(notes);
};

interface PassageLine {
  from: Body;
  what: Passage["what"];
  arrangements: Passage["arrangement"][];
}

/** What passes from whom, with everything of one kind on one line. */
const byKind = (passages: Passage[]): PassageLine[] =>
  [...Map.groupBy(passages, (it) => `${it.from.key} ${it.what}`).values()].flatMap((group) => {
    const [first] = group;
    return first
      ? { from: first.from, what: first.what, arrangements: group.map((it) => it.arrangement) }
      : [];
  });

const passageColumns = (plan: MergerPlan, link: Link): Column<PassageLine>[] => [
  {
    label: "Van",
    cell: (it) => (
      <>
        <Box /> {organisationLinks([it.from], { link })}
      </>
    ),
  },
  { label: "Wat", csv: (it) => PASSAGES[it.what] },
  {
    label: "Regelingen",
    cell: (it) => <Numbers plan={plan} list={it.arrangements} link={link} />,
  },
];

/** Refers to arrangements on this list by number; one that is not on it is named in full. */
const Numbers = ({ plan, list, link }: Omit<Listed, "view"> & { list: ArrangementReference[] }) => {
  const numbers = new Map(plan.items.map((it) => [it.arrangement.key, it.number]));
  const listed = list
    .filter((it) => numbers.has(it.key))
    .toSorted((a, b) => (numbers.get(a.key) ?? 0) - (numbers.get(b.key) ?? 0));
  const elsewhere = list.filter((it) => !numbers.has(it.key));
  return (
    <>
      {separated(
        listed.map((it, index) => (
          <a href={`#regeling-${numbers.get(it.key) ?? ""}`} title={it.title}>
            {index === 0 && "nr. "}
            {numbers.get(it.key)}
          </a>
        )),
      )}
      {listed.length > 0 && elsewhere.length > 0 && "; "}
      {elsewhere.length > 0 && <Titles list={elsewhere} link={link} />}
    </>
  );
};

const Informing = ({ plan, view, link }: Listed) => (
  <PhoneChapter
    id="informeren"
    title="Te informeren"
    opens={counted(plan.informed.length, "organisatie, en waarover", "organisaties, en waarover")}
  >
    {[MERGER_LAW.province, MERGER_LAW.partners, MERGER_LAW.keepers, MERGER_LAW.executes].map((rule) => (
      <RuleText rule={rule} />
    ))}
    <Table
      caption="Wie u informeert, en waarover"
      columns={[
        {
          label: "Wie",
          cell: (it: Informed) => (
            <>
              <Box /> {organisationLink(it, { link })}
            </>
          ),
        },
        { label: "Waarom", csv: whyTold },
        {
          label: "Waarover",
          cell: (it) =>
            it.as.includes("provincie") ? (
              <>
                Alle {counted(it.about.length, "regeling die blijft gelden", "regelingen die blijven gelden")}
              </>
            ) : (
              <Numbers plan={plan} list={it.about} link={link} />
            ),
        },
      ]}
      rows={plan.informed}
      view={view}
      empty="Het register noemt niemand om te informeren."
    />
    {plan.unknown.map((it) => (
      <>
        <p class="missing">
          Van {counted(it.about.length, "regeling", "regelingen")} is de {it.role} niet ingevuld in het
          register
          {it.role === "uitvoerder" ? "; de bronhouder kan dat doen" : ""}:
        </p>
        <Titles list={it.about} link={link} />
      </>
    ))}
  </PhoneChapter>
);
