/** What can be done with a collaboration from its own page, by whoever may: by who keeps it, and by who takes part. */
import type { Typed } from "#kit/form-edits.tsx";
import { dayInput, Fields, textField } from "#kit/form-fields.tsx";
import { Button, Chapter } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { leads } from "./facts.ts";
import { life } from "./life.ts";
import { answerPath, changePath, tiePath } from "./paths.ts";
import { awaited, type Tie } from "./queries.ts";

/** What was sent from the page and refused. */
export type Sent = Pick<Typed, "typed" | "errors">;

export const endFields = {
  laatsteDag: dayInput("Laatste dag", { hint: "De laatste dag waarop u nog samenwerkte." }),
};
export const refuseFields = {
  reden: textField("Wat klopt er niet?", {
    hint: "De andere deelnemers lezen dit, en het kan onder de Woo worden opgevraagd.",
    most: 500,
  }),
};

/** For whoever keeps it. */
export const KeeperForms = ({ tie, view, typed, errors }: Sent & { tie: Tie; view: View }) => {
  const { id, state, version } = tie;
  if (!seatIn(view.reader, tie.organisation, "editor", tie.side)) return null;
  const can = (verb: Parameters<typeof canStep<typeof state, keyof typeof life.verbs>>[2]) =>
    canStep(life, state, verb);
  const step = (path: string, button: string) => (
    <PostForm view={view} action={`${tiePath(id)}/${path}`} named="inline" seen={version}>
      <Button kind="secondary">{button}</Button>
    </PostForm>
  );
  if (!can("change") && !can("end")) return null;
  return (
    <Chapter id="bijhouden" title="Bijhouden">
      {can("change") && (
        <p>
          <a href={changePath(id)}>Wijzig deze samenwerking</a>
        </p>
      )}
      {can("offer") && step("voorleggen", "Leg voor aan de deelnemers")}
      {can("verify") && step("nagekeken", "Alles klopt nog")}
      {can("withdraw") && step("intrekken", "Trek in")}
      {can("end") && (
        <PostForm view={view} action={`${tiePath(id)}/einde`} seen={version}>
          <Fields fields={endFields} typed={typed} errors={errors} />
          <Button kind="secondary">Beëindig deze samenwerking</Button>
        </PostForm>
      )}
    </Chapter>
  );
};

/** For whoever takes part and has not confirmed the text as it is now. */
export const AnswerForms = ({
  tie,
  called,
  view,
  typed,
  errors,
}: Sent & { tie: Tie; called: (key: string) => string; view: View }) => {
  if (tie.state !== "offered") return null;
  const acts = (it: string) => seatIn(view.reader, it, "editor", tie.side) !== undefined;
  const mine = awaited(tie).filter(acts);
  const leading = tie.participants.filter(
    (it) => it !== tie.organisation && leads(tie.facts, it) && acts(it),
  );
  return (
    <>
      {mine.map((organisation) => (
        <Chapter id={`antwoord-${organisation}`} title={`Klopt dit volgens ${called(organisation)}?`}>
          <PostForm
            view={view}
            action={`${answerPath(tie.id, organisation)}/bevestigen`}
            named="inline"
            seen={tie.version}
          >
            <Button>Ja, dit klopt</Button>
          </PostForm>
          <PostForm view={view} action={`${answerPath(tie.id, organisation)}/weigeren`} seen={tie.version}>
            <Fields fields={refuseFields} typed={typed} errors={errors} within={organisation} />
            <Button kind="secondary">Nee, dit klopt niet</Button>
          </PostForm>
        </Chapter>
      ))}
      {leading.map((organisation) => (
        <Chapter id={`overnemen-${organisation}`} title="Zelf bijhouden">
          <p>
            {called(tie.organisation)} schreef dit op. {called(organisation)} is er penvoerder, gastheer of
            uitvoerder van, en kan het overnemen: u zegt dan dat het klopt, en houdt het voortaan bij.
          </p>
          <PostForm
            view={view}
            action={`${answerPath(tie.id, organisation)}/overnemen`}
            named="inline"
            seen={tie.version}
          >
            <Button kind="secondary">Overnemen</Button>
          </PostForm>
        </Chapter>
      ))}
    </>
  );
};
