import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Chapter } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { collaborationLink } from "#rooms/collaborations";
import type { Fabric } from "#rooms/day";
import { LAW_PATH, whyNotLeave } from "#rooms/law";
import { type Barred, barredSentence } from "./barred.ts";
import { BodyLink, Source, trailOf } from "./parts.tsx";
import { linkOn } from "./words.ts";

/** The answer to a question that the law does not allow: that it cannot, by which article, and what can be done instead. */
export function barredPage(barred: Barred, fabric: Fabric, view: View, again: PageParts["body"]): PageParts {
  const link = linkOn(view, fabric.day);
  const { body, arrangement, rules } = barred;
  return {
    title: body === null ? "Deze taak kan niet naar een andere groep" : "Uit deze regeling stappen kan niet",
    lead: barredSentence(barred),
    trail: trailOf(view),
    body: (
      <>
        <p>
          De regeling: {collaborationLink(arrangement, { link })}.
          {body !== null && (
            <>
              {" "}
              De organisatie: <BodyLink it={body} link={link} />.
            </>
          )}
        </p>
        <Chapter id="waarom" title="Waarom het niet kan">
          {rules.map((it) => (
            <p>{whyNotLeave(it)}</p>
          ))}
        </Chapter>
        <Chapter id="wel" title="Wat er wel kan">
          {bullets([
            "De regeling zelf wijzigen, samen met de andere deelnemers.",
            "Een zienswijze geven over de begroting en over andere besluiten van het bestuur.",
            "Bij een herindeling neemt de nieuwe gemeente de plaats van de oude in: de deelname blijft.",
            "Een ander gebied: dat kan alleen de wetgever of de minister bepalen.",
          ])}
        </Chapter>
        <p>
          Dat dit de verplichte samenwerking is, leidt Vliegwiel af uit de naam van de regeling of van wie
          haar uitvoert. <a href={view.link(LAW_PATH)}>Welke wetten wij lazen</a>.
        </p>
        <Source view={view} day={fabric.day} />
        {again}
      </>
    ),
  };
}
