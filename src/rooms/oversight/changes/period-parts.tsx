import { formatDay } from "#kit/day.ts";
import { RELIABLE_SINCE } from "#kit/look/peildatum.tsx";
import { Button, DayText, Note, TextField } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import type { ElectionDay } from "./election-days.ts";
import { changesPath } from "../paths.ts";
import type { Changes } from "./question.ts";

/** How many elections back are one click away; the form reaches any day. */
const OFFERED = 4;

/** What changed, on its way to the page. */
export interface Told {
  changes: Changes;
  view: View;
}

/** Another period in one click, or any two days. */
export const Periods = ({ changes, view }: Told) => {
  const { elections, organisation, from, until } = changes;
  const path = changesPath(organisation.key);
  const past = elections.days
    .filter((it) => it.day < view.day)
    .slice(-OFFERED)
    .reverse();
  return (
    <>
      <nav class="no-print" aria-label="Andere periode">
        <ul>
          {past.map((it, index) => {
            const next = past[index - 1];
            return (
              <li>
                <a
                  href={view.link(path, { van: it.day })}
                  aria-current={from === it.day && until === view.day ? "true" : undefined}
                >
                  Sinds de {elections.borrowed ? "gemeentelijke " : ""}
                  {elections.name} van {formatDay(it.day)}
                </a>
                <AheadOfMerger it={it} />
                {next && (
                  <>
                    {" "}
                    of{" "}
                    <a
                      href={view.link(path, { van: it.day, tot: next.day })}
                      aria-current={from === it.day && until === next.day ? "true" : undefined}
                    >
                      alleen tot en met {formatDay(next.day)}
                    </a>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </nav>
      <form class="filters" action={path} method="get">
        {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
        <TextField name="van" label="Situatie van (deze dag telt niet mee)" type="date" value={from} />
        <TextField name="tot" label="Tot en met" type="date" value={until} />
        <Button>Toon</Button>
      </form>
    </>
  );
};

const AheadOfMerger = ({ it }: { it: ElectionDay }) =>
  it.merger ? <span class="limits"> (voor een herindeling)</span> : null;

/** Says that the organisation had ended, or did not exist yet. */
export const Abolished = ({ changes, view }: Told) => {
  const { valid_from, valid_until, name } = changes.organisation;
  if (valid_until !== null && valid_until <= changes.until)
    return (
      <Note tone="warning">
        <p>
          {name} bestaat niet meer sinds <DayText day={valid_until} />. Wat daarna gebeurde, staat bij wie
          haar plaats innam.{" "}
          <a
            href={view.link(changesPath(changes.organisation.key), {
              van: before(valid_until),
              tot: valid_until,
            })}
          >
            Bekijk het laatste jaar
          </a>
        </p>
      </Note>
    );
  if (valid_from === null || valid_from <= changes.from) return null;
  return (
    <Note>
      <p>
        {name} bestaat sinds <DayText day={valid_from} />. Voor die dag staan hier de organisaties waaruit zij
        ontstond.
      </p>
    </Note>
  );
};

/** A year earlier; 29 February becomes 28. */
const before = (day: string): string =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}`;

/** What nobody can conclude from this page. */
export const WhatIsNotHere = ({ changes }: Told) => {
  const { elections, events, from, organisation } = changes;
  const told = new Set(events.map((it) => it.kind));
  return (
    <div class="limits">
      <ul>
        {from < RELIABLE_SINCE && (
          <li>
            U kijkt terug tot voor 2018. Het register is pas vanaf 2018 goed gevuld: eerdere veranderingen
            ontbreken vaak, en wat er wel staat blijkt soms alleen uit een toetredingsdatum.
          </li>
        )}
        <li>
          Alleen gemeenschappelijke regelingen. Contracten, convenanten en deelnemingen staan niet in het
          register.
        </li>
        <li>
          Uittreedatums kent het register niet: wie in de volgende tekst ontbreekt, vertrok volgens ons op de
          dag waarop die tekst begint. Controleer in de regeling en het besluit.
        </li>
        {events.some((it) => it.reconstructed) && (
          <li>
            “Gereconstrueerd” staat bij wat het register niet zelf zegt: het volgt uit een herindeling of uit
            een toetredingsdatum van voor de eerste tekst.
          </li>
        )}
        {(told.has("uitgetreden") || told.has("beeindigd")) && (
          <li>
            Veranderingen bij partners staan er alleen van regelingen waaraan {organisation.name} aan het eind
            van de periode meedoet.
          </li>
        )}
        {elections.borrowed && (
          <li>
            Deze organisatie wordt niet zelf gekozen; de verkiezingsdagen hierboven zijn die van
            gemeenteraden.
          </li>
        )}
        {organisation.type === "gemeente" && (
          <li class="no-print">
            Gemeenten die fuseren, kiezen hun raad vaak op een andere dag, meestal in november voor de fusie.
            Van fusies voor 2021 staan die dagen hier nog niet.
          </li>
        )}
      </ul>
    </div>
  );
};
