import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { hungSections } from "#kit/detail.tsx";
import { page, publicPage } from "#kit/http/page.tsx";
import { textField } from "#kit/http/query.ts";
import { NOT_CLEAR } from "#kit/look/did-you-mean.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import { Chapter, KeyFigures, Note } from "#kit/look/parts.tsx";
import { listingCsv } from "#kit/look/table.tsx";
import { pictureAnswer, type PictureKind, pictureQuery } from "#kit/picture.ts";
import { refusedWith } from "#kit/problem.ts";
import type { Building, Picture, View } from "#kit/room.ts";
import { wasSent } from "#kit/sent.ts";
import { limitsOf, readingWords } from "#rooms/day";
import { columnsFor } from "./columns.ts";
import { type Drawn, drawnFor } from "./drawn.tsx";
import { QuiltForm, Views } from "./form.tsx";
import { Further } from "./further.tsx";
import { asFile, MapSide } from "./map-side.tsx";
import { linesOver, onMap, TIES_HIDDEN } from "./on-map.ts";
import { QUILT_API, QUILT_CSV, QUILT_PATH, QUILT_PNG, QUILT_SVG } from "./paths.ts";
import { pictureOf, sorted, soundPictureOf } from "./picture.ts";
import { posterOf } from "./poster.tsx";
import { besides, quiltQuery, quiltSort, type ViewName } from "./question.ts";
import { linkTo, type QuiltPicture } from "./scene.ts";
import { TakeAlong } from "./take-along.tsx";
import { readTyped, type Typed } from "./typed.ts";
import { sourceWords } from "./words.ts";
import { Years } from "./years.tsx";

const shape = { ...quiltQuery, sorteer: quiltSort };
/** Where people choose, who carries out may be named; files and data take the code. */
const named = {
  ...shape,
  uitvoerder: textField.optional(),
  samenwerking: z.string().trim().max(1000, "Gebruik hoogstens 1000 tekens.").optional(),
  [TIES_HIDDEN]: z.enum(["verberg"], { error: "Kies verberg, of laat dit weg." }).optional(),
};

/** Said to who sends the form of a view as it was. */
const NEEDED: Partial<Record<ViewName, { field: "gemeente" | "samenwerking" | "taak"; message: string }>> = {
  "met-wie": { field: "gemeente", message: "Vul in vanuit welke gemeente u kijkt." },
  deelnemers: { field: "samenwerking", message: "Kies een samenwerking." },
  taak: { field: "taak", message: "Kies een taak." },
};

/** `/kaart`, and the same picture and rows as files. */
export const quiltPages = (building: Building): Hono =>
  new Hono()
    .get(
      QUILT_PATH,
      publicPage(building, named, async ({ c, query: given, view }) => {
        const layers = (c.req.queries("samenwerking") ?? []).map((it) => it.trim()).filter((it) => it !== "");
        const {
          query: clear,
          changed: named,
          shown,
          errors,
        } = await readTyped(building, given, layers, view.day);
        const changed = { ...named, ...Object.fromEntries(besides(given).map((name) => [name, null])) };
        if (errors.length === 0 && Object.keys(changed).length > 0)
          return c.redirect(view.link(QUILT_PATH, { ...view.query, ...changed }), 302);
        const query = { ...given, ...clear };
        const found = await pictureOf(building, query, view.day);
        const made = { ...found, errors: [...errors, ...found.errors] };
        const needed = NEEDED[made.scene.view];
        const empty = needed !== undefined && given[needed.field] === undefined && wasSent(c, needed.field);
        const picture = empty ? { ...made, errors: [...made.errors, needed] } : made;
        const ties = isThere(picture) ? await onMap(building, picture, view) : null;
        const [drawn, lines, beside] = await Promise.all([
          isThere(picture) ? drawnFor(building, { picture, sort: query.sorteer ?? "naam", view }) : null,
          ties?.shown ? linesOver(building, ties, view) : null,
          ties && hungSections(building, "map", ties, view),
        ]);
        return {
          title: "De lappendeken",
          ...(isThere(picture) && { named: picture.heading }),
          lead: errors.length > 0 ? NOT_CLEAR : picture.sentence,
          status: refusedWith(picture.errors, 400),
          alternates: alternatesOf(view, picture),
          ...(isThere(picture) && { picture: shownElsewhere(view, picture) }),
          scripts: ["quilt.js"],
          styles: ["quilt.css"],
          body: <Body {...{ picture, shown, drawn, lines, beside, view }} />,
        };
      }),
    )
    .get(
      QUILT_CSV,
      page(building, shape, async ({ query, view }) => {
        const picture = await soundPictureOf(building, query, view.day);
        return listingCsv(`lappendeken-${picture.scene.view}-${view.day}`, {
          columns: columnsFor(picture),
          rows: sorted(picture.rows, query.sorteer ?? "naam"),
        });
      }),
    )
    .get(QUILT_SVG, picturePage(building, "svg"))
    .get(QUILT_PNG, picturePage(building, "png"));

