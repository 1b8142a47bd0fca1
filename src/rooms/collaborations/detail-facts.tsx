import { Folded } from "#kit/look/folded.tsx";
import { Badge, bullets, Chapter, Facts, H3, Missing } from "#kit/look/parts.tsx";
import { RailGroup } from "#kit/look/rail.tsx";
import type { View } from "#kit/room.ts";
import { arrangementKind, formSentence, powerSentence } from "#rooms/law";
import { organisationPath, OutsideLink } from "#rooms/organisations";
import { NO_THEME, taskLink, themeLink } from "#rooms/tasks";
import { collaborationLink } from "./link.tsx";
import type { ChainVersion, SimilarCircle } from "./chain-queries.ts";
import { FORMS } from "./facts.ts";
import type { Moment } from "./moment.ts";
import { namedIn } from "./participants.ts";
import { crowd } from "./words.ts";

/** What a collaboration is for, in which form, and who answers for it. */
export const Nature = ({ moment, view }: { moment: Moment; view: View }) => {
  const { chain, version, participants } = moment;
  // On a day without participants the text still says for whom it was meant.
  const circle = participants.length > 0 ? participants : namedIn(chain, version);
  const kind = arrangementKind(circle.flatMap((it) => it.organs));
  return (
    <Chapter id="wat" title="Wat en voor wie">
      <Facts
        facts={[
          ...(version.prose_loaded ? [{ term: "Doel", value: <Purpose of={version} /> }] : []),
          {
            term: "Voor wie",
            value: circle.length === 0 ? <Missing why="niet-ingevuld" /> : crowd(circle.map((it) => it.type)),
          },
          { term: "Taak", value: <Task of={version} view={view} /> },
          { term: "Thema's in het register", value: <Themes of={version} view={view} /> },
          {
            term: "Vorm",
            value: (
              <>
                <a href={view.link("/samenwerkingen", { vorm: version.form })}>{FORMS[version.form]}</a>.{" "}
                {formSentence(version.form)}
              </>
            ),
          },
          {
            term: "Wie er deelneemt aan het bestuur",
            value: kind ? kind.sentence : <Missing why="niet-ingevuld" />,
          },
          {
            term: "Bevoegdheid",
            value:
              version.powers.length === 0 ? (
                <Missing why="niet-ingevuld" />
              ) : (
                bullets(version.powers.map(powerSentence))
              ),
          },
          {
            term: "Voert uit",
            value: <Body of={version.executor_key} name={version.executor_name} view={view} />,
          },
        ]}
      />
      <Articles of={version} />
    </Chapter>
  );
};

/** What one needs to know of the record rather than of the collaboration. */
export const Keepers = ({ version, json, view }: { version: ChainVersion; json: string; view: View }) => (
  <>
    <RailGroup title="Over de gegevens">
      <Facts
        facts={[
          {
            term: "Houdt de gegevens bij (bronhouder)",
            value: <Body of={version.steward_key} name={version.steward_name} view={view} />,
          },
          {
            term: "Zorgt voor het archief (archiefzorgdrager)",
            value: <Body of={version.archive_key} name={version.archive_name} view={view} />,
          },
          ...(version.citation_title === null || version.citation_title === version.title
            ? []
            : [{ term: "Wordt aangehaald als", value: version.citation_title }]),
          ...(version.abbreviation === null ? [] : [{ term: "Afkorting", value: version.abbreviation }]),
        ]}
      />
    </RailGroup>
    <RailGroup title="Neem mee" class="no-print">
      <a href={json}>Deze gegevens als JSON</a>
    </RailGroup>
  </>
);

const Purpose = ({ of: it }: { of: ChainVersion }) =>
  it.purpose === null ? <Missing why="niet-ingevuld" /> : <>{it.purpose}</>;

const Task = ({ of: it, view }: { of: ChainVersion; view: View }) => (
  <>
    {taskLink(it.task_code, view)} <Badge tone="derived">Door Vliegwiel ingedeeld</Badge> {it.task_why}.
  </>
);

const Themes = ({ of: it, view }: { of: ChainVersion; view: View }) => {
  if (it.themes.length === 0)
    return (
      <>
        <a href={view.link("/samenwerkingen", { thema: NO_THEME.code })}>{NO_THEME.label}</a> (
        <Missing why="niet-ingevuld" />)
      </>
    );
  return <>{bullets(it.themes.map((code) => themeLink(code, view)))}</>;
};

const Body = ({ of: key, name, view }: { of: string | null; name: string | null; view: View }) =>
  key === null ? (
    <Missing why="niet-ingevuld" />
  ) : (
    <a href={view.link(organisationPath(key))}>{name ?? key}</a>
  );

/** The articles on powers as the register gives them, without its marks for bold; long, so closed at first. */
const Articles = ({ of: it }: { of: ChainVersion }) => {
  const articles = it.power_articles ?? [];
  if (articles.length === 0) return null;
  return (
    <details>
      <summary>Artikelen over bevoegdheden ({articles.length})</summary>
      <div class="prose">
        {articles.map((article) => (
          <>
            {article.heading !== null && <H3>{article.heading}</H3>}
            <p>{article.text.replaceAll("**", "")}</p>
          </>
        ))}
      </div>
    </details>
  );
};

/** Decisions and laws behind the arrangement. */
export const Bases = ({ version }: { version: ChainVersion }) => {
  const { decisions, legalBases } = version.details;
  return (
    <Folded id="besluiten" title="Besluiten en wetten">
      <Facts
        facts={[
          {
            term: "Besluiten",
            value:
              decisions.length === 0 ? (
                <Missing why="niet-ingevuld" />
              ) : (
                bullets(decisions.map((url) => <OutsideLink url={url} />))
              ),
          },
          {
            term: "Wettelijke grondslagen",
            value:
              legalBases.length === 0 ? (
                <Missing why="niet-ingevuld" />
              ) : (
                bullets(
                  legalBases.map(({ url, title }) => (
                    <OutsideLink url={url} {...(title === null ? {} : { label: title })} />
                  )),
                )
              ),
          },
        ]}
      />
    </Folded>
  );
};

/** Other arrangements of the same, or nearly the same, participants. */
export const SameCircle = ({
  circles,
  size,
  view,
}: {
  circles: SimilarCircle[];
  size: number;
  view: View;
}) => {
  if (circles.length === 0) return null;
  return (
    <Chapter id="kring" title="Andere samenwerkingen van dezelfde deelnemers">
      {bullets(
        circles.map((it) => (
          <>
            {collaborationLink(it, view)}: {likeness(it, size)}
          </>
        )),
      )}
    </Chapter>
  );
};

function likeness(it: SimilarCircle, size: number): string {
  if (it.shared === size && it.shared === it.participants) return "zelfde deelnemers";
  return `bijna dezelfde deelnemers: ${it.shared} van de ${size + it.participants - it.shared}`;
}
