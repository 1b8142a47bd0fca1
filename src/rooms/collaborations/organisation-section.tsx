import { formatDay } from "#kit/day.ts";
import { Badge, bullets, DayText, H2, H3, KeyFigures, separated } from "#kit/look/parts.tsx";
import { counted, formatCount } from "#kit/words.ts";
import { type Column, Table } from "#kit/look/table.tsx";
import type { Building, Section, View } from "#kit/room.ts";
import { organisationLink } from "#rooms/organisations";
import { families, taskLink } from "#rooms/tasks";
import { collaborationLink } from "./link.tsx";
import { ComingAndGoing } from "./coming-going.tsx";
import { FORMS } from "./facts.ts";
import {
  companyOn,
  dutiesOf,
  type Duty,
  earlyMembershipsOf,
  type Membership,
  stayPartsOf,
} from "./organisation-queries.ts";
import { Partners } from "./partners.tsx";
import { collaborationPath } from "./paths.ts";
import { passagesOf } from "./passages.ts";
import { SinceText } from "./since.tsx";
import { shortOrgan } from "./words.ts";

/** What an organisation takes part in, with whom, and what it came into and left: on its own page. */
export const organisationSections = (building: Building): Section<"organisation">[] => [
  {
    id: "samenwerkingen",
    order: 10,
    label: "Samenwerkingen",
    render: async ({ key }, view) => {
      const [{ memberships, partners }, early, stays, duties] = await Promise.all([
        companyOn(view, building.db, key),
        earlyMembershipsOf(building.db, key, view.day),
        stayPartsOf(building.db, key),
        dutiesOf(building.db, key, view.day),
      ]);
      return (
        <>
          <H2 id="samenwerkingen-kop">Samenwerkingen</H2>
          <Memberships of={key} memberships={memberships} partners={partners.length} view={view} />
          <Early memberships={early} view={view} />
          <Duties duties={duties} view={view} />
          {partners.length > 0 && <Partners of={key} partners={partners} view={view} />}
          {stays.length > 0 && <ComingAndGoing passages={passagesOf(stays)} view={view} />}
        </>
      );
    },
  },
];

const columns: Column<Membership>[] = [
  { label: "Samenwerking", cell: (it, view) => <Named it={it} view={view} />, csv: (it) => it.title },
  {
    label: "Partners",
    numeric: true,
    cell: (it, view) => (
      <a href={`${view.link(collaborationPath(it.key))}#deelnemers`}>{formatCount(it.partners)}</a>
    ),
    csv: (it) => it.partners,
  },
  {
    label: "Deelnemer sinds",
    cell: (it) => <SinceText of={it.takesPart} />,
    csv: (it) => it.takesPart.day,
  },
  { label: "Huidige tekst sinds", day: true, onPhone: "none", csv: (it) => it.text_since },
  { label: "Bestaat sinds", day: true, onPhone: "none", csv: (it) => it.since },
];

const Named = ({ it, view }: { it: Membership; view: View }) => (
  <>
    {collaborationLink(it, view)}{" "}
    {(it.basis === "predecessor" || it.basis === "earlier") && <Badge tone="derived">gereconstrueerd</Badge>}
    <p class="under">
      {it.named_as.length > 0 && (
        <>
          genoemd als <Links list={it.named_as} view={view} />;{" "}
        </>
      )}
      {FORMS[it.form]},{" "}
      {it.executor_key === null ? (
        <span class="missing">uitvoerder niet ingevuld</span>
      ) : (
        <>
          uitvoerder{" "}
          <Links list={[{ key: it.executor_key, name: it.executor_name ?? it.executor_key }]} view={view} />
        </>
      )}
      ; deelnemer:{" "}
      {it.organs.length === 0 ? (
        <span class="missing">orgaan niet ingevuld</span>
      ) : (
        it.organs.map(shortOrgan).join(", ")
      )}
    </p>
  </>
);

const Links = ({ list, view }: { list: { key: string; name: string }[]; view: View }) => (
  <>{separated(list.map((it) => organisationLink(it, view)))}</>
);

