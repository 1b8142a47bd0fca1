/** Does this exist already, and which organisation that exists could do it. */
import { PhoneChapter } from "#kit/look/folded.tsx";
import { Badge, bullets, Chapter, H3 } from "#kit/look/parts.tsx";
import { collaborationPath } from "#rooms/collaborations";
import { organisationLink } from "#rooms/organisations";
import { anyFormName, tiePath } from "#rooms/ties";
import { enumerate } from "#kit/words.ts";
import type { Outside } from "../exists/index.ts";
import { Reasons, type Telling } from "./sources.tsx";

export const ExistsPart = ({ outside, ...at }: Telling & { outside: readonly Outside[] }) => {
  const { exists, question } = at.answer;
  return (
    <Chapter id="bestaat" title="Bestaat dit al?">
      {exists.length === 0 ? (
        <p>
          {question.subject.task === undefined && question.asked.text === null
            ? "Dat kunnen wij pas zeggen als u een taak invult."
            : "In het register staat geen regeling van deze deelnemers die hierop lijkt. Contracten en convenanten staan er niet in; vraag ook binnen uw eigen organisatie na."}
        </p>
      ) : (
        bullets(
          exists.map((it) => (
            <>
              <h3 class="nl-heading nl-heading--level-3">
                <a href={at.view.link(collaborationPath(it.arrangement.key))}>{it.title}</a>{" "}
                <Badge>{it.kind === "zelfde" ? "is dit waarschijnlijk" : "lijkt hierop"}</Badge>
              </h3>
              <Reasons list={it.reasons} at={at} />
              {it.differs.length > 0 && (
                <>
                  <p>Wat anders is:</p>
                  <Reasons list={it.differs} at={at} />
                </>
              )}
            </>
          )),
          "vondsten",
        )
      )}
      <OutsidePart found={outside} />
    </Chapter>
  );
};

/** Told apart from what the register has, and beside it: nobody but its participants says so. */
const OutsidePart = ({ found }: { found: readonly Outside[] }) =>
  found.length === 0 ? null : (
    <>
      <p>Buiten het register, door alle deelnemers bevestigd, met dezelfde taak:</p>
      {bullets(
        found.map(({ id, title, form, shared, asked, chosen }) => (
          <>
            <h3 class="nl-heading nl-heading--level-3">
              <a href={tiePath(id)}>{title}</a> <Badge>buiten het register</Badge>
            </h3>
            <p>
              {anyFormName(form)}.{" "}
              {asked === 1
                ? `${shared[0] ?? ""} doet al mee.`
                : `${shared.length} van uw ${asked} deelnemers doen al mee: ${enumerate(shared)}.`}{" "}
              De taak is {chosen ? "door een deelnemer gekozen" : "door Vliegwiel ingedeeld"}.
            </p>
          </>
        )),
        "vondsten",
      )}
    </>
  );

export const HostsPart = (at: Telling) => {
  const { hosts } = at.answer;
  return (
    <PhoneChapter
      id="bestaande-organisatie"
      title="Bestaande organisatie die dit kan doen"
      opens="Welke dat zijn"
    >
      {hosts.length === 0 ? (
        <p>In het register staat geen regeling die hier dichtbij komt.</p>
      ) : (
        <>
          <p>Niemand is gevraagd of dit kan. Deze liggen volgens het register het meest voor de hand:</p>
          {bullets(
            hosts.map((it) => (
              <>
                <H3>
                  <a href={at.view.link(collaborationPath(it.arrangement.key))}>{it.title}</a>
                </H3>
                {it.executor && <p>Het werk doet {organisationLink(it.executor, at.view)}.</p>}
                <Reasons list={it.reasons} at={at} />
                {it.obstacles.length > 0 && (
                  <>
                    <p>Wat in de weg staat:</p>
                    <Reasons list={it.obstacles} at={at} kind="bezwaren" />
                  </>
                )}
              </>
            )),
            "vondsten",
          )}
        </>
      )}
    </PhoneChapter>
  );
};
