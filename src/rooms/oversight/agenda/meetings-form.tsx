import { describedBy, ErrorSummary, FieldMessages } from "#kit/look/form.tsx";
import { bullets, Button, Chapter, DayText, Select, separated } from "#kit/look/parts.tsx";
import { seatIn } from "#kit/reader.ts";
import type { FieldError } from "#kit/problem.ts";
import { counted } from "#kit/words.ts";
import { agendaPath } from "../paths.ts";
import { keepLink, recessWords } from "./keep-form.tsx";
import { type KeptDays, keptUnless } from "./kept-days.ts";
import { packDays, WEEK_NAMES, WEEKDAY_NAMES, WEEKDAYS } from "./meetings.ts";
import { agendaLink, patternOf } from "./questions.ts";
import type { Shown } from "./words.ts";

/** Files with meeting days that are read. */
export const ACCEPTED = ".ics,.csv,.json,text/calendar,text/csv,application/json";

/**
 * The meeting days: as the address says, else as the clerk keeps them, and three ways to give others. What is given stays
 * in the address, until a clerk keeps it.
 */
export const MeetingDays = ({
  agenda,
  question,
  meetings,
  kept,
  typed,
  errors,
  view,
}: Shown & {
  kept: KeptDays | null;
  /** What was typed and could not be read. */
  typed: string | undefined;
  errors: FieldError[];
}) => {
  const about = (field: string) => errors.filter((it) => it.field === field);
  const pattern = patternOf(question);
  const given = meetings.length > 0;
  const asKept = keptUnless(kept, question);
  const keeps = seatIn(view.reader, agenda.organisation.key, "editor", "council") !== undefined;
  const { key } = agenda.organisation;
  // What a form keeps of the address.
  const hidden = (
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
          {asKept ? (
            <>
              , zoals de griffie die bijhoudt (nagekeken <DayText day={asKept.verifiedOn} />
              ).
            </>
          ) : (
            <>
              .{" "}
              <a class="no-print" href={agendaLink(view, key, { year: agenda.year })}>
                {kept ? "Reken met de dagen van de griffie" : "Haal de vergaderdagen weg"}
              </a>
            </>
          )}
        </p>
      ) : (
        <p class="no-print">
          Geef uw vergaderdagen. Dan staat bij elke termijn de laatste {agenda.meeting} die op tijd is. De
          dagen komen in het adres van deze pagina te staan; de griffie kan ze voor iedereen bewaren.
        </p>
      )}
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {given && (
        <details>
          <summary>De vergaderdagen</summary>
          {bullets(meetings.map((day) => <DayText day={day} />))}
        </details>
      )}
      {kept && kept.recesses.length > 0 && <p>Reces: {separated(kept.recesses.map(recessWords), "; ")}.</p>}
      {keeps && (
        <p class="no-print">
          <a href={keepLink(key, kept, given && !asKept ? packDays(meetings) : undefined)}>
            {given && !asKept ? "Bewaar deze dagen voor iedereen" : "Houd de vergaderdagen en het reces bij"}
          </a>
        </p>
      )}
      <details class="no-print" open={errors.length > 0}>
        <summary>{given ? "Andere vergaderdagen geven" : "Vergaderdagen geven"}</summary>
        <form class="filters" action={agendaPath(key)} method="get">
          {hidden}
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
          {hidden}
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
              Of kies een bestand: uit uw agenda (.ics), een spreadsheet (CSV) of vergaderingen uit Notubiz of
              Open Raadsinformatie (JSON), hoogstens 1 MB
            </label>
            <FieldMessages field="bestand" errors={about("bestand")} />
            <input type="file" id="bestand" name="bestand" accept={ACCEPTED} />
          </div>
          <Button>Lees dit bestand</Button>
        </form>
      </details>
    </Chapter>
  );
};