const ORDER = new Map(families.map((family, index) => [family.code, index]));

const Memberships = ({
  of: key,
  memberships,
  partners,
  view,
}: {
  of: string;
  memberships: Membership[];
  partners: number;
  view: View;
}) => {
  if (memberships.length === 0)
    return (
      <p>
        In het register nam deze organisatie op {formatDay(view.day)} aan geen gemeenschappelijke regeling
        deel. <NotCounted />
      </p>
    );
  // A stable sort: within a task the order of title stays.
  const byTask = memberships.toSorted(
    (a, b) => (ORDER.get(a.task_code) ?? 99) - (ORDER.get(b.task_code) ?? 99),
  );
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: memberships.length === 1 ? "gemeenschappelijke regeling" : "gemeenschappelijke regelingen",
            value: formatCount(memberships.length),
            href: view.link("/samenwerkingen", { deelnemer: key }),
          },
          { label: "partners in het register", value: formatCount(partners), href: "#partners" },
        ]}
      />
      <p class="limits">
        <NotCounted />
      </p>
      <Table
        caption={`Samenwerkingen op ${formatDay(view.day)}, naar taak. De taken zijn door Vliegwiel ingedeeld`}
        columns={columns}
        rows={byTask}
        group={(it) => ({
          id: it.task_code,
          label: taskLink(it.task_code, view),
        })}
        view={view}
        empty=""
      />
      <p class="no-print">
        Dezelfde regelingen <a href={view.link("/samenwerkingen", { deelnemer: key })}>om te sorteren</a>, als{" "}
        <a href={view.link("/samenwerkingen.csv", { deelnemer: key })}>spreadsheet (CSV)</a> of als{" "}
        <a href={view.link(`/api/v1/organisaties/${key}/deelnames`)}>JSON</a>.
      </p>
    </>
  );
};

/** What it was in by its joining dates alone: of that day the register has no text. */
const Early = ({ memberships, view }: { memberships: Membership[]; view: View }) => {
  if (memberships.length === 0) return null;
  return (
    <>
      <H3 id="eerder">
        Deed ook al mee <Badge tone="derived">gereconstrueerd</Badge>
      </H3>
      <p>
        Van deze regelingen heeft het register pas een latere tekst. De toetredingsdatum zegt dat de
        organisatie op {formatDay(view.day)} al meedeed. Zij tellen in geen overzicht van die dag mee.
      </p>
      {bullets(
        memberships.map((it) => (
          <>
            {collaborationLink(it, view)}, sinds <DayText day={it.takesPart.day} />; eerste tekst van{" "}
            <DayText day={it.text_since} />
          </>
        )),
      )}
    </>
  );
};

/** Beside every count of collaborations stands what it leaves out. */
const NotCounted = () => (
  <>Contracten, convenanten en deelnemingen staan niet in het register en tellen hier niet mee.</>
);

const Duties = ({ duties, view }: { duties: Duty[]; view: View }) => {
  if (duties.length === 0) return null;
  const executes = duties.filter((it) => it.executes);
  const keeps = duties.filter((it) => it.stewards || it.archives);
  return (
    <>
      {executes.length > 0 && (
        <>
          <H3 id="voert-uit">Voert uit</H3>
          <DutyList duties={executes} view={view} />
        </>
      )}
      {keeps.length > 0 && (
        <details>
          <summary>
            Houdt de gegevens of het archief bij van {counted(keeps.length, "samenwerking", "samenwerkingen")}
          </summary>
          {bullets(
            keeps.map((it) => (
              <>
                {collaborationLink(it, view)}:{" "}
                {[it.stewards ? "bronhouder" : "", it.archives ? "archiefzorgdrager" : ""]
                  .filter(Boolean)
                  .join(" en ")}
              </>
            )),
          )}
        </details>
      )}
    </>
  );
};

const DutyList = ({ duties, view }: { duties: Duty[]; view: View }) =>
  bullets(duties.map((it) => collaborationLink(it, view)));
