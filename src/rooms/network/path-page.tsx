import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { H2, KeyFigures, separated } from "#kit/look/parts.tsx";
import { refusedWith } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { counted, formatCount } from "#kit/words.ts";
import { collaborationLink } from "#rooms/collaborations";
import type { Body, Fabric } from "#rooms/day";
import { organisationPath } from "#rooms/organisations";
import { pairPath } from "#rooms/trust";
import { called } from "./called.ts";
import { networkPath, pathsApiPath } from "./page-paths.ts";
import { type AskedPaths, typedName } from "./asked.ts";
import { PathForm } from "./forms.tsx";
import { choicesIn, Limits, OtherForms, Source, Which } from "./parts.tsx";
import { PathDrawing } from "./path-drawing.tsx";
import type { Step } from "./paths.ts";

/** The page that tells through which arrangements two organisations know each other. */
export function pathPage(
  asked: AskedPaths,
  { whole, chosen }: { whole: Fabric; chosen: Fabric },
  view: View,
): PageParts {
  const { answer, errors } = asked;
  const values = answer
    ? { van: typedName(whole, answer.from), naar: typedName(whole, answer.to) }
    : { van: view.query.van, naar: view.query.naar };
  return {
    title: "Via welke samenwerkingen kennen zij elkaar?",
    lead: answer
      ? leadOf(answer, view)
      : "Kies twee organisaties. U ziet via welke samenwerkingen zij elkaar kennen.",
    trail: [
      { label: "Kaart", href: view.link("/kaart") },
      { label: "Netwerk", href: view.link(networkPath, choicesIn(view)) },
    ],
    status: refusedWith(errors, 422),
    styles: ["network.css"],
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {asked.from && <Which end={asked.from} to={toEnd(view, "van")} />}
        {asked.to && <Which end={asked.to} to={toEnd(view, "naar")} />}
        {answer && answer.paths.total > 0 && <Found answer={answer} chosen={chosen} view={view} />}
        {answer && <Together answer={answer} view={view} />}
        <H2 id="zoek">{answer ? "Een andere verbinding zoeken" : "Welke twee organisaties?"}</H2>
        <PathForm view={view} values={values} errors={errors} />
        <Limits reading={chosen.reading} view={view} />
        <Source view={view} />
      </>
    ),
  };
}

/** For who works at one of the two: what they did together is theirs to read. */
const Together = ({ answer: { from, to }, view }: { answer: Answer; view: View }) => {
  const own = [from, to].find((it) => seatIn(view.reader, it.code, "reader"));
  if (!own || from.code === to.code) return null;
  const other = own.code === from.code ? to : from;
  return (
    <p class="no-print">
      <a href={pairPath(own.code, other.code)}>
        Wat {called(own)} en {called(other)} samen deden en elkaar toezegden
      </a>
    </p>
  );
};

type Answer = NonNullable<AskedPaths["answer"]>;

const toEnd =
  (view: View, field: "van" | "naar") =>
  (body: Body): string =>
    view.link(networkPath, { ...view.query, [field]: body.code });

function leadOf({ from, to, paths }: Answer, view: View): string {
  const [a, b] = [called(from), called(to)];
  const day = formatDay(view.day);
  const [first] = paths.paths;
  if (!first)
    return `${a} en ${b} zijn op ${day} in het register door geen enkele keten van samenwerkingen verbonden.`;
  if (first.length === 1)
    return `${a} en ${b} zitten op ${day} in het register samen in ${counted(paths.total, "regeling", "regelingen")}.`;
  if (first.length === 2)
    return `${a} en ${b} zitten op ${day} in het register in geen enkele regeling samen, maar kennen elkaar via één ander, op ${counted(paths.total, "manier", "manieren")}.`;
  return `${a} en ${b} zitten op ${day} in het register in geen enkele regeling samen. De kortste weg loopt langs ${formatCount(first.length - 1)} anderen, op ${counted(paths.total, "manier", "manieren")}.`;
}

const Found = ({ answer, chosen, view }: { answer: Answer; chosen: Fabric; view: View }) => {
  const { paths, total } = answer.paths;
  const between = new Set(paths.flatMap((path) => path.slice(0, -1).map((step) => step.to)));
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: "regelingen in de kortste weg",
            value: formatCount(paths[0]?.length ?? 0),
            href: "#wegen",
          },
          { label: "wegen die zo kort zijn", value: formatCount(total), href: "#wegen" },
          ...(between.size > 0
            ? [{ label: "organisaties ertussen", value: formatCount(between.size), href: "#wegen" }]
            : []),
        ]}
      />
      <div class="picture network-paths" role="region" aria-label="Tekening van de wegen" tabindex={0}>
        <PathDrawing fabric={chosen} paths={paths} name={pathsName(answer)} />
      </div>
      <OtherForms view={view} graphs={false} />
      <H2 id="wegen">De kortste wegen</H2>
      <p>
        {total > paths.length
          ? `U ziet er ${formatCount(paths.length)} van de ${formatCount(total)}; die via de kleinste groepen staan voorop.`
          : "Die via de kleinste groepen staan voorop: wie met weinig anderen in een regeling zit, kent die anderen beter."}
      </p>
      <ol>
        {paths.map((path) => (
          <li>
            <Told path={path} fabric={chosen} view={view} />
          </li>
        ))}
      </ol>
      <p class="no-print">
        Deze wegen als{" "}
        <a
          href={view.link(pathsApiPath, {
            ...pathFilters(view),
            van: answer.from.code,
            naar: answer.to.code,
          })}
        >
          JSON
        </a>
        .
      </p>
    </>
  );
};

/** What the paths of the API also take: which arrangements count. */
const pathFilters = (view: View): Record<string, string> => {
  const { weergave: _v, soort: _k, kleur: _c, minimaal: _m, centraal: _o, ...rest } = choicesIn(view);
  return rest;
};

export const pathsName = ({ from, to, paths }: Answer): string =>
  `Tekening: van ${called(from)} naar ${called(to)} via ${counted(paths.paths.length, "weg", "wegen")}. De wegen staan hieronder in woorden.`;

/** A path as a sentence: who sits with whom in what. */
const Told = ({ path, fabric, view }: { path: Step[]; fabric: Fabric; view: View }): Child => (
  <>
    {separated(
      path.map((step) => (
        <>
          <Who body={fabric.bodies[step.from]} view={view} /> zit met{" "}
          <Who body={fabric.bodies[step.to]} view={view} /> in {collaborationLink(step.arrangement, view)} (
          {counted(step.arrangement.members.length, "deelnemer", "deelnemers")})
        </>
      )),
      "; ",
    )}
    .
  </>
);

const Who = ({ body, view }: { body: Body | undefined; view: View }) =>
  body ? <a href={view.link(organisationPath(body.code))}>{called(body)}</a> : null;
