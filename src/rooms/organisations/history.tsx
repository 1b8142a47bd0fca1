import { Folded } from "#kit/look/folded.tsx";
import { bullets, DayText, Facts, H3 } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import type { Validity } from "#kit/validity.ts";
import { organisationLink } from "./link.tsx";
import type { Organisation } from "./queries.ts";
import type { Related } from "./related.ts";
import { lastDay } from "./last-day.ts";
import { TABLE } from "./mergers/successions.ts";

/** What the codes are called, and what they are for. */
const SCHEMES: Record<string, string> = {
  tooi: "TOOI (landelijke lijst van overheidsorganisaties)",
  owms: "OWMS (oudere landelijke lijst)",
  roo: "Nummer in het Register van Overheidsorganisaties",
  oin: "OIN (digitale berichten)",
  rsin: "RSIN (rechtspersonen)",
  kvk: "KVK-nummer",
  ictu: "ICTU-code",
  atu: "ATU (bestuurlijke eenheid in de Europese Unie)",
  cbs: "Gemeentecode",
};

/** Names and codes through time, and who came before and after. */
export const History = ({
  organisation,
  names,
  identifiers,
  older,
  newer,
  view,
}: {
  organisation: Organisation;
  names: (Validity & { name: string; abbreviation: string | null })[];
  identifiers: (Validity & { scheme: string; value: string })[];
  older: Related[];
  newer: Related[];
  view: View;
}) => (
  <Folded id="door-de-tijd" title="Door de tijd">
    <Facts
      facts={[
        { term: "Bestaat", value: <PeriodText period={organisation} /> },
        ...names.map((it) => ({
          term: it.valid_until === null ? "Naam" : "Eerdere naam",
          value: (
            <>
              {it.name}
              {it.abbreviation && ` (${it.abbreviation})`}
              {(it.valid_from !== null || it.valid_until !== null) && (
                <>
                  , <PeriodText period={it} />
                </>
              )}
            </>
          ),
        })),
      ]}
    />
    <Relatives title="Voorgangers" list={older} view={view} />
    <Relatives title="Opvolgers" list={newer} view={view} />
    {newer.some((it) => it.source === TABLE) && !newer.some((it) => it.kind === "deel") && (
      <p class="limits">
        De gemeententabel noemt van elke gemeente één opvolger. Een deel van het gebied kan naar een andere
        gemeente zijn gegaan.
      </p>
    )}
    <details>
      <summary>Codes en nummers</summary>
      <Facts
        facts={identifiers.map((it) => ({
          term: SCHEMES[it.scheme] ?? it.scheme.toUpperCase(),
          value: (
            <>
              <code>{it.value}</code>
              {it.valid_until !== null && (
                <>
                  {" "}
                  tot en met <DayText day={lastDay(it.valid_until)} />
                </>
              )}
            </>
          ),
        }))}
      />
    </details>
  </Folded>
);

const Relatives = ({ title, list, view }: { title: string; list: Related[]; view: View }) => {
  if (list.length === 0) return null;
  return (
    <>
      <H3>{title}</H3>
      {bullets(
        list.map((it) => (
          <>
            {organisationLink(it, view)}
            {it.kind === "deel" && " (een deel)"}, per <DayText day={it.day} />{" "}
            <span class="limits">(bron: {it.source})</span>
          </>
        )),
      )}
    </>
  );
};

/** A period as people say it; the end is the last day on which it held. */
export const PeriodText = ({ period }: { period: Validity }) => (
  <>
    sinds {period.valid_from === null ? "onbekend" : <DayText day={period.valid_from} />}
    {period.valid_until !== null && (
      <>
        {" "}
        tot en met <DayText day={lastDay(period.valid_until)} />
      </>
    )}
  </>
);
