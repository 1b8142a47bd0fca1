import { type Day, formatDay } from "#kit/day.ts";
import { Chapter, DayText } from "#kit/look/parts.tsx";
import { counted } from "#kit/words.ts";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { organisationLinks } from "#rooms/organisations";
import type { Body } from "./facts.ts";
import type { Leftover } from "./leftovers.ts";
import { namesOf } from "./notes.ts";
import { ArrangementCell, linkOn, Reserve, RuleText, Source, TakeAlong } from "./parts.tsx";
import { leftoverWork } from "./rows.ts";
import { GROUPS } from "./words.ts";

/** The answer in one sentence. */
export const leftoverLead = (leftovers: Leftover[], of: Body[], day: Day): string =>
  leftovers.length === 0
    ? `Op ${formatDay(day)} noemt het register in geen enkele regeling nog een voorganger van ${namesOf(of)}.`
    : `Op ${formatDay(day)} ${leftovers.length === 1 ? "noemt" : "noemen"} ${counted(leftovers.length, "regeling", "regelingen")} in het register nog een gemeente die is opgegaan in ${namesOf(of)}.`;

/** Arrangements that still name who merged, with what to do about each. */
export const LeftoverList = ({ leftovers, view }: { leftovers: Leftover[]; view: View }) => {
  if (leftovers.length === 0) return <Source view={view} />;
  return (
    <>
      <Reserve>
        <p>
          Het register kan achterlopen: misschien is de regeling zelf al aangepast. De bronhouder houdt de
          gegevens in het register bij.
        </p>
      </Reserve>
      <TakeAlong view={view} />
      {(["vervalt", "aanpassen", "gebied"] as const).map((group) => (
        <GroupSection group={group} rows={leftovers.filter((it) => it.group === group)} view={view} />
      ))}
      <Source view={view} />
    </>
  );
};

const TITLES = {
  vervalt: "Had moeten vervallen",
  aanpassen: "Had moeten worden aangepast",
  gebied: "Noemt nog een opgeheven gemeente; het gebied stelt de wet vast",
};

const GroupSection = ({ group, rows, view }: { group: Leftover["group"]; rows: Leftover[]; view: View }) => {
  if (rows.length === 0) return null;
  return (
    <Chapter id={group} title={TITLES[group]}>
      <RuleText rule={GROUPS[group].rule} />
      <Table
        caption={`${TITLES[group]}, volgens het register van ${formatDay(view.edition.day)}`}
        columns={columns(linkOn(view, view.day))}
        rows={rows}
        view={view}
        empty=""
      />
    </Chapter>
  );
};

const columns = (link: (path: string) => string): Column<Leftover>[] => [
  {
    label: "Regeling",
    cell: (it) => <ArrangementCell it={it.arrangement} link={link} />,
  },
  {
    label: "Noemt nog",
    cell: (it) => organisationLinks(it.named, { link }),
  },
  { label: "Herindeling", day: true, csv: (it) => it.merged },
  {
    label: "Termijn",
    cell: (it) =>
      it.deadline === null || it.extended === null ? (
        "op de dag van de herindeling"
      ) : (
        <>
          <DayText day={it.deadline} />, na verlenging <DayText day={it.extended} />
        </>
      ),
  },
  { label: "Wat te doen", csv: leftoverWork },
];
