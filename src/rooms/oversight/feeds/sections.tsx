import { H2 } from "#kit/look/parts.tsx";
import type { Section } from "#kit/room.ts";
import { collaborationFeed, sheetPath, themeFeed } from "../paths.ts";

/** On the page of an arrangement: its sheet for councils, and how to follow it. */
export const collaborationSections: Section<"collaboration">[] = [
  {
    id: "voor-de-raad",
    order: 50,
    label: "Voor de raad",
    render: ({ chain: { key } }, view) =>
      Promise.resolve(
        <>
          <H2 id="voor-de-raad-kop">Voor de raad</H2>
          <p>
            <a href={view.link(sheetPath(key))}>Informatieblad op één A4</a>: wie, waarom, sinds wanneer en
            wat de raad mag. Volg veranderingen in het register met de{" "}
            <a href={collaborationFeed(key)}>Atom-feed</a>.
          </p>
        </>,
      ),
  },
];

/** On the page of a theme: how to follow what changes in it. */
export const themeSections: Section<"theme">[] = [
  {
    id: "volgen",
    order: 50,
    render: ({ code }) =>
      Promise.resolve(
        <p>
          Volg veranderingen in samenwerkingen met dit thema met de <a href={themeFeed(code)}>Atom-feed</a>.
        </p>,
      ),
  },
];
