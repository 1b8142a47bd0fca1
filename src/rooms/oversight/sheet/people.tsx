import { formatDay } from "#kit/day.ts";
import { formatCount } from "#kit/words.ts";
import { Missing, separated } from "#kit/look/parts.tsx";
import { crowd, type Participant } from "#rooms/collaborations";
import { organisationPath, shortName } from "#rooms/organisations";
import { type OnSheet, Part } from "./part.tsx";
import { costShare } from "../own/cost-share.ts";

/** More names than this do not fit one page: then the kinds are counted and the list is elsewhere. */
const MOST_NAMES = 40;

/** Who takes part, as running text; the council's own organisation first and in bold. */
export const People = ({ sheet, view, more }: OnSheet) => {
  const { participants, chain } = sheet.moment;
  const own = sheet.participation;
  const others = participants.filter((it) => it.key !== own?.key);
  return (
    <Part title={`Deelnemers (${formatCount(participants.length)})`}>
      {participants.length === 0 ? (
        <p>
          {sheet.moment.inForce ? (
            <Missing why="niet-ingevuld" />
          ) : (
            `Op ${formatDay(view.day)} nam niemand deel.`
          )}
        </p>
      ) : participants.length > MOST_NAMES ? (
        <p class="sheet-people">
          {own && (
            <>
              <b>{named(own)}</b> en verder{" "}
            </>
          )}
          {crowd(others.map((it) => it.type))}. De hele lijst staat op{" "}
          <a href={`${view.link(`/samenwerkingen/${chain.key}`)}#deelnemers`}>{more}</a>.
        </p>
      ) : (
        <p class="sheet-people">
          {own && <b>{named(own)}</b>}
          {own && others.length > 0 && ", "}
          {separated(others.map((it) => <a href={view.link(organisationPath(it.key))}>{named(it)}</a>))}.
          {participants.some((it) => it.costKey !== null) &&
            " Tussen haakjes: deel van de kosten (verdeelsleutel)."}
        </p>
      )}
    </Part>
  );
};

/** A participant with its share of the cost where the register has one. */
const named = (it: Participant): string =>
  `${shortName(it.name)}${it.costKey === null ? "" : ` (${costShare(it.costKey)})`}${it.reconstructed ? " (gereconstrueerd)" : ""}`;
