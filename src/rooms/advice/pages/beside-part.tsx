/** What always stands beside the advice, and what the advice does not know. */
import { PhoneChapter } from "#kit/look/folded.tsx";
import { bullets, H3 } from "#kit/look/parts.tsx";
import { OutsideLink } from "#rooms/organisations";
import type { Claim } from "../beside/index.ts";
import { ALGORITHM_PATH } from "./paths.ts";
import { Reasons, type Telling } from "./sources.tsx";

export const BesidePart = (at: Telling) => {
  const { beside } = at.answer;
  return (
    <PhoneChapter id="ernaast" title="Altijd ernaast" opens="Wat ook kan">
      <p>Samenwerken is niet vanzelf beter. Leg deze wegen ernaast voordat u kiest.</p>
      <Reasons list={beside.practice} at={at} />
      {bullets(
        beside.alternatives.map((it) => (
          <>
            <strong>{it.name}.</strong> {it.what}
            <details class="meer">
              <summary>Wanneer past {it.name.toLowerCase()}, en wat vraagt het?</summary>
              <p>Past als:</p>
              {bullets(it.fits)}
              <p>Wat het vraagt:</p>
              <Claims list={it.costs} />
            </details>
          </>
        )),
        "wegen",
      )}
      <details class="meer">
        <summary>Wat samenwerken kost, en wat het kwetsbaar maakt</summary>
        <div class="naast-elkaar">
          <div>
            <H3>Wat samenwerken kost</H3>
            <Claims list={beside.costs} />
          </div>
          <div>
            <H3>Wat het kwetsbaar maakt</H3>
            <Claims list={beside.vulnerable} />
          </div>
        </div>
      </details>
    </PhoneChapter>
  );
};

const Claims = ({ list }: { list: readonly Claim[] }) =>
  bullets(
    list.map((it) => (
      <>
        {it.text}{" "}
        {it.source && (
          <span class="bronvermelding">
            (<OutsideLink url={it.source.url} label={it.source.title} />)
          </span>
        )}
      </>
    )),
  );

/** What no answer of ours knows, whatever was asked. */
const NEVER_KNOWN = [
  "Of een organisatie wil of kan: niemand is iets gevraagd. Vertrouwen, bestuurlijke verhoudingen en geld staan niet in het register.",
  "Of een samenwerking goed werkt. Wij beoordelen geen organisaties en geen mensen.",
  "Welke taak een regeling precies doet: Vliegwiel leidt die af uit titel en naam, en vergist zich soms.",
];

export const UnknownPart = (at: Telling) => (
  <PhoneChapter id="onbekend" title="Wat dit advies niet weet" opens="Wat dat is">
    {bullets([...NEVER_KNOWN, ...at.answer.level.unknown.map((it) => it.text)])}
    <p>
      Dit antwoord is berekend uit het register; wat organisaties zelf opschreven, staat ernaast en telt niet
      mee.{" "}
      <a href={at.view.link(ALGORITHM_PATH)}>
        Hoe dit advies wordt berekend, hoe goed het is en waar het ophoudt
      </a>
      .
    </p>
  </PhoneChapter>
);
