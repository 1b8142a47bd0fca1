import { describedBy, ErrorSummary, FieldMessages } from "#kit/look/form.tsx";
import { bullets, Button, Chapter, DayText, Select } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import { counted } from "#kit/words.ts";
import { agendaPath } from "../paths.ts";
import { WEEK_NAMES, WEEKDAY_NAMES, WEEKDAYS } from "./meetings.ts";
import { agendaLink, patternOf } from "./questions.ts";
import type { Shown } from "./words.ts";

/** The meeting days the clerk gave, and three ways to give them. Nothing is kept: they stand in the address. */
export const MeetingDays = ({
  agenda,
  question,
  meetings,
  typed,
  errors,
  view,
}: Shown & {
  /** What was typed and could not be read. */
  typed: string | undefined;
  errors: FieldError[];
}) => {
  const about = (field: string) => errors.filter((it) => it.field === field);
  const pattern = patternOf(question);
  const given = meetings.length > 0;
  const { key } = agenda.organisation;
  // What a form keeps of the address.
  const kept = (
    <>
      <input type="hidden" name="jaar" value={String(agenda.year)} />
      {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
    </>
  );
  return (
    <Chapter id="vergaderdagen" title="Wanneer vergadert u?">
      {given ? (
        <p>
          Deze agenda rekent met {counted(meetings.length, agenda.meeting, "vergaderingen")} in {agenda.year}
          {pattern &&
            `: elke ${WEEK_NAMES[pattern.week]} ${WEEKDAY_NAMES[pattern.weekday]} van de maand${pattern.summerRecess ? ", behalve in juli en augustus" : ""}${question.raad === undefined ? "" : ", en de dagen die u gaf"}`}
          .{" "}
          <a class="no-print" href={agendaLink(view, key, { year: agenda.year })}>
            Haal de vergaderdagen weg
          </a>
        </p>
      ) : (
        <p class="no-print">
          Geef uw vergaderdagen. Dan staat bij elke termijn de laatste {agenda.meeting} die op tijd is. De
          dagen komen in het adres van deze pagina te staan; Vliegwiel bewaart ze niet.
        </p>
      )}
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {given && (
        <details>
          <summary>De vergaderdagen</summary>
          {bullets(meetings.map((day) => <DayText day={day} />))}
        </details>
      )}
      <details class="no-print" open={errors.length > 0}>
        <summary>{given ? "Andere vergaderdagen geven" : "Vergaderdagen geven"}</summary>
        <form class="filters" action={agendaPath(key)} method="get">
          {kept}
          <div class="field">
            <label class="utrecht-form-label" for="dagen">
              Plak of typ de dagen, zoals 3-6-{agenda.year} of 3 juni {agenda.year}; één per regel
            </label>
            <FieldMessages field="dagen" errors={about("dagen")} />
            <textarea
              aria-describedby={describedBy("dagen", about("dagen"), false)}
              aria-invalid={about("dagen").length > 0 ? "true" : undefined}
              class="utrecht-textbox utrecht-textbox--html-input"
              id="dagen"
              name="dagen"
              rows={5}
              maxlength={5000}
            >
              {typed ?? ""}
            </textarea>
          </div>
          <Button>Reken met deze dagen</Button>
        </form>
        <form class="filters" action={agendaPath(key)} method="get">
          {kept}
          <Select
            name="week"
            label="Elke"
            none="Kies"
            choices={Object.entries(WEEK_NAMES).map(([value, label]) => ({ value, label }))}
            selected={question.week}
          />
          <Select
            name="weekdag"
            label="Dag van de week"
            none="Kies"
            choices={WEEKDAYS.map((value) => ({ value, label: WEEKDAY_NAMES[value] }))}
            selected={question.weekdag}
          />
          <label>
            <input type="checkbox" name="reces" value="ja" checked={question.reces === "ja"} /> Niet in juli
            en augustus
          </label>
          <Button>Reken met dit patroon</Button>
        </form>
        <form
          class="filters"
          action={agendaLink(view, key, { year: agenda.year }, "/vergaderdagen")}
          method="post"
          enctype="multipart/form-data"
        >
          <div class="field">
            <label class="utrecht-form-label" for="bestand">
              Of kies een bestand uit uw agenda (.ics) of een spreadsheet (CSV), hoogstens 100 kB
            </label>
            <FieldMessages field="bestand" errors={about("bestand")} />
            <input type="file" id="bestand" name="bestand" accept=".ics,.csv,text/calendar,text/csv" />
          </div>
          <Button>Lees dit bestand</Button>
        </form>
      </details>
    </Chapter>
  );
};
