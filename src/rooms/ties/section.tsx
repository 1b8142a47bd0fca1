/** On the page of an organisation: what it takes part in outside the register, as far as this reader may see. */
import { noteViews } from "#kit/entries/views.ts";
import { Badge, H2 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { TIE_FORMS } from "./facts.ts";
import { life, type TieState } from "./life.ts";
import { besidePath, newTiePath, tiePath, tiesPath } from "./paths.ts";
import { KIND, lastOf } from "./queries.ts";

/** What went by is on the list of the organisation itself. */
const OVER: readonly TieState[] = ["withdrawn", "ended"];
/** Of hundreds the page of an organisation shows the last: it is about more than these. */
const SHOWN = 20;

export const organisationSections = (building: Building): Section<"organisation">[] => [
  {
    id: "overige-samenwerkingen",
    order: 15,
    label: "Overige samenwerkingen",
    render: async ({ key }, view) => {
      const { rows: ties, more } = await lastOf(building.primary, view.reader, key, {
        ...{ most: SHOWN, without: OVER },
      });
      noteViews(building, view.reader, KIND, ties);
      const own = seatIn(view.reader, key, "reader") !== undefined;
      if (ties.length === 0 && !own) return null;
      return (
        <>
          <H2 id="overige-samenwerkingen-kop">Overige samenwerkingen</H2>
          <p>Deze staan niet in het register: een deelnemer schreef ze op.</p>
          <Table
            caption="Buiten het register, op naam"
            empty="Er staat nog niets."
            rows={ties}
            view={view}
            columns={[
              {
                label: "Samenwerking",
                cell: ({ id, facts, state }) => (
                  <>
                    <a href={tiePath(id)}>{facts.name}</a>{" "}
                    {state !== "confirmed" && <Badge tone="warning">{life.states[state].word}</Badge>}
                  </>
                ),
              },
              { label: "Vorm", cell: ({ facts }) => TIE_FORMS[facts.form] },
              {
                label: "Deelnemers",
                numeric: true,
                cell: ({ facts }) => facts.participants.length + facts.outsiders.length,
              },
            ]}
          />
          {more && (
            <p>
              Dit zijn de {SHOWN} die het laatst zijn opgeschreven.{" "}
              {!own && <a href={besidePath(key)}>Bekijk ze allemaal</a>}
            </p>
          )}
          {own && (
            <p>
              <a href={tiesPath(key)}>Alle overige samenwerkingen</a>
              {seatIn(view.reader, key, "editor") && (
                <>
                  {" "}
                  · <a href={newTiePath(key)}>Voeg er een toe</a>
                </>
              )}
            </p>
          )}
        </>
      );
    },
  },
];
