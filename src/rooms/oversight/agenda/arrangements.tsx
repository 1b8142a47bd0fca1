import { Folded } from "#kit/look/folded.tsx";
import { bullets, DayText, H3, Missing, separated } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { collaborationLink } from "#rooms/collaborations";
import { FORMS, powerNames } from "#rooms/law";
import { organisationPath, OutsideLink } from "#rooms/organisations";
import type { Remark } from "./agenda.ts";
import type { ArrangementOfCouncil } from "./queries.ts";
import { agendaLink } from "./questions.ts";
import { otherCouncils, type Shown } from "./words.ts";

interface Of {
  arrangement: ArrangementOfCouncil;
}

/** Per arrangement: what it is, which rules give no day and why, and who else gets the same document. */
export const Arrangements = (shown: Shown) => (
  <Folded id="regelingen" title="Per regeling: wat niet geldt, en wie hetzelfde stuk krijgt">
    {shown.agenda.arrangements.map((it) => (
      <Arrangement arrangement={it} {...shown} />
    ))}
  </Folded>
);

const Arrangement = ({ arrangement, agenda, view }: Shown & Of) => {
  const of = (remarks: Remark[]) => remarks.filter((it) => it.arrangement.key === arrangement.key);
  const dated = agenda.entries.some((it) => it.arrangement.key === arrangement.key);
  const undated = of(agenda.undated);
  const excluded = of(agenda.excluded);
  return (
    <>
      <H3 id={`regeling-${arrangement.key}`}>{collaborationLink(arrangement, view)}</H3>
      <p>
        {FORMS[arrangement.form]}
        {arrangement.powers.length > 0 && ` (${powerNames(arrangement.powers).join(", ")})`}. Tekst sinds{" "}
        <DayText day={arrangement.textFrom} />. {!dated && "Geen uiterste dagen uit de wet. "}
        <Text arrangement={arrangement} />
      </p>
      {undated.length > 0 && <Remarks title="Geldt, maar zonder vaste dag" remarks={undated} />}
      {excluded.length > 0 && <Remarks title="Geldt niet" remarks={excluded} />}
      <Others arrangement={arrangement} dated={dated} year={agenda.year} view={view} />
    </>
  );
};

/** Where the text itself can be read; the register may have no reference to it. */
const Text = ({ arrangement: { decisions } }: Of) =>
  decisions.length === 0 ? (
    <>
      Besluit: <Missing why="niet-ingevuld" />. Vraag de tekst op bij de bronhouder.
    </>
  ) : (
    <>
      Controleer in de regeling:{" "}
      {separated(
        decisions.map((url) => <OutsideLink url={url} />),
        " · ",
      )}
    </>
  );

const Remarks = ({ title, remarks }: { title: string; remarks: Remark[] }) => (
  <details>
    <summary>
      {title} ({remarks.length})
    </summary>
    {bullets(
      remarks.map(({ rule, why }) => (
        <>
          <strong>{rule.value.name}</strong>: {why}
        </>
      )),
    )}
  </details>
);

/** The same question elsewhere: the other councils, with their calendar here and their own site. */
const Others = ({
  arrangement: { others },
  dated,
  year,
  view,
}: Of & {
  /** Without documents every year there are still changes to the arrangement. */
  dated: boolean;
  year: number;
  view: View;
}) =>
  others.length === 0 ? (
    <p>Geen andere gemeenten, provincies of waterschappen nemen deel.</p>
  ) : (
    <details>
      <summary>
        {dated ? "Dezelfde stukken liggen bij" : "Een wijziging gaat ook naar"} {otherCouncils(others)}
      </summary>
      {bullets(
        others.map(({ key, name, website }) => (
          <>
            <a href={view.link(organisationPath(key))}>{name}</a>:{" "}
            <a href={agendaLink(view, key, { year })} aria-label={`agenda van ${name}`}>
              agenda
            </a>
            , {website === null ? "website niet ingevuld in het register" : <OutsideLink url={website} />}
          </>
        )),
      )}
    </details>
  );
