import type { Child } from "hono/jsx";
import { DidYouMean } from "#kit/look/did-you-mean.tsx";
import { PhoneChapter } from "#kit/look/folded.tsx";
import { HUES } from "#kit/look/palette.ts";
import { bullets, H2, separated, SourceOfMany } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { type Body, limitsOf, type Reading } from "#rooms/day";
import { networkPath } from "./page-paths.ts";
import type { Named } from "./asked.ts";
import { called } from "./called.ts";
import type { Colours } from "./colours.ts";
import type { Colouring } from "./question.ts";

/** The reader's choices for another picture, without what belongs to this one only. */
export const choicesIn = ({ query }: View): Record<string, string> => {
  const { zoek: _q, van: _f, naar: _t, pagina: _p, paginaGrootte: _s, sorteer: _o, ...rest } = query;
  return rest;
};

/** The picture with one body in the middle. */
export const centrePath = (view: View, code: string | null): string =>
  view.link(networkPath, { ...choicesIn(view), centraal: code });

const MEANING: Record<Colouring, string> = {
  groepen:
    "Wie één kleur heeft, deelt meer regelingen met elkaar dan met anderen. De computer vindt die groepen; niemand heeft ze vastgesteld.",
  provincies: "Elke provincie heeft een kleur. Wie in geen enkele provincie ligt, is grijs.",
  soort: "Elke soort organisatie heeft een kleur.",
};

const HEADINGS: Record<Colouring, string> = {
  groepen: "Groepen die veel samen doen",
  provincies: "Provincies",
  soort: "Soorten organisaties",
};

/** What the colours mean, and who has which: no colour is the only way to see it. */
export const Legend = ({
  colours,
  colouring,
  view,
}: {
  colours: Colours;
  colouring: Colouring;
  view: View;
}) =>
  colours.shades.length === 0 ? null : (
    <PhoneChapter
      id="kleuren"
      title={HEADINGS[colouring]}
      opens={`Wie welke kleur heeft (${colours.shades.length})`}
    >
      <p>
        {MEANING[colouring]}
        {colours.shades.length > HUES.length &&
          " Er zijn meer groepen dan kleuren: een kleur komt twee keer voor."}
      </p>
      <ul class="network-legend">
        {colours.shades.map((it) => (
          <li>
            <details>
              <summary>
                <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
                  <circle cx="6" cy="6" r="6" class={it.hue} />
                </svg>{" "}
                {it.label} ({formatCount(it.members.length)})
              </summary>
              <p>
                {separated(
                  it.members.map((body) => <a href={centrePath(view, body.code)}>{called(body)}</a>),
                )}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </PhoneChapter>
  );

/** What the picture does not count, beside it. */
export const Limits = ({ reading, view }: { reading: Reading; view: View }) => {
  const { lezing: _reading, pagina: _page, ...rest } = view.query;
  return (
    <p class="limits">
      Geteld in het register: alleen gemeenschappelijke regelingen.{" "}
      {limitsOf({ lezing: reading === "wider" ? "ruim" : undefined })}{" "}
      {reading !== "registered" ? (
        <>
          Een opgeheven gemeente telt als haar opvolger (
          <a href={view.link(view.path, { ...rest, lezing: "register" })}>zoals het register ze noemt</a>
          ).
        </>
      ) : (
        <>
          Deelnemers staan hier zoals het register ze noemt, ook als zij zijn opgeheven (
          <a href={view.link(view.path, rest)}>met hun opvolger</a>).
        </>
      )}
    </p>
  );
};

export const Source = ({ view }: { view: View }) => (
  <SourceOfMany view={view}>; plaatsen en groepen berekend door Vliegwiel</SourceOfMany>
);

/** Several organisations fit what was typed: each with a way to mean it. */
export const Which = ({ end, to }: { end: Named; to: (body: Body) => string }): Child => {
  const { found } = end;
  if ("several" in found)
    return (
      <section>
        <H2>Welke bedoelt u met “{end.text}”?</H2>
        {bullets(found.several.map((it) => <a href={to(it)}>{it.name}</a>))}
        {found.more > 0 && (
          <p>
            Er {found.more === 1 ? "is" : "zijn"} nog{" "}
            {counted(found.more, "andere organisatie", "andere organisaties")}. Typ meer van de naam.
          </p>
        )}
      </section>
    );
  if ("problem" in found && found.like?.length)
    return <DidYouMean names={found.like.map((it) => ({ name: it.name, href: to(it) }))} />;
  return null;
};

/** Other forms of the same picture, for a document, a site or a program for networks. */
export const OtherForms = ({ view, graphs }: { view: View; graphs: boolean }) => {
  const query = { ...view.query, pagina: null, paginaGrootte: null, zoek: null };
  const form = (ending: string, label: string) => (
    <a href={view.link(`${networkPath}.${ending}`, query)}>{label}</a>
  );
  const { sorteer: _sort, ...rest } = query as Record<string, string | null>;
  return (
    <p class="no-print">
      Deze tekening als {form("svg", "SVG")} of {form("png", "PNG")}
      {graphs && (
        <>
          ; voor een programma voor netwerken als{" "}
          <a href={view.link(`${networkPath}.graphml`, rest)}>GraphML</a> of{" "}
          <a href={view.link(`${networkPath}.gexf`, rest)}>GEXF</a>
        </>
      )}
      . Het adres van de SVG kunt u ook op een eigen site gebruiken.
    </p>
  );
};
