import { formatDay } from "#kit/day.ts";
import { Badge, DayText, Missing, separated } from "#kit/look/parts.tsx";
import { counted } from "#kit/words.ts";
import type { View } from "#kit/room.ts";
import { collaborationPath, SinceText, withoutText } from "#rooms/collaborations";
import { arrangementKind, FORMS, formSentence, LAW_PATH, powerSentence } from "#rooms/law";
import { OutsideLink } from "#rooms/organisations";
import { taskLink, themeLink } from "#rooms/tasks";
import { agendaOfDay } from "../agenda/questions.ts";
import { People } from "./people.tsx";
import { Executor } from "./executor.tsx";
import { addressOnPaper, Dated } from "./on-paper.tsx";
import { AddedPart, excerpt, type OnSheet, Part, UnknownPart } from "./part.tsx";
import { keyDaysOf, type Sheet, whyBound } from "./sheet.ts";
import { unknownOf } from "./unknown.ts";

/** More of these does not fit one page; the arrangement's own page has them all. */
const MOST_DECISIONS = 4;
const MOST_BASES = 6;
const MOST_PURPOSE = 420;

/** One arrangement on one A4: the same parts in the same order for every arrangement in the country. */
export const SheetView = ({
  sheet,
  view,
  publicUrl,
  pageNumber,
}: {
  sheet: Sheet;
  view: View;
  /** Where it stands in a booklet. */
  pageNumber?: number;
  /** The address of this installation, for paper; null prints its name with the path. */
  publicUrl: string | null;
}) => {
  const { chain, version, inForce } = sheet.moment;
  const id = `blad-${chain.key}`;
  const home = collaborationPath(chain.key);
  const address = addressOnPaper(publicUrl, home);
  const on: OnSheet = { sheet, view, more: address };
  return (
    <article class="sheet" aria-labelledby={id}>
      <header>
        <p class="sheet-kind">
          Informatieblad gemeenschappelijke regeling
          {sheet.council && ` · ${sheet.council.organisation.name}`}
          {pageNumber !== undefined && <span class="page-number">bladzijde {pageNumber}</span>}
        </p>
        <h2 id={id}>{version.title}</h2>
        {!inForce && (
          <p>
            <Badge tone="ended">{withoutText(sheet.moment)}</Badge>
          </p>
        )}
        <Dates {...on} />
      </header>
      <div class="sheet-columns">
        <div>
          <WhatAndWhy {...on} />
          <FormAndPowers {...on} />
          <People {...on} />
          <Executor {...on} />
          <Texts {...on} />
        </div>
        <div>
          <Rights {...on} />
          <AddedPart own={sheet.own} why={whyBound(sheet)} more={address} />
          <UnknownPart title="Wat het register niet weet" gaps={unknownOf(sheet)} />
        </div>
      </div>
      <p class="sheet-source">
        Bron: {view.edition.source}, <DayText day={view.edition.day} />;{" "}
        {version.last_verified === null ? (
          "controledatum niet ingevuld"
        ) : (
          <>
            gecontroleerd <DayText day={version.last_verified} />
          </>
        )}
        . Meer: <a href={view.link(home)}>{address}</a>. Geen juridisch advies: controleer in de regeling.{" "}
        <a href={view.link(LAW_PATH)}>Welke wetten wij lazen</a>.
      </p>
    </article>
  );
};

/** Three dates that are often mixed up, side by side. */
const Dates = ({ sheet }: OnSheet) => {
  const { chain, version, inForce } = sheet.moment;
  return (
    <dl class="sheet-dates">
      {sheet.council && (
        <Dated
          term="Deelnemer sinds"
          value={
            sheet.participation === null ? (
              "geen deelnemer op deze dag"
            ) : sheet.participation.since === null ? (
              <Missing why="onbekend" />
            ) : (
              <SinceText of={sheet.participation.since} />
            )
          }
        />
      )}
      <Dated
        term={inForce ? "Huidige tekst sinds" : "Deze tekst sinds"}
        value={<DayText day={version.valid_from} />}
      />
      <Dated term={inForce ? "Bestaat sinds" : "Eerste dag"} value={<DayText day={chain.since} />} />
    </dl>
  );
};

