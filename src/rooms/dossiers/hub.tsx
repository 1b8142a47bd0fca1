/** `/aanpakken`: the way into what organisations tackle together; each room that has a part in that hangs on it what it has. */
import { Hono } from "hono";
import { hungSections } from "#kit/detail.tsx";
import { publicPage } from "#kit/http/page.tsx";
import { Chapter, H2 } from "#kit/look/parts.tsx";
import { LONGEST_TEXT } from "#kit/http/query.ts";
import { SearchForm } from "#kit/look/search-form.tsx";
import { VISITOR } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { EXPLORE_PATH } from "#rooms/advice";
import { DossierTable } from "./dossier-table.tsx";
import { DOSSIERS_PATH, NEW_PATH, TOGETHER_PATH } from "./paths.ts";
import { publicDossiers } from "./queries.ts";

const NEWEST = 5;

export const hubPages = (building: Building): Hono =>
  new Hono().get(
    TOGETHER_PATH,
    publicPage(building, {}, async ({ view }) => {
      const { rows, total } = await publicDossiers(
        building.primary,
        VISITOR,
        {},
        { sort: "-gewijzigd", offset: 0, limit: NEWEST },
      );
      return {
        title: "Samen aanpakken",
        lead: "Van een vraag die u niet alleen oplost tot afspraken en projecten: eerst een gedeeld perspectief, dan afspraken, dan projecten.",
        timeless: true,
        body: (
          <>
            <SearchForm
              action={DOSSIERS_PATH}
              name="zoek"
              label="Waar gaat de vraag over?"
              longest={LONGEST_TEXT}
            />
            <ul class="cards">
              <li>
                <a href={DOSSIERS_PATH}>Dossiers</a>
                <p>
                  {total === 0
                    ? "Nog geen dossier is voor iedereen. Wie redacteur is van een organisatie, begint er een: leeg, uit een advies of uit een samenwerking."
                    : `${counted(total, "dossier is", "dossiers zijn")} voor iedereen te lezen.`}
                </p>
              </li>
              <li>
                <a href={view.link(EXPLORE_PATH)}>Samenwerking verkennen</a>
                <p>
                  Met wie, op welk niveau en in welke vorm? Van het antwoord maakt u in één klik een dossier.
                </p>
              </li>
            </ul>
            {await hungSections(building, "together", null, view)}
            <Chapter id="nieuw" title="Wat er het laatst veranderde">
              <DossierTable
                caption="Dossiers voor iedereen, het laatst gewijzigde eerst"
                empty="Er is nog niets dat iedereen mag lezen."
                rows={rows}
                view={view}
              />
            </Chapter>
            <H2 id="beginnen">Zelf beginnen</H2>
            {building.providers.length === 0 ? (
              <p>
                Een dossier begint wie inlogt namens een organisatie. Op deze installatie kan dat nog niet.
              </p>
            ) : (
              <p>
                <a href={NEW_PATH}>Begin een dossier of een verkenning</a>. Log daarvoor in als redacteur van
                een organisatie. Ligt dezelfde vraag al ergens, dan ziet u dat voordat u bewaart, en kunt u
                vragen om mee te doen.
              </p>
            )}
          </>
        ),
      };
    }),
  );

/** One line under the answer of an advice, with the same question in the address; nothing where nobody can log in. */
export const adviceSections = ({ providers }: Building): Section<"advice">[] =>
  providers.length === 0 ? [] : [fromAdvice];

const fromAdvice: Section<"advice"> = {
  id: "hiermee-verder",
  order: 10,
  label: "Hiermee verder",
  render: (_answer, view) =>
    Promise.resolve(
      <>
        <H2 id="hiermee-verder">Hiermee verder</H2>
        <p class="no-print">
          <a href={view.link(`${DOSSIERS_PATH}/uit-advies`, view.query)}>Maak hier een dossier van</a>. Taak,
          partijen, gebied en vorm zijn dan ingevuld, en de redenen worden bewaard zoals ze vandaag zijn.
        </p>
      </>,
    ),
};
