import { formatDay } from "#kit/day.ts";
import { counted, formatCount } from "#kit/words.ts";
import { PhoneChapter } from "#kit/look/folded.tsx";
import { Missing, separated } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { collaborationPath } from "#rooms/collaborations";
import { lastDay, organisationLink } from "#rooms/organisations";
import type { AbolishedParticipant } from "./quality/collaborations.ts";
import type { Finding, Quality } from "./quality/index.ts";
import type { YearCount } from "./quality/periods.ts";

/** A finding's own address keeps the day the reader chose, unless it stays on this page. */
const href = (finding: Finding, view: View) => {
  if (finding.href === undefined || finding.href.startsWith("#")) return finding.href;
  const [path = "", query] = finding.href.split("?");
  return view.link(path, Object.fromEntries(new URLSearchParams(query)));
};

/** What was counted stands once above rows that all count the same. */
export const FindingsTable = ({
  group: { title, findings },
  view,
}: {
  group: Quality["groups"][number];
  view: View;
}) => {
  const [shared, ...others] = new Set(findings.map((it) => it.definition));
  const alike = findings.length > 1 && others.length === 0;
  return (
    <Table
      caption={alike ? `${title}. ${shared ?? ""}` : title}
      view={view}
      empty="Nog geen register ingeladen."
      // What this installation did not take over is told to who runs it, on its own page.
      rows={findings.filter((it) => it.value !== null)}
      columns={[
        { label: "Wat", csv: (it) => it.label },
        {
          label: "Aantal",
          numeric: true,
          cell: (it) => <Value finding={it} view={view} />,
        },
        ...(alike ? [] : [{ label: "Wat er is geteld", csv: (it: Finding) => it.definition }]),
      ]}
    />
  );
};

const Value = ({ finding, view }: { finding: Finding; view: View }) => {
  const to = href(finding, view);
  return to === undefined ? <>{finding.value}</> : <a href={to}>{finding.value}</a>;
};

export const AbolishedTable = ({ rows, view }: { rows: AbolishedParticipant[]; view: View }) => (
  <PhoneChapter
    id="opgeheven"
    title="Deelnames van een opgeheven organisatie"
    opens={counted(rows.length, "deelname", "deelnames")}
  >
    <Table
      caption="Het register noemt deze organisaties nog als deelnemer"
      view={view}
      empty="Geen enkele geldende samenwerking noemt een opgeheven organisatie."
      rows={rows}
      columns={[
        {
          label: "Opgeheven organisatie",
          cell: (it) => organisationLink(it, view),
        },
        {
          label: "Bestond tot en met",
          cell: (it) => formatDay(lastDay(it.until)),
        },
        {
          label: "Samenwerking",
          cell: (it) => <a href={view.link(collaborationPath(it.collaboration))}>{it.title}</a>,
        },
        {
          label: "Opgevolgd door",
          cell: (it) =>
            it.heirs.length === 0 ? (
              <Missing why="onbekend" />
            ) : (
              separated(it.heirs.map((heir) => organisationLink(heir, view)))
            ),
        },
      ]}
    />
  </PhoneChapter>
);

export const MentionedTable = ({ rows, view }: { rows: Quality["mentioned"]; view: View }) => (
  <PhoneChapter
    id="genoemd"
    title="Genoemd, maar zelf niet in het register"
    opens={counted(rows.length, "organisatie", "organisaties")}
  >
    <Table
      caption="Organisaties zonder eigen record, genoemd bij een geldende samenwerking"
      view={view}
      empty="Elke genoemde organisatie staat in het register."
      rows={rows}
      columns={[
        {
          label: "Organisatie",
          cell: (it) => organisationLink(it, view),
        },
        { label: "Genoemd als", csv: (it) => it.role },
      ]}
    />
  </PhoneChapter>
);

export const YearsTable = ({ rows, view }: { rows: YearCount[]; view: View }) => (
  <PhoneChapter id="jaren" title="Samenwerkingen door de jaren" opens="Per jaar op 1 juli">
    <p class="nl-paragraph">
      Naar de datums van versies is het register pas vanaf 2018 goed gevuld: de stijging daarvoor is het
      vullen van het register. Toetredingsdatums gaan verder terug, maar alleen van samenwerkingen die in het
      register terechtkwamen.
    </p>
    <Table
      caption="Aantal samenwerkingen op 1 juli"
      view={view}
      empty="Nog geen register ingeladen."
      rows={rows}
      columns={[
        {
          label: "Jaar",
          csv: (it) => it.day.slice(0, 4),
        },
        {
          label: "Naar de datums van versies",
          numeric: true,
          cell: (it) => (
            <a href={view.link("/samenwerkingen", { geldigOp: it.day })}>{formatCount(it.byVersion)}</a>
          ),
        },
        {
          label: "Naar de vroegste toetreding",
          numeric: true,
          csv: (it) => it.byJoining,
        },
      ]}
    />
  </PhoneChapter>
);
