/** The form: which can do what is asked, by which article, and how often each was chosen. Never a verdict. */
import { PhoneChapter } from "#kit/look/folded.tsx";
import { H3, separated } from "#kit/look/parts.tsx";
import { formSentence } from "#rooms/law";
import { yearSaid } from "../answer/index.ts";
import type { FormAnswer, FormReason } from "../form/index.ts";
import { type At, Because, Counted, type Telling } from "./sources.tsx";

export const FormPart = (at: Telling) => {
  const { forms, question } = at.answer;
  const powers = question.asked.powers[0];
  return (
    <PhoneChapter id="vorm" title="Vorm" opens="Welke vormen kunnen, met voorbeelden">
      <p>
        {powers === undefined && !question.asked.ownStaff && !question.ict
          ? "U vroeg geen bijzondere bevoegdheid of eigendom. Dan kan volgens de wet elk van deze vormen."
          : `U vroeg: ${asksOf(at)}. ${forms.inadmissible.length === 0 ? "Dat kan met elk van deze vormen, soms met een beperking." : "Dat kan niet met elke vorm."}`}
      </p>
      {forms.prescribed.map((it) => (
        <p>
          <strong>Let op:</strong> {it.text}
        </p>
      ))}
      <ul class="vondsten">
        {forms.admissible.map((it) => (
          <FormItem it={it} at={at} />
        ))}
      </ul>
      {forms.inadmissible.length > 0 && (
        <>
          <H3>Dit kan niet met wat u vraagt</H3>
          <ul class="vondsten">
            {forms.inadmissible.map((it) => (
              <FormItem it={it} at={at} />
            ))}
          </ul>
        </>
      )}
      <p class="limits">
        <Because it={forms.order} at={at} /> {forms.scope.text}
      </p>
    </PhoneChapter>
  );
};

const asksOf = ({ answer: { question } }: Telling): string =>
  [
    question.asked.powers.includes("mandaat") ? "beslissen namens de deelnemers (mandaat)" : "",
    question.asked.powers.includes("delegatie")
      ? "zelf beslissen met een overgedragen bevoegdheid (delegatie)"
      : "",
    question.asked.ownStaff ? "eigen personeel of bezit" : "",
    question.ict ? "contracten voor ICT" : "",
  ]
    .filter((it) => it !== "")
    .join(", ");

/** What the law says for what was asked; who may take part is the same for most and stands in the law. */
const shown = (it: FormReason): boolean => it.ability !== "instellen" || it.allows !== "ja";

const FormItem = ({ it, at }: At<FormAnswer>) => {
  const refusals = it.reasons.filter((reason) => reason.allows === "nee");
  const others = it.reasons.filter((reason) => reason.allows !== "nee" && shown(reason));
  return (
    <li>
      <H3>{it.name}</H3>
      {refusals.length > 0 && (
        <ul class="bezwaren">
          {refusals.map((reason) => (
            <LawItem it={reason} />
          ))}
        </ul>
      )}
      <p>
        <Because it={it.practice} at={at} />
      </p>
      <details class="meer">
        <summary>Wat het is en wat de wet erover zegt</summary>
        <p>{formSentence(it.form)}</p>
        {others.length > 0 && (
          <ul class="redenen">
            {others.map((reason) => (
              <LawItem it={reason} />
            ))}
          </ul>
        )}
        {it.precedents.years.length > 1 && (
          <p>
            Begonnen in:{" "}
            {separated(
              it.precedents.years.map((one) => (
                <>
                  {one.year} (<Counted it={yearSaid(it.name, one)} at={at} />)
                </>
              )),
            )}
            .
          </p>
        )}
      </details>
    </li>
  );
};

const LawItem = ({ it }: { it: FormReason }) => (
  <li>
    {it.allows === "nee" && <strong>Kan niet: </strong>}
    {it.allows === "beperkt" && <strong>Let op: </strong>}
    {it.text}
  </li>
);
