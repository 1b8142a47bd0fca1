/** What the three answers share. */
import type { Child, PropsWithChildren } from "hono/jsx";
import type { Day } from "#kit/day.ts";
import { bullets, Chapter, DayText, separated, SourceOfMany } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { collaborationLink } from "#rooms/collaborations";
import type { Arrangement, Body, Reading } from "#rooms/day";
import { organisationPath, OutsideLink } from "#rooms/organisations";
import type { Effect } from "./effect.ts";
import type { Papers } from "./papers.ts";
import { WHAT_IF_API, WHAT_IF_PATH } from "./paths.ts";
import type { Choice } from "./question.ts";
import { change, changeOfShare, type Link, nameOf } from "./words.ts";

export const trailOf = (view: View) => [
  { label: "Kaart", href: view.link("/kaart") },
  { label: "Wat als", href: view.link(WHAT_IF_PATH) },
];

export const BodyLink = ({ it, link }: { it: Pick<Body, "code" | "name">; link: Link }) => (
  <a href={link(organisationPath(it.code))}>{nameOf(it)}</a>
);

export const BodyNames = ({ list, link }: { list: Pick<Body, "code" | "name">[]; link: Link }) => (
  <>{separated(list.map((it) => <BodyLink it={it} link={link} />))}</>
);

export const ArrangementLinks = ({
  list,
  link,
}: {
  list: Pick<Arrangement, "key" | "title">[];
  link: Link;
}) => bullets(list.map((it) => collaborationLink(it, { link })));

/** Organisations before and after, one a row. */
export const EffectTable = <Row extends Effect>({
  caption,
  rows,
  empty,
  view,
  link,
  more = [],
}: {
  caption: string;
  rows: Row[];
  empty: Child;
  view: View;
  link: Link;
  more?: Column<Row>[];
}) => (
  <Table
    caption={caption}
    columns={[
      {
        label: "Organisatie",
        cell: (it) => <BodyLink it={it.body} link={link} />,
        csv: (it) => it.body.name,
      },
      {
        label: "Regelingen",
        cell: ({ before, after }) => change(before.arrangements, after.arrangements),
        csv: (it) => it.after.arrangements,
      },
      {
        label: "Verschillende partners",
        cell: ({ before, after }) => change(before.partners, after.partners),
        csv: (it) => it.after.partners,
      },
      {
        label: "Vaste partners",
        cell: ({ before, after }) => changeOfShare(before.fixed, after.fixed),
        csv: (it) => it.after.fixed,
      },
      ...more,
    ]}
    rows={rows}
    view={view}
    empty={empty}
  />
);

/** What fixed partners means, beside the numbers. */
export const FixedPartners = () => (
  <p class="limits">
    <strong>Vaste partners</strong>: hoe vaak een organisatie dezelfde partners treft. Het is het deel van
    haar regelingen waarin een gemiddelde partnergemeente ook zit; 100% is altijd hetzelfde gezelschap.
    Regelingen zonder andere gemeente tellen hiervoor niet mee. <em>Verschillende partners</em> telt alle
    organisaties waarmee zij een regeling deelt.
  </p>
);

/**
 * The limits beside the counts, and how names were read.
 * @param view when the reader can switch to the other reading
 * @param wider whether he can have counted what is not in the register
 */
export const Limits = ({
  reading = "resolved",
  view,
  wider = false,
}: {
  reading?: Reading;
  view?: View;
  wider?: boolean;
}) => (
  <p class="limits">
    {reading === "wider"
      ? "Ook meegeteld is wat deelnemers zelf opgaven en bevestigden buiten het register; dat is niet volledig."
      : "Alles telt in het register: contracten, convenanten en deelnemingen staan er niet in."}{" "}
    {reading === "registered"
      ? "De namen zijn die van het register, ook van opgeheven gemeenten."
      : "Opgeheven gemeenten zijn vervangen door hun opvolger."}{" "}
    {view && (
      <a
        class="no-print"
        href={view.link(view.path, {
          ...view.query,
          lezing: reading === "registered" ? null : "register",
        })}
      >
        {reading === "registered" ? "Vervang ze door hun opvolger" : "Toon de namen van het register"}
      </a>
    )}{" "}
    {view && wider && (
      <a
        class="no-print"
        href={view.link(view.path, { ...view.query, lezing: reading === "wider" ? null : "ruim" })}
      >
        {reading === "wider" ? "Tel alleen het register" : "Tel ook mee wat buiten het register staat"}
      </a>
    )}
  </p>
);

/** Where to check: the decisions behind an arrangement. */
export const CheckIn = ({
  it,
  papers,
  link,
}: {
  it: Arrangement;
  papers: Papers | undefined;
  link: Link;
}) => (
  <p>
    Controleer het in de regeling: {collaborationLink(it, { link })}
    {papers === undefined || papers.decisions.length === 0 ? (
      <>. Het besluit is niet ingevuld in het register; de bronhouder kan dat doen.</>
    ) : (
      <>
        {" "}
        (
        {papers.decisions.map((url, index) => (
          <>
            {index > 0 && ", "}
            <OutsideLink
              url={url}
              label={papers.decisions.length === 1 ? "besluit" : `besluit ${index + 1}`}
            />
          </>
        ))}
        ).
      </>
    )}
    {papers?.crossBorder && <> Er doen buitenlandse partners mee: een verdrag kan dan voorgaan op de wet.</>}
  </p>
);

/** What no answer here knows. */
export const NotKnown = ({ children }: PropsWithChildren) => (
  <Chapter id="weet-niet" title="Wat dit niet weet">
    <ul class="prose">
      {children}
      <li>Afspraken buiten het register: contracten, convenanten, deelnemingen en wat daarin is geregeld.</li>
      <li>
        Of u dit zou moeten willen. Meer of minder vaste partners is niet beter of slechter; het zegt alleen
        hoe vaak u dezelfde partners treft.
      </li>
    </ul>
  </Chapter>
);

/** The same answer elsewhere. */
export const TakeAlong = ({ view, question }: { view: View; question: string }) => (
  <p class="no-print">
    Dit antwoord als <a href={view.link(`${view.path}.csv`, view.query)}>spreadsheet (CSV)</a> of als{" "}
    <a href={view.link(WHAT_IF_API, { vraag: question, ...view.query })}>JSON</a>. U kunt de pagina ook
    afdrukken; het adres van deze pagina kunt u delen. Er wordt niets opgeslagen.
  </p>
);

export const alternatesOf = (view: View) => [
  {
    type: "text/csv",
    href: view.link(`${view.path}.csv`, view.query),
    title: "Dit antwoord als spreadsheet",
  },
];

/** Where the answer comes from. Each arrangement was checked on a day of its own, that stands on its page. */
export const Source = ({ view, day }: { view: View; day: Day }) => (
  <SourceOfMany view={view}>
    ; situatie op <DayText day={day} />. Wanneer een regeling voor het laatst is gecontroleerd, staat op haar
    eigen pagina.
  </SourceOfMany>
);

/** One field has more answers: each a link to the question with that answer in it. */
export const ChoiceList = ({ choice, view }: { choice: Choice; view: View }) => (
  <Chapter id="kies" title={choice.sentence}>
    {bullets(
      choice.options.map((it) => (
        <a href={view.link(view.path, { ...withoutStart(view, choice), [choice.field]: it.code })}>
          {it.name}
        </a>
      )),
    )}
  </Chapter>
);

/** A chosen arrangement takes the place of the organisation and task by which it was looked for. */
function withoutStart(view: View, { field }: Choice): Record<string, string | null> {
  return field === "van" ? { ...view.query, organisatie: null, taak: null } : view.query;
}
