import { describedBy, ErrorSummary, FieldMessages, QuestionField } from "#kit/look/form.tsx";
import { Button } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { MERGER_PATH } from "./paths.ts";
import { type Kind, KINDS, MOST, type Typed, typedMunicipalities } from "./question.ts";

/** Fields for municipalities that a fresh form has; a form with more of them gets one more. */
const FIELDS = 3;

const MUNICIPALITIES = { what: "organisaties", types: ["gemeente"] } as const;

const KIND_LABELS: Record<Kind, string> = {
  nieuw: "Er komt een nieuwe gemeente",
  licht: "Eén gemeente blijft bestaan en neemt de andere op (lichte samenvoeging)",
  geweest: "De herindeling is al geweest: wat is er nog te doen?",
};

/**
 * Asks which municipalities merge, when and how. Keeps what was typed and says what is wrong with it.
 * @param action where the question goes, when another room asks it
 * @param kinds the kinds that can be chosen there
 */
export const MergerForm = ({
  typed,
  errors,
  view,
  action = MERGER_PATH,
  kinds = KINDS,
  button = "Maak de werklijst",
}: {
  typed: Typed;
  errors: FieldError[];
  view: View;
  action?: string;
  kinds?: readonly Kind[];
  button?: string;
}) => {
  const over = kinds.includes("geweest");
  const given = typedMunicipalities(typed);
  const fields = Math.min(MOST, Math.max(FIELDS, given.length + 1));
  const wrong = (field: string) => errors.filter((it) => it.field === field);
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} view={view} />}
      <form class="filters question" action={action} method="get">
        {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
        <fieldset>
          <legend>Wat voor herindeling is het?</legend>
          {kinds.map((kind, index) => (
            <p>
              <input
                type="radio"
                id={index === 0 ? "soort" : `soort-${kind}`}
                name="soort"
                value={kind}
                checked={kind === (typed.soort ?? "nieuw")}
              />{" "}
              <label for={index === 0 ? "soort" : `soort-${kind}`}>{KIND_LABELS[kind]}</label>
            </p>
          ))}
        </fieldset>
        <fieldset aria-describedby={describedBy("gemeenten", wrong("gemeenten"))}>
          <legend>Welke gemeenten gaan samen?</legend>
          <p id="gemeenten-uitleg">
            Schrijf in elk veld de naam of de code van een gemeente, bijvoorbeeld Appingedam of gm0003.
            {over && " Is de herindeling al geweest, vul dan de gemeente van nu in."}
          </p>
          <FieldMessages field="gemeenten" errors={wrong("gemeenten")} />
          {Array.from({ length: fields }, (_, index) => (
            <QuestionField
              name="gemeenten"
              id={index === 0 ? "gemeenten" : `gemeenten-${index + 1}`}
              label={`Gemeente ${index + 1}`}
              value={given[index]}
              errors={[]}
              completes={MUNICIPALITIES}
            />
          ))}
          {given.length > MOST && (
            <p>U vulde er {given.length} in; de laatste staan niet meer in een veld.</p>
          )}
        </fieldset>
        <QuestionField
          name="dag"
          id="dag"
          label="Eerste dag van de nieuwe situatie"
          hint={`Bijvoorbeeld 1 januari.${over ? " Is de herindeling al geweest, dan mag dit leeg blijven." : ""}`}
          date
          value={typed.dag}
          errors={wrong("dag")}
        />
        <QuestionField
          name="blijft"
          id="blijft"
          label="Welke gemeente blijft bestaan?"
          hint="Alleen bij een lichte samenvoeging."
          value={typed.blijft}
          errors={wrong("blijft")}
          completes={MUNICIPALITIES}
        />
        <Button>{button}</Button>
      </form>
    </>
  );
};
