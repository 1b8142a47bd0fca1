import { H2 } from "#kit/look/parts.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import type { View } from "#kit/room.ts";
import { LEAVING_PATH, MERGING_PATH, MOVING_PATH } from "./paths.ts";

const QUESTIONS = [
  {
    path: LEAVING_PATH,
    question: "Wat als een organisatie uit een regeling stapt?",
    answer: "Wie blijft over, welke taak heeft dan geen regeling meer, en wie treft zij nergens meer?",
    term: "uittreding",
  },
  {
    path: MOVING_PATH,
    question: "Wat als een taak naar een andere groep gaat?",
    answer: "Wie komt erbij, wie valt af, en welke vorm en bevoegdheden vraagt dat?",
    term: "wijziging, toetreding en uittreding",
  },
  {
    path: MERGING_PATH,
    question: "Wat als gemeenten samengaan?",
    answer: "Welke regelingen vervallen, welke moeten worden aangepast, en welke partners blijven over?",
    term: "herindeling",
  },
];

/** The three questions that can be asked. */
export const startPage = (view: View): PageParts => ({
  title: "Wat als?",
  lead: "Kies een vraag en zie wat er in de lappendeken zou veranderen.",
  trail: [{ label: "Kaart", href: view.link("/kaart") }],
  body: (
    <>
      {QUESTIONS.map((it) => (
        <section>
          <H2>
            <a href={view.link(it.path)}>{it.question}</a>
          </H2>
          <p>
            {it.answer} ({it.term})
          </p>
        </section>
      ))}
      <p class="limits">
        Er wordt niets opgeslagen: uw vraag staat in het adres, dat u kunt delen. De antwoorden gaan over wat
        in het register staat. Contracten, convenanten en deelnemingen staan daar niet in, en het is geen
        juridisch advies.
      </p>
    </>
  ),
});
