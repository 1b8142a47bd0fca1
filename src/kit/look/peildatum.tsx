import { addDays, formatDay, monthsBetween } from "../day.ts";
import { counted } from "../words.ts";
import type { View } from "../room.ts";
import { Button, DayText } from "./parts.tsx";

/** The day from which version dates alone give a fair picture; before it the register was still being filled. */
export const RELIABLE_SINCE = "2018-01-01";

/** Older than this the register says nothing sure of today. */
const OLD_AFTER_DAYS = 30;

/**
 * The day a page shows, folded: one line at the same place of every page, on paper too. Opened it says how old the
 * register is and takes another day, keeping the other parameters of the page.
 */
export const Peildatum = ({ view }: { view: View }) => (
  <details class={view.dayChosen ? "peildatum peildatum-chosen" : "peildatum"}>
    <summary>
      Peildatum: <DayText day={view.day} />
      {!view.dayChosen && age(view) !== "" && <span class="age">, {age(view)}</span>}
      <span class="no-print">
        {" · "}
        <span class="change">wijzig</span>
      </span>
    </summary>
    <div class="peildatum-choice">
      <form class="day-form" action={view.path} method="get">
        {Object.entries(view.query)
          .filter(([name]) => name !== "geldigOp" && name !== "pagina")
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <label class="utrecht-form-label" for="geldigOp">
          Peildatum
        </label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="date"
          id="geldigOp"
          name="geldigOp"
          value={view.day}
          min="1900-01-01"
          max="2199-12-31"
        />
        <Button kind="secondary">Toon</Button>
      </form>
      <p>U ziet wat op die dag gold. Elke link op de pagina houdt de dag vast.</p>
      {isOld(view) && (
        <p>
          Het register hier is van <DayText day={view.edition.day} />. Wat daarna veranderde, staat hier niet.
          Kijk voor vandaag in het{" "}
          <a href="https://organisaties.overheid.nl">Register van Overheidsorganisaties</a>.
        </p>
      )}
    </div>
  </details>
);

const isOld = ({ edition: { day, version }, today }: View): boolean =>
  version > 0 && addDays(day, OLD_AFTER_DAYS) < today;

/** How old the register is, when that matters: "6 maanden oud". */
function age(view: View): string {
  const months = isOld(view) ? monthsBetween(view.today, view.edition.day) : 0;
  return months === 0 ? "" : `${counted(months, "maand", "maanden")} oud`;
}

/** Says which day the page shows when the reader chose one, and what the register cannot show about it. */
export const ChosenDay = ({ view }: { view: View }) => {
  if (!view.dayChosen) return null;
  return (
    <div class="utrecht-alert utrecht-alert--info day-note" role="note">
      <div class="utrecht-alert__message">
        <p>
          U bekijkt de situatie op <strong>{formatDay(view.day)}</strong>.{" "}
          <a href={withoutDay(view)}>Terug naar de stand van het register ({formatDay(view.edition.day)})</a>
        </p>
        {view.day > view.edition.day && (
          <p>
            Het register gaat tot en met {formatDay(view.edition.day)}. Van latere dagen is nog niets bekend:
            u ziet de laatste stand.
          </p>
        )}
        {view.day < RELIABLE_SINCE && (
          <p>
            Het register is pas vanaf 2018 goed gevuld. Van eerdere jaren ontbreken regelingen die toen al
            waren opgeheven. Deelnames die alleen uit de toetredingsdatum blijken, heten hier
            “gereconstrueerd”.
          </p>
        )}
      </div>
    </div>
  );
};

function withoutDay(view: View): string {
  const { geldigOp: _, ...rest } = view.query;
  const search = new URLSearchParams(rest).toString();
  return search === "" ? view.path : `${view.path}?${search}`;
}
