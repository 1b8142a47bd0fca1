/** Partners: who, why, what each changes, and the way to ask again with or without them. */
import { Chapter } from "#kit/look/parts.tsx";
import { SmallMapImage } from "#rooms/map";
import { shortName } from "#rooms/organisations";
import { askersOf, firstPartnerSaid, SHOWN } from "../answer/index.ts";
import { Proposals } from "./partner-item.tsx";
import { ALGORITHM_PATH, askAgain, MAP_PATH, PARTNERS_PATH } from "./paths.ts";
import type { Telling } from "./sources.tsx";

export const PartnersPart = (at: Telling) => {
  const { answer, view } = at;
  const { question, partners } = answer;
  return (
    <Chapter id="partners" title="Mogelijke partners">
      {partners.length === 0 ? (
        <NoPartners {...at} />
      ) : (
        <>
          <p>{firstPartnerSaid(partners)}</p>
          <OrderedPartners at={at} first={3} />
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

/** The proposals beside their map, with what their order says and does not say. */
export const OrderedPartners = ({ at, first }: { at: Telling; first: 3 | 10 }) => (
  <>
    <p>
      De volgorde telt de redenen bij elkaar op. Zij is geen oordeel en zegt niet wie wil of kan.{" "}
      <a href={at.view.link(ALGORITHM_PATH)}>Zo werkt de volgorde</a>.
    </p>
    <div class="partners">
      <Proposals at={at} first={first} />
      <PartnerMap {...at} />
    </div>
  </>
);

const PartnerMap = ({ answer, view }: Telling) => {
  const names = askersOf(answer.question).join(", ");
  const proposals = answer.partners
    .slice(0, SHOWN.partners)
    .map((it, index) => `${index + 1} ${shortName(it.name)}`)
    .join(", ");
  return (
    <figure class="partnerkaart">
      <SmallMapImage
        src={askAgain(view, answer.question, {}, MAP_PATH)}
        alt={`Kaart met ${names} en de mogelijke partners: ${proposals}.`}
      />
      <figcaption>
        Blauwgroen: wie vraagt. Zandkleurig met een nummer: de eerste mogelijke partners, in de volgorde van
        de lijst. Alleen gemeenten staan op de kaart.
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
