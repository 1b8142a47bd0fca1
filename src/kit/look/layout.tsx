import type { Child } from "hono/jsx";
import { raw } from "hono/html";
import { assetPath, sheetText } from "../assets.ts";
import { formatDay } from "../day.ts";
import type { MenuItem } from "../menu.ts";
import type { Building, Picture, View } from "../room.ts";
import { ChosenDay, Peildatum } from "./peildatum.tsx";
import { currentIn, Places, type Standing } from "./places.tsx";
import { Telling } from "./telling.tsx";

/** What a page gives the layout. */
export interface PageParts {
  /** The H1, also the start of the document title. */
  title: string;
  /** One sentence under the title that answers the question. */
  lead?: Child;
  /** Where the reader is: the steps above this page, which itself ends the row. */
  trail?: { label: string; href: string }[];
  body: Child;
  status?: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503;
  /** What it shows that people change, as `organisation:gm0882`; left out, any change makes a kept page anew. */
  subjects?: string[];
  /** For pages that say nothing about a day: they have no Peildatum. */
  timeless?: boolean;
  /** What a choice of another day keeps of the question, where that is not all of it. */
  dayView?: View;
  /** The address of the same rows as data, for machines that follow links. */
  alternates?: { type: string; href: string; title: string }[];
  /** The picture that the page is about, to show elsewhere. */
  picture?: Picture;
  /** What stands in the tab and in search results where the H1 says too little by itself. */
  named?: string;
  /** Names of style sheets that this kind of page needs beside the one of all pages. */
  styles?: string[];
  /** Names of scripts that enhance a page which is complete without them: only for maps and networks. */
  scripts?: string[];
}

type Framed = PageParts &
  Pick<Building, "menu" | "footer" | "demo"> & {
    view: View;
    standing: Standing | null;
    telling: Telling;
    /** How to pass the page on; null for what nobody would. */
    share: Child;
  };

/** The sheets that a page carries, first the one of all pages. */
export const sheetsOf = ({ styles = [] }: Pick<PageParts, "styles">): string[] => ["look.css", ...styles];

/** The frame of every page: skip link, menu, title, content, footer. */
export const Layout = ({
  title,
  lead,
  trail,
  body,
  timeless,
  dayView,
  alternates = [],
  styles = [],
  scripts = [],
  view,
  standing,
  telling,
  share,
  menu,
  footer,
  demo,
}: Framed) => (
  <html lang="nl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <Telling {...telling} />
      <meta name="color-scheme" content="light dark" />
      <link rel="license" href="/over#licentie" />
      <link rel="icon" href={assetPath("icon.svg")} type="image/svg+xml" />
      {sheetsOf({ styles }).map((name) => (
        <Sheet name={name} />
      ))}
      {alternates.map((it) => (
        <link rel="alternate" type={it.type} href={it.href} title={it.title} />
      ))}
      {scripts.map((name) => (
        <script type="module" src={assetPath(name)}></script>
      ))}
    </head>
    <body>
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        Naar de inhoud
      </a>
      {demo && (
        <aside class="demo-banner" aria-label="Voorbeeldgegevens">
          <p class="frame">
            Voorbeeldgegevens: niet echt. <span>Wat mensen hier deden, is verzonnen.</span>
          </p>
        </aside>
      )}
      <header class="masthead">
        <div class="frame">
          <a class="brand" href={view.link("/")} aria-label="Vliegwiel, naar de voorpagina">
            <Mark />
            <span>Vliegwiel</span>
          </a>
          <nav aria-label="Hoofdmenu">
            <Menu
              items={menu.filter((it) => it.unfolded)}
              class="menu menu-beside"
              standing={standing}
              view={view}
            />
            <details class="menu-fold unfolds">
              <summary>Menu</summary>
              <Menu items={menu.filter((it) => !it.unfolded)} class="menu" standing={standing} view={view} />
            </details>
          </nav>
        </div>
        {standing && <Places standing={standing} view={view} />}
      </header>
      <main id="inhoud" class="frame" tabindex={-1}>
        <div class="where">
          {trail && (
            <nav class="trail" aria-label="Kruimelpad">
              <ol>
                {trail.map((step) => (
                  <li>
                    <a href={step.href}>{step.label}</a>
                  </li>
                ))}
                <li>
                  <span aria-current="page">{title}</span>
                </li>
              </ol>
            </nav>
          )}
          {!timeless && <Peildatum view={dayView ?? view} />}
        </div>
        <h1 class="nl-heading nl-heading--level-1">{title}</h1>
        {lead && <p class="nl-paragraph nl-paragraph--lead">{lead}</p>}
        {!timeless && <ChosenDay view={view} />}
        {body}
        {share}
      </main>
      <footer class="footer">
        <div class="frame">
          <p>
            Stand van het register: <strong>{formatDay(view.edition.day)}</strong>. Contracten, convenanten en
            deelnemingen staan daar niet in. Vliegwiel is niet het officiële register.
          </p>
          <ul>
            {footer.map(({ label, path }) => (
              <li>
                <a href={path}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </body>
  </html>
);

const Menu = ({
  items,
  class: kind,
  standing,
  view,
}: {
  items: readonly MenuItem[];
  class: string;
  standing: Standing | null;
  view: View;
}) => (
  <ul class={kind}>
    {items.filter(isFor(view)).map((item) => (
      <li class={item.side}>
        <a
          href={view.link(item.path)}
          aria-current={item === standing?.item ? currentIn(view, item.path) : undefined}
        >
          {item.label}
        </a>
      </li>
    ))}
  </ul>
);

const isFor =
  ({ reader }: View) =>
  (item: MenuItem): boolean =>
    item.for === undefined || item.for === reader.kind;

/** Carried by the page: a phone waits a quarter of a second less before it shows something than when it asks for it. */
const Sheet = ({ name }: { name: string }) => {
  const text = sheetText(name);
  return text === null ? (
    <link rel="stylesheet" href={assetPath(name)} />
  ) : (
    <style data-sheet={name}>{raw(text)}</style>
  );
};

/** Three patches of the quilt. Decoration only. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 36 34" width="36" height="34" aria-hidden="true">
    <polygon class="patch-1" points="9,1 17,5.5 17,14.5 9,19 1,14.5 1,5.5" />
    <polygon class="patch-2" points="27,1 35,5.5 35,14.5 27,19 19,14.5 19,5.5" />
    <polygon class="patch-3" points="18,16 26,20.5 26,29.5 18,34 10,29.5 10,20.5" />
  </svg>
);
