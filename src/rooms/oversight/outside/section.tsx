/** Where a collaboration outside the register leads to what councils ask of it; on its own page, and on that of a council. */
import { formatDay } from "#kit/day.ts";
import { noteViews } from "#kit/entries/views.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section, View } from "#kit/room.ts";
import { bullets, H2, separated } from "#kit/look/parts.tsx";
import { lastDay, organisationsOf, shortName } from "#rooms/organisations";
import { lastTiesOf, TIE, type Tie, TIE_FORMS, tieStateWord } from "#rooms/ties";
import { COUNCIL_TYPES } from "../council.ts";
import { outsidePath, standingPath } from "../paths.ts";

/** Of forty participants a page names these first; the others are on their own pages. */
const MOST = 12;

export const tieSections = (building: Building): Section<"tie">[] => [
  {
    id: "voor-de-raad",
    order: 50,
    label: "Voor de raad",
    render: async ({ id, participants }, view) => {
      const found = await organisationsOf(building.db, participants, ["name", "type"]);
      const councils = participants.flatMap((key) => {
        const it = found.get(key);
        return it && COUNCIL_TYPES.includes(it.type) ? [{ key, name: shortName(it.name) }] : [];
      });
      if (councils.length === 0) return null;
      // One's own first.
      const own = (key: string) => Number(seatIn(view.reader, key, "reader") !== undefined);
      const shown = councils.toSorted((a, b) => own(b.key) - own(a.key)).slice(0, MOST);
      return (
        <>
          <H2 id="voor-de-raad-kop">Voor de raad</H2>
          <p>
            Zes vragen van de raad en een informatieblad op één A4, voor{" "}
            {separated(shown.map((it) => <a href={outsidePath(it.key, id)}>{it.name}</a>))}
            {councils.length > shown.length && " en de andere deelnemers"}.
          </p>
        </>
      );
    },
  },
];

/** On the page of a council more than these would hide the arrangements; "Waar zitten wij in?" has them all. */
const MOST_TIES = 20;

/** What a council is in outside the register, as far as a reader may see; nothing where there is none. */
export const councilSections = (building: Building): Section<"council">[] => [
  {
    id: "daarbuiten",
    order: 10,
    label: "Buiten het register",
    render: ({ organisation: { key } }, view) => outsideChapter(building, key, view),
  },
];

/** Its form, and what a reader must know before he believes that it is there. */
const told = ({ facts: { form, begins, ends }, state }: Tie, { today }: View): string => {
  const [first = "", ...rest] = TIE_FORMS[form];
  return [
    `${first.toLowerCase()}${rest.join("")}`,
    ...(state === "confirmed" ? [] : [`${tieStateWord(state)}, nog niet door alle deelnemers bevestigd`]),
    ...(begins !== null && begins > today ? [`begint op ${formatDay(begins)}`] : []),
    ...(ends !== null && ends <= today ? [`de laatste dag was ${formatDay(lastDay(ends))}`] : []),
  ].join("; ");
};

async function outsideChapter(building: Building, organisation: string, view: View) {
  // They are said of now.
  if (view.dayChosen) return null;
  const { rows, more } = await lastTiesOf(building.primary, view.reader, organisation, {
    ...{ most: MOST_TIES, without: ["withdrawn", "ended"] },
  });
  if (rows.length === 0) return null;
  noteViews(building, view.reader, TIE, rows);
  return (
    <>
      <H2 id="daarbuiten-kop">Buiten het register</H2>
      <p>
        Deze schreef een deelnemer zelf op. De titel leidt naar dezelfde zes antwoorden en een informatieblad.
      </p>
      {bullets(
        rows.map((it) => (
          <>
            <a href={outsidePath(organisation, it.id)}>{it.facts.name}</a> ({told(it, view)})
          </>
        )),
      )}
      {more && (
        <p>
          Dit zijn de {MOST_TIES} die het laatst zijn opgeschreven.{" "}
          <a href={standingPath(organisation)}>Alles staat bij Waar zitten wij in?</a>
        </p>
      )}
    </>
  );
}
