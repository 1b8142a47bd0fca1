/** `/kennis`: the way into knowledge and people; each room that has a part in that hangs on it what it has, by a line of its own. */
import { Hono } from "hono";
import { hungSections } from "#kit/detail.tsx";
import { page } from "#kit/http/page.tsx";
import { Chapter } from "#kit/look/parts.tsx";
import { SearchForm } from "#kit/look/search-form.tsx";
import type { Building, Section } from "#kit/room.ts";
import { findPeople } from "./finding.ts";
import { KNOWLEDGE_PATH, OWN_PATH, PEOPLE_PATH } from "./paths.ts";
import { searchesCounted } from "./limits.ts";
import { Answer, questionQuery } from "./pages.tsx";
import { LONGEST_QUESTION } from "./words.ts";

export const hubPages = (building: Building): Hono =>
  new Hono().get(
    KNOWLEDGE_PATH,
    searchesCounted(building),
    page(building, questionQuery, async ({ query: { q = "" }, view }) => ({
      title: "Kennis en mensen",
      lead: "Wie weet dit, en wat is er al over gevraagd en opgeschreven? Zoek in alles tegelijk.",
      timeless: true,
      body: (
        <>
          <SearchForm
            action={KNOWLEDGE_PATH}
            name="q"
            label="Waarover wilt u iets weten?"
            value={q}
            longest={LONGEST_QUESTION}
          />
          {await hungSections(building, "knowledge", { question: q }, view)}
        </>
      ),
    })),
  );

/** What this room has there: who answers, and without a question what it is and who can fill it. */
export const knowledgeSections = ({ primary }: Building): Section<"knowledge">[] => [
  {
    id: "mensen",
    order: 10,
    render: async ({ question }, view) => {
      if (question !== "")
        return <Answer found={await findPeople(primary, question, view.today)} {...{ view, question }} />;
      return (
        <Chapter id="mensen-kop" title="Mensen">
          <p>
            <a href={PEOPLE_PATH}>Vind iemand die dit weet of al deed</a>, en vraag het aan allen die passen
            in één keer. U ziet geen adressen en er is geen lijst van namen.
          </p>
          <p>
            Wie een plek heeft bij een organisatie, vult dit: <a href={OWN_PATH}>zeg zelf waarmee u helpt</a>.
            Dat kost vijf minuten.
          </p>
        </Chapter>
      );
    },
  },
];