const WhatAndWhy = ({ sheet, view }: OnSheet) => {
  const { version } = sheet.moment;
  const themes = version.themes.map((code) => themeLink(code, view));
  return (
    <Part title="Wat en waarom">
      {version.prose_loaded && (
        <p>
          <b>Doel:</b>{" "}
          {version.purpose === null ? (
            <Missing why="niet-ingevuld" />
          ) : (
            excerpt(version.purpose, MOST_PURPOSE)
          )}
        </p>
      )}
      <p>
        <b>Taak:</b> {taskLink(version.task_code, view)} (door Vliegwiel ingedeeld). <b>Thema’s:</b>{" "}
        {themes.length === 0 ? <Missing why="niet-ingevuld" /> : separated(themes)}
      </p>
    </Part>
  );
};

const FormAndPowers = ({ sheet }: OnSheet) => {
  const { version, participants } = sheet.moment;
  const kind = arrangementKind(participants.flatMap((it) => it.organs));
  return (
    <Part title="Vorm en bevoegdheden">
      <p>
        <b>{FORMS[version.form]}.</b> {formSentence(version.form)}
      </p>
      <p>
        {kind === null ? (
          <>
            Wie deelneemt: <Missing why="niet-ingevuld" />
          </>
        ) : (
          kind.sentence
        )}
      </p>
      <p>
        <b>Bevoegdheid:</b>{" "}
        {version.powers.length === 0 ? (
          <Missing why="niet-ingevuld" />
        ) : (
          `${version.powers.map(powerSentence).join(". ")}.`
        )}
      </p>
    </Part>
  );
};

/** Of this year, unless the reader chose another day or text. */
const KeyDays = ({ sheet, view }: { sheet: Sheet; view: View }) => {
  const chosen = view.dayChosen || view.query.versie !== undefined;
  const year = (chosen ? sheet.moment.day : view.today).slice(0, 4);
  const days = keyDaysOf(sheet, Number(year));
  if (days.length === 0) return null;
  const told = days.map((it) => `${it.name.toLowerCase()} ${formatDay(it.day).replace(/ \d{4}$/, "")}`);
  return (
    <p>
      Uiterste dagen in {year} (een regeling kan eerdere dagen noemen): {told.join("; ")}.
    </p>
  );
};

const Rights = ({ sheet, view }: OnSheet) => (
  <Part title="Wat de raad mag, en wanneer">
    <dl class="sheet-rights">
      {sheet.rights.map((it) => (
        <div>
          <dt>{it.moment}</dt>
          <dd>
            {it.what} <span class="sheet-basis">({it.basis})</span>
          </dd>
        </div>
      ))}
    </dl>
    <KeyDays sheet={sheet} view={view} />
    {sheet.council && (
      <p class="no-print">
        <a href={agendaOfDay(view, sheet.council.organisation.key)}>Data in de raadsagenda</a>
      </p>
    )}
  </Part>
);

const Texts = ({ sheet, more }: OnSheet) => {
  const { decisions, legalBases } = sheet.moment.version.details;
  const unshown = decisions.length - MOST_DECISIONS;
  return (
    <Part title="Besluiten en wetten">
      {decisions.length === 0 ? (
        <p>
          Besluiten: <Missing why="niet-ingevuld" />
        </p>
      ) : (
        <ul>
          {decisions.slice(0, MOST_DECISIONS).map((url) => (
            <li>
              <OutsideLink url={url} />
            </li>
          ))}
          {unshown > 0 && (
            <li>
              en nog {counted(unshown, "besluit", "besluiten")} op {more}
            </li>
          )}
        </ul>
      )}
      <p>
        Wetten:{" "}
        {legalBases.length === 0 ? (
          <Missing why="niet-ingevuld" />
        ) : (
          separated(
            legalBases
              .slice(0, MOST_BASES)
              .map((it) => <OutsideLink url={it.url} {...(it.title === null ? {} : { label: it.title })} />),
          )
        )}
        {legalBases.length > MOST_BASES && ` en nog ${legalBases.length - MOST_BASES} op ${more}`}
      </p>
    </Part>
  );
};
