/** Before there is an answer: what this is, the two questions, and three examples. */
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, H2 } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import type { AdviceQuestion } from "../question/index.ts";
import { ALGORITHM_PATH, EXPLORE_PATH } from "./paths.ts";
import { AskForm, ChoiceLists } from "./question-forms.tsx";

const EXAMPLES = [
  {
    label: "Assen wil jeugdhulp inkopen",
    sentence: "Eén gemeente, een taak waarvoor een indeling is voorgeschreven.",
    ask: { organisatie: "gm0106", taak: "inkoop jeugdhulp" },
  },
  {
    label: "Noordenveld en Westerkwartier willen samen hun ICT regelen",
    sentence: "Twee gemeenten aan weerszijden van een provinciegrens.",
    ask: { organisatie: "gm1699", deelnemers: "gm1969", taak: "ICT" },
  },
  {
    label: "Terschelling zoekt partners voor afval",
    sentence: "Een eiland: wie zijn dan de buren?",
    ask: { organisatie: "gm0093", taak: "afval" },
  },
];

/**
 * The question while it is empty, wrong, or fits several organisations.
 * @param own the municipality of the reader, who then need not type it
 */
export function startPage(question: AdviceQuestion, view: View, own: { name: string } | null): PageParts {
  const asked = question.errors.length + question.choices.length > 0;
  return {
    title: "Samenwerking verkennen",
    lead: "Zeg wie u bent en wat u wilt regelen. U ziet wie dit al doet, met wie het zou kunnen, op welke schaal en in welke vorm, met bij elke reden de gegevens erachter.",
    ...(question.errors.length > 0 ? { status: 400 as const } : {}),
    styles: ["advice.css"],
    body: (
      <>
        <ChoiceLists question={question} view={view} />
        <AskForm question={question} view={view} own={asked ? null : own} />
        {!asked && (
          <>
            <H2 id="voorbeelden">Drie voorbeelden</H2>
            {bullets(
              EXAMPLES.map((it) => (
                <>
                  <a href={view.link(EXPLORE_PATH, it.ask)}>{it.label}</a>
                  <p>{it.sentence}</p>
                </>
              )),
              "cards",
            )}
          </>
        )}
        <H2 id="grenzen">Wat dit niet weet</H2>
        {bullets([
          "Of een organisatie wil of kan. Vliegwiel rekent met het register en heeft niemand iets gevraagd.",
          "Wat er met contracten, convenanten of binnen een gemeente is geregeld: dat staat niet in het register.",
          "Of samenwerken beter is. Alleen doen en inkopen staan daarom altijd naast het antwoord. Er komt geen oordeel over organisaties of mensen uit.",
        ])}
        <p>
          Uw vraag staat alleen in het adres van de pagina; Vliegwiel bewaart haar niet.{" "}
          <a href={view.link(ALGORITHM_PATH)}>Hoe het advies wordt berekend</a>.
        </p>
      </>
    ),
  };
}
