import type { Child } from "hono/jsx";
import { addDays, type Day, formatDay } from "#kit/day.ts";
import { Folded } from "#kit/look/folded.tsx";
import { Badge, Chapter, DayText, Missing, separated } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { organisationLink } from "#rooms/organisations";
import type { Moment } from "./moment.ts";
import type { FormerParticipant, Participant, PartingReason } from "./participants.ts";
import { SinceText } from "./since.tsx";
import { END_WORDS } from "./words.ts";

const columns: Column<Participant>[] = [
  { label: "Deelnemer", cell: organisationLink, csv: (it) => it.name },
  {
    label: "Deelnemer sinds",
    cell: (it) => (it.since === null ? <Missing why="onbekend" /> : <SinceText of={it.since} />),
    csv: (it) => it.since?.day ?? null,
  },
  {
    label: "Bestuursorganen die deelnemen",
    onPhone: "bare",
    cell: (it) => (it.organs.length === 0 ? <Missing why="niet-ingevuld" /> : it.organs.join(", ")),
    csv: (it) => it.organs.join(", "),
  },
];

const remarkColumn: Column<Participant> = {
  label: "Opmerking",
  cell: (it, view) => <Remark of={it} view={view} />,
  csv: () => null,
};

/** Only these need a remark. */
const isRemarkable = (it: Participant): boolean =>
  it.reconstructed || it.namedAs.length > 0 || it.ends !== null;

const costColumn: Column<Participant> = {
  label: "Deel van de kosten",
  numeric: true,
  cell: (it) =>
    it.costKey === null ? <Missing why="niet-ingevuld" /> : `${it.costKey.toLocaleString("nl-NL")} %`,
  csv: (it) => it.costKey,
};

/** Who takes part on the day shown. */
export const Participants = ({ moment, view }: { moment: Moment; view: View }) => {
  const { participants, day } = moment;
  const shares = participants.some((it) => it.costKey !== null);
  return (
    <Chapter id="deelnemers" title="Deelnemers">
      <Table
        caption={`Deelnemers op ${formatDay(day)}`}
        columns={[
          ...columns,
          ...(shares ? [costColumn] : []),
          ...(participants.some(isRemarkable) ? [remarkColumn] : []),
        ]}
        rows={participants}
        view={view}
        empty={
          moment.inForce
            ? "Het register noemt geen deelnemers."
            : `Op ${formatDay(day)} nam niemand deel aan deze samenwerking.`
        }
      />
      <StillNamed moment={moment} view={view} />
      {!shares && participants.length > 0 && (
        <p class="limits">
          Verdeling van de kosten: <Missing why="niet-ingevuld" />
        </p>
      )}
    </Chapter>
  );
};

/** Why the register counts more participants than took part. */
const StillNamed = ({ moment: { stillNamed, day }, view }: { moment: Moment; view: View }) =>
  stillNamed.length === 0 ? null : (
    <p class="limits">
      De tekst in het register noemt op {formatDay(day)} ook{" "}
      {stillNamed.length === 1
        ? "een organisatie die toen niet meer bestond"
        : "organisaties die toen niet meer bestonden"}
      ; wij tellen {stillNamed.length === 1 ? "haar" : "die"} niet mee:{" "}
      {separated(
        stillNamed.map((it) => (
          <>
            {organisationLink({ key: it.organisation_key, name: it.name }, view)}
            {it.abolished !== null && (
              <>
                {" "}
                (tot en met <DayText day={addDays(it.abolished, -1)} />)
              </>
            )}
          </>
        )),
      )}
      .
    </p>
  );

/** What is particular about one participant, in words. */
const Remark = ({ of: it, view }: { of: Participant; view: View }) => {
  if (it.reconstructed)
    return (
      <>
        <Badge tone="derived">gereconstrueerd</Badge>{" "}
        {it.namedAs.length === 0 ? (
          "blijkt alleen uit de toetredingsdatum"
        ) : (
          <>het register noemt hier {separated(it.namedAs.map((other) => organisationLink(other, view)))}</>
        )}
      </>
    );
  if (it.namedAs.length > 0)
    return (
      <>het register noemt hier nog {separated(it.namedAs.map((other) => organisationLink(other, view)))}</>
    );
  if (it.ends)
    return (
      <>
        tot en met <DayText day={addDays(it.ends.on, -1)} />: <Reason of={it.ends} view={view} />
      </>
    );
  return <></>;
};

const Reason = ({ of: it, view }: { of: PartingReason; view: View }): Child => (
  <>
    {END_WORDS[it.basis]} {separated(it.heirs.map((heir) => organisationLink(heir, view)))}
  </>
);

const formerColumns: Column<FormerParticipant>[] = [
  {
    label: "Oud-deelnemer",
    cell: organisationLink,
    csv: (it) => it.name,
  },
  {
    label: "Deelnemer sinds",
    cell: (it) => <SinceText of={it.since} />,
    csv: (it) => it.since.day,
  },
  {
    label: "Tot en met",
    day: true,
    csv: (it) => addDays(it.left.on, -1),
  },
  {
    label: "Waaruit dat blijkt",
    onPhone: "bare",
    cell: (it, view) => <Reason of={it.left} view={view} />,
    csv: (it) => it.left.basis,
  },
];

/** Who took part before; the register has no leaving dates, so each comes with what it is derived from. */
export const FormerParticipants = ({
  former,
  day,
  view,
}: {
  former: FormerParticipant[];
  day: Day;
  view: View;
}) => {
  if (former.length === 0) return null;
  return (
    <Folded id="oud-deelnemers" title={`Wie eerder deelnamen (${formatCount(former.length)})`}>
      <Table
        caption={`Oud-deelnemers op ${formatDay(day)}`}
        columns={formerColumns}
        rows={former}
        view={view}
        empty=""
      />
      <p class="limits">
        Het register kent geen uittreedatums. Vliegwiel leidt ze af uit de opeenvolgende teksten van de
        regeling.
      </p>
    </Folded>
  );
};