const picturePage = (building: Building, kind: PictureKind) =>
  page(building, { ...shape, ...(kind === "png" ? pictureQuery : {}) }, async ({ c, query, view }) => {
    const picture = await soundPictureOf(building, query, view.day);
    const name = `lappendeken-${picture.scene.view}-${view.day}`;
    const width = "breedte" in query ? (query.breedte as number | undefined) : undefined;
    return pictureAnswer(c, await posterOf(picture, view.edition), kind, name, { width });
  });

const Body = ({
  picture,
  shown,
  drawn,
  lines,
  beside,
  view,
}: {
  picture: QuiltPicture;
  shown: Typed["shown"];
  /** Null when there is nothing to draw. */
  drawn: Drawn | null;
  /** What rooms above draw over the map, and say beside it. */
  lines: Child;
  beside: Child;
  view: View;
}): Child => {
  const { errors } = picture;
  const there = isThere(picture);
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} view={view} />}
      {there && (
        <KeyFigures
          figures={picture.figures.map((it) => ({
            label: it.label,
            value: it.value,
            href: it.href ? linkTo(view, it.href) : "#gemeenten-tabel",
          }))}
        />
      )}
      <Views picture={picture} view={view} />
      <QuiltForm picture={picture} shown={shown} view={view} />
      <NoGround picture={picture} view={view} />
      {drawn ? (
        <>
          <div class="quilt-sheet">
            <MapSide {...{ picture, lines, beside, view }} layers={drawn.layers} />
            <section
              class="quilt-rows"
              id="gemeenten-tabel"
              role="region"
              aria-label="Dezelfde gegevens als tabel"
              tabindex={0}
            >
              {drawn.rows}
            </section>
          </div>
          <HowToRead picture={picture} />
          <TakeAlong question={asFile(view.query)} view={view} />
        </>
      ) : (
        <Years view={view} />
      )}
      <Further view={view} />
      <p class="source">
        {sourceWords(view.edition, view.day)} ·{" "}
        <a href="https://organisaties.overheid.nl/contact">Fout melden</a>
      </p>
    </>
  );
};

/** Whether what was asked can be drawn. */
const isThere = ({ scene, errors, missing }: QuiltPicture): boolean =>
  errors.length === 0 && missing === undefined && scene.ground.patches.length > 0;

/** Elsewhere the picture stays what it says it is: of the day that the reader sees now. */
function shownElsewhere(view: View, picture: QuiltPicture): Picture {
  const at = (path: string) => view.link(path, { ...asFile(view.query), geldigOp: view.day });
  return { png: at(QUILT_PNG), svg: at(QUILT_SVG), alt: `De lappendeken: ${picture.sentence}` };
}

/** What there is to know before believing the picture. */
const HowToRead = ({ picture }: { picture: QuiltPicture }) => (
  <Chapter id="lezen" title="Zo leest u deze kaart">
    <p>{picture.explanation}</p>
    <p>
      {picture.scene.ground.kind === "zeshoeken"
        ? "Elke lap is een gemeente; een zeshoek is ongeveer 2,5 kilometer breed en een gemeente heeft er ten minste drie."
        : "Elk vlak is een gemeente, met haar grenzen zoals ze zijn ingeladen."}{" "}
      Waar gemeenten later zijn samengegaan, staat erbij wie er toen waren; hun regelingen tellen dan samen,
      elke regeling één keer. {readingWords(picture.scene.query)}
    </p>
    <p class="limits">
      Niet op deze kaart:{" "}
      {[...picture.notShown, "deelnemers zonder eigen lap, zoals waterschappen en provincies"].join("; ")}.{" "}
      {limitsOf(picture.scene.query)} Een leeg vlak zegt dus niet dat er niet wordt samengewerkt.
    </p>
  </Chapter>
);

/** When there is no map, or not the one that was asked for: why, and what would help. */
const NoGround = ({ picture, view }: { picture: QuiltPicture; view: View }) => {
  if (picture.scene.ground.patches.length === 0)
    return (
      <Note tone="warning">
        <p>Deze installatie heeft geen kaart. De cijfers en het netwerk zijn er wel.</p>
      </Note>
    );
  if (picture.scene.groundThere) return null;
  return (
    <Note>
      <p>
        Deze installatie heeft de echte gemeentegrenzen niet; u ziet de lappendeken.{" "}
        <a href={view.link(QUILT_PATH, { ...view.query, ondergrond: null })}>Verder zonder deze melding</a>
      </p>
    </Note>
  );
};

const alternatesOf = (view: View, { errors, missing }: QuiltPicture) => {
  if (errors.length > 0 || missing !== undefined) return [];
  const { [TIES_HIDDEN]: _, ...asked } = view.query;
  return [
    { type: "image/svg+xml", href: view.link(QUILT_SVG, asked), title: "Dit beeld als SVG" },
    { type: "text/csv", href: view.link(QUILT_CSV, asked), title: "Deze gegevens als spreadsheet" },
    { type: "application/json", href: view.link(QUILT_API, asked), title: "Deze gegevens als JSON" },
  ];
};
