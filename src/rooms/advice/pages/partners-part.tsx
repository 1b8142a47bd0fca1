/** Partners: who, why, what each changes, and the way to ask again with or without them. */
import { AllOnPhone } from "#kit/look/folded.tsx";
import { Chapter, separated } from "#kit/look/parts.tsx";
import { formatCount } from "#kit/words.ts";
import { SmallMapImage } from "#rooms/map";
import { organisationPath, shortName } from "#rooms/organisations";
import { askersOf, type Proposal, reasonSaid } from "../answer/index.ts";
import { MOST_PARTNERS } from "../question/index.ts";
import { ALGORITHM_PATH, askAgain, MAP_PATH, PARTNERS_PATH, withPartner } from "./paths.ts";
import { type At, Because, type Telling } from "./sources.tsx";

/** Partners that a phone shows before the reader asks for all; see advice.css. */
const FIRST_PARTNERS = 3;

export const PartnersPart = (at: Telling) => {
  const { answer, view } = at;
  const { question, partners } = answer;
  return (
    <Chapter id="partners" title="Mogelijke partners">
      {partners.length === 0 ? (
        <NoPartners {...at} />
      ) : (
        <>
          <p>
            De volgorde telt de redenen bij elkaar op: wie bovenaan staat, heeft er de meeste en de zwaarste.
            Zij is geen oordeel en zegt niet wie wil of kan.{" "}
            <a href={view.link(ALGORITHM_PATH)}>Zo werkt de volgorde</a>.
          </p>
          <div class="partners">
            <ol class="voorstellen">
              {partners.map((it) => (
                <PartnerItem it={it} at={at} />
              ))}
            </ol>
            {partners.length > FIRST_PARTNERS && (
              <AllOnPhone>Toon alle {formatCount(partners.length)}</AllOnPhone>
            )}
            <PartnerMap {...at} />
          </div>
          <p class="no-print">
            {answer.morePartners && (
              <>
                <a href={askAgain(view, question, {}, PARTNERS_PATH)}>Meer mogelijke partners</a>, of{" "}
              </>
            )}
            alle redenen als{" "}
            <a href={askAgain(view, question, {}, `${PARTNERS_PATH}.csv`)}>spreadsheet (CSV)</a>.
          </p>
        </>
      )}
    </Chapter>
  );
};

const PartnerItem = ({ it, at }: At<Proposal>) => {
  const { question } = at.answer;
  const name = shortName(it.name);
  return (
    <li>
      <h3 class="nl-heading nl-heading--level-3">
        <a href={at.view.link(organisationPath(it.code))}>{name}</a>
      </h3>
      <p class="redenen">
        {separated(
          it.reasons.map((reason) => <Because it={reasonSaid(reason)} at={at} />),
          "; ",
        )}
      </p>
      {it.change && it.change.length > 0 && (
        <p class="gevolg">
          <strong>Doet {name} mee:</strong>{" "}
          {it.change.map((one) => (
            <>
              <Because it={one} at={at} />{" "}
            </>
          ))}
        </p>
      )}
      {question.partners.length < MOST_PARTNERS && (
        <p class="no-print">
          <a class="voegtoe" href={withPartner(at.view, question, it.code)}>
            Voeg {name} toe en vraag opnieuw
          </a>
        </p>
      )}
    </li>
  );
};

const PartnerMap = ({ answer, view }: Telling) => {
  const names = askersOf(answer.question).join(", ");
  const proposals = answer.partners.map((it, index) => `${index + 1} ${shortName(it.name)}`).join(", ");
  return (
    <figure class="partnerkaart">
      <SmallMapImage
        src={askAgain(view, answer.question, {}, MAP_PATH)}
        alt={`Kaart met ${names} en de mogelijke partners: ${proposals}.`}
      />
      <figcaption>
        Blauwgroen: wie vraagt. Zandkleurig met een nummer: de mogelijke partners, in de volgorde van de
        lijst. Alleen gemeenten staan op de kaart.
      </figcaption>
    </figure>
  );
};

const NoPartners = ({ answer }: Telling) => (
  <p class="empty">
    {answer.question.participants.length === 0
      ? "Vul in wie u bent om mogelijke partners te zien. De rest van deze pagina gaat over het hele land."
      : "Voor deze organisaties vindt Vliegwiel op deze dag geen reden om iemand voor te stellen: zij nemen in het register nergens aan deel en hun plaats is niet bekend."}
  </p>
);
