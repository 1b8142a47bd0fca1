/** What the work list for a merger to come and the one for a merger that is over share. */
import type { PropsWithChildren } from "hono/jsx";
import type { Day } from "#kit/day.ts";
import { bullets, DayText, Note, separated } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { collaborationLink } from "#rooms/collaborations";
import { FORMS, ARHI, type Rule, told } from "#rooms/law";
import { OutsideLink } from "#rooms/organisations";
import type { Arrangement, ArrangementReference } from "./facts.ts";
import { MERGER_PATH } from "./paths.ts";

/** Links to pages as they were on the day the list is about, unless that is the register's own last day. */
export const linkOn =
  (view: View, day: Day) =>
  (path: string): string =>
    day < view.edition.day ? view.link(path, { geldigOp: day }) : view.link(path);

/** A box to tick with a pen. */
export const Box = () => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <rect x="1" y="1" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.5" />
  </svg>
);

/** The rule behind a group: what it says and where it stands. */
export const RuleText = ({ rule }: { rule: Rule }) => <p>{told(rule)}</p>;

/** An arrangement with its form and the decisions to check it in. */
export const ArrangementCell = ({
  it,
  number,
  link,
}: {
  it: Arrangement;
  number?: number;
  link: (path: string) => string;
}) => (
  <>
    <Box /> {number !== undefined && <span id={`regeling-${number}`}>{number}. </span>}
    {collaborationLink(it, { link })}
    <p class="under">
      {FORMS[it.form]}.{" "}
      {it.decisions.length === 0 ? (
        <>Besluit niet ingevuld in het register; de bronhouder kan dat doen.</>
      ) : (
        <>
          Controleer in de regeling:{" "}
          {separated(
            it.decisions.map((url, index) => (
              <OutsideLink url={url} label={it.decisions.length === 1 ? "besluit" : `besluit ${index + 1}`} />
            )),
          )}
        </>
      )}
    </p>
  </>
);

export const Titles = ({ list, link }: { list: ArrangementReference[]; link: (path: string) => string }) => {
  const [only] = list;
  if (list.length === 1 && only) return collaborationLink(only, { link });
  return bullets(list.map((it) => collaborationLink(it, { link })));
};

/** What the list cannot promise. */
export const Reserve = ({ children }: PropsWithChildren) => (
  <Note tone="warning">
    <p>
      Deze werklijst volgt de artikelen 41 en 44 van de{" "}
      <a href={ARHI.url} rel="external noopener">
        {ARHI.name}
      </a>
      . Controleer ook de herindelingsregeling en de regelingen zelf.
    </p>
    <p>
      Alleen gemeenschappelijke regelingen uit het register staan erop. Contracten, convenanten en
      deelnemingen staan niet in het register; ook die kunnen overgaan.
    </p>
    {children}
  </Note>
);

/** The same list elsewhere. */
export const TakeAlong = ({ view }: { view: View }) => (
  <p class="no-print">
    Deze werklijst als <a href={view.link(`${MERGER_PATH}.csv`, view.query)}>spreadsheet (CSV)</a> of als{" "}
    <a href={view.link("/api/v1/toezicht/herindeling", view.query)}>JSON</a>. U kunt haar ook afdrukken; het
    adres van deze pagina kunt u delen.
  </p>
);

/** Where the participations come from. Each was checked on a day of its own, that stands on its page. */
export const Source = ({ view }: { view: View }) => (
  <p class="source">
    Bron: {view.edition.source}, <DayText day={view.edition.day} />. Wanneer een regeling voor het laatst is
    gecontroleerd, staat op haar eigen pagina.
  </p>
);
