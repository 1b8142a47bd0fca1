/** The answer on one page, in the order of thinking. */
import { formatDay } from "#kit/day.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, bullets, H2, Note, separated } from "#kit/look/parts.tsx";
import { hungSections } from "#kit/detail.tsx";
import type { Building, View } from "#kit/room.ts";
import { organisationLink } from "#rooms/organisations";
import { families, taskPath, themePath } from "#rooms/tasks";
import { type Answer, headingOf, linesOf, sentenceOf } from "../answer/index.ts";
import { findOutside } from "../exists/index.ts";
import type { TaskReading } from "../question/index.ts";
import { BesidePart, UnknownPart } from "./beside-part.tsx";
import { ExistsPart, HostsPart } from "./exists-part.tsx";
import { FormPart } from "./form-part.tsx";
import { LevelPart } from "./level-part.tsx";
import { LoadPart, TalkPart } from "./load-part.tsx";
import { PartnersPart } from "./partners-part.tsx";
import { askAgain, EXPLORE_PATH, withoutParticipant } from "./paths.ts";
import { RefineForm } from "./question-forms.tsx";
import { type At, Divisions, type Telling } from "./sources.tsx";

export async function answerPage(building: Building, answer: Answer, view: View): Promise<PageParts> {
  const at: Telling = { answer, view };
  const { day, asked } = answer.question;
  const outside = await findOutside(building.db, day, asked);
  const sections = await hungSections(building, "advice", answer, view);
  return {
    title: headingOf(answer.question),
    lead: `${sentenceOf(answer)} Dat zegt het register; u kiest.`,
    trail: [{ label: "Samenwerking verkennen", href: view.link(EXPLORE_PATH) }],
    styles: ["advice.css"],
    body: (
      <>
        <Understood {...at} />
        <nav class="in-het-kort" aria-labelledby="in-het-kort">
          <H2 id="in-het-kort">In het kort</H2>
          <ol>
            {linesOf(answer).map((it) => (
              <li>
                <a href={`#${it.part}`}>{it.label}</a>
                {it.label.endsWith("?") ? " " : ": "}
                <span>{it.sentence}</span>
              </li>
            ))}
          </ol>
        </nav>
        <RefineForm question={answer.question} view={view} />
        <ExistsPart {...at} outside={outside} />
        <PartnersPart {...at} />
        <LevelPart {...at} />
        <HostsPart {...at} />
        <FormPart {...at} />
        <LoadPart {...at} />
        <TalkPart {...at} />
        <BesidePart {...at} />
        <UnknownPart {...at} />
        {sections}
        <Divisions {...at} />
        <p class="source">
          Bron: {view.edition.source}, {formatDay(view.edition.day)}. Contracten, convenanten en deelnemingen
          staan daar niet in.
        </p>
      </>
    ),
  };
}

/** How the question was read, and what stands in for what. */
const Understood = ({ answer, view }: Telling) => {
  const { question, fabric, elsewhere } = answer;
  const { asker, partners, notes, task } = question;
  const everyone = [...(asker ? [asker] : []), ...partners];
  return (
    <div class="vraag">
      {everyone.length > 1 && (
        <ul class="deelnemers" aria-label="Deelnemers in deze vraag">
          {everyone.map((it) => (
            <li>
              {organisationLink({ key: it.code, name: it.name }, view)}{" "}
              <a class="weg no-print" href={withoutParticipant(view, question, it.code)}>
                laat weg<span class="alleen-hoorbaar"> {it.name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {task && <TaskLine it={task} at={{ answer, view }} />}
      {task === null && question.theme !== null && (
        <p>
          Thema van het register:{" "}
          <a href={view.link(themePath(question.theme.code))}>{question.theme.label}</a>.
        </p>
      )}
      {task === null && question.theme === null && (
        <p>
          U vulde geen taak in. Daarom gaat het antwoord over alle taken samen; met een taak wordt het
          scherper.
        </p>
      )}
      {notes.map((text) => (
        <Note>{text}</Note>
      ))}
      {fabric.arrangements.length === 0 && (
        <Note tone="warning">
          Op {formatDay(question.day)} kent het register geen enkele regeling. Wij kunnen dan alleen zeggen
          wie in de buurt ligt.
        </Note>
      )}
      {fabric.arrangements.length > 0 && elsewhere.length > 0 && (
        <Note>
          {elsewhere.map((it) => it.name).join(", ")}: neemt op deze dag in het register nergens aan deel.
          Daardoor zijn er weinig redenen te geven.
        </Note>
      )}
    </div>
  );
};

const TaskLine = ({ it: task, at: { answer, view } }: At<TaskReading>) => {
  const { question } = answer;
  if (task.family === null)
    return (
      <Note tone="warning">
        <p>
          In “{task.typed}” herkent Vliegwiel geen taak. Het antwoord gaat daarom over alle taken samen;
          alleen “Bestaat dit al?” zoekt op uw woorden. Kies een soort taak om verder te komen:
        </p>
        {bullets(
          families.map((it) => <a href={askAgain(view, question, { taak: it.code })}>{it.name}</a>),
          "takenlijst",
        )}
      </Note>
    );
  const { name, code } = task.family;
  if (task.why === null)
    return (
      <p>
        Soort taak: <a href={view.link(taskPath(code))}>{name}</a>.
      </p>
    );
  return (
    <p>
      Vliegwiel leest uw taak als <a href={view.link(taskPath(code))}>{name}</a>, {task.why}{" "}
      <Badge tone="derived">afgeleid</Badge>
      {task.others.length > 0 && (
        <>
          . Of bedoelt u{" "}
          {separated(
            task.others.map((it) => <a href={askAgain(view, question, { taak: it.code })}>{it.name}</a>),
            " of ",
          )}
          ?
        </>
      )}{" "}
      {task.others.length === 0 && "Klopt dat niet, wijzig dan hieronder uw vraag."}
    </p>
  );
};
