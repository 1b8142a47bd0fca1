/** One possible partner, on the page of the answer and on that of all partners: who, why in short, and the rest folded. */
import type { Child } from "hono/jsx";
import { AllOnPhone } from "#kit/look/folded.tsx";
import { formatCount } from "#kit/words.ts";
import { organisationPath, shortName } from "#rooms/organisations";
import { inShort, type Proposal, reasonSaid } from "../answer/index.ts";
import { MOST_PARTNERS } from "../question/index.ts";
import { withPartner } from "./paths.ts";
import { type At, Because, Reasons, type Telling } from "./sources.tsx";

/** The proposals in their order; a phone shows the first until the reader asks for all, see advice.css. */
export const Proposals = ({ at, first }: { at: Telling; first: 3 | 10 }) => {
  const { partners } = at.answer;
  return (
    <>
      <ol class={`voorstellen eerste-${first}`}>
        {partners.map((it) => (
          <PartnerItem it={it} at={at} />
        ))}
      </ol>
      {partners.length > first && <AllOnPhone>Toon alle {formatCount(partners.length)}</AllOnPhone>}
    </>
  );
};

const PartnerItem = ({ it, at }: At<Proposal>) => {
  const name = shortName(it.name);
  return (
    <li>
      <h3 class="nl-heading nl-heading--level-3">
        <a href={at.view.link(organisationPath(it.code))}>{name}</a>
      </h3>
      <p class="kort">{inShort(it.reasons).join(" · ")}</p>
      <details class="meer">
        <summary>
          Alle redenen en gevolgen<span class="alleen-hoorbaar"> van {name}</span>
        </summary>
        <Reasons list={it.reasons.map(reasonSaid)} at={at} />
        <Consequences it={it} at={at} />
      </details>
      {at.answer.question.partners.length < MOST_PARTNERS && (
        <a class="voegtoe no-print" href={withPartner(at.view, at.answer.question, it.code)}>
          Voeg toe<span class="alleen-hoorbaar"> {name}</span>
        </a>
      )}
    </li>
  );
};

const Consequences = ({ it, at }: At<Proposal>): Child =>
  it.change &&
  it.change.length > 0 && (
    <p class="gevolg">
      <strong>Doet {shortName(it.name)} mee:</strong>{" "}
      {it.change.map((one) => (
        <>
          <Because it={one} at={at} />{" "}
        </>
      ))}
    </p>
  );
