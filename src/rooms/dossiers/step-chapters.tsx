/** What can be done with a dossier from its own page: by who keeps it, by each party for itself, and by who wants to join. */
import { Fields, type FormFields } from "#kit/form-fields.tsx";
import type { Sent } from "#kit/look/folded-form.tsx";
import { bullets, Button, Chapter, DayText, H3, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { hasRole, seatIn, sideOf } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { type Names, nameIn } from "./called.ts";
import { VIEWPOINTS } from "./facts.ts";
import type { JoinRequest } from "./joining.ts";
import { type DossierVerb, life } from "./life.ts";
import {
  assentFields,
  closeFields,
  concludeFields,
  joinFields,
  leaveFields,
  objectFields,
  refuseFields,
  stopFields,
} from "./party-fields.ts";
import { changePath, dossierPath, joinPath, NEW_PATH, partyPath, requestPath, wordsPath } from "./paths.ts";
import type { Dossier } from "./queries.ts";
import { answerOf } from "./standing.ts";

interface Offered {
  dossier: Dossier;
  sent: Sent;
  view: View;
}

/** A form within a fold: it opens by itself when what was sent from it was refused. */
const Folded = ({
  it: { dossier, sent, view },
  name,
  action,
  fields,
  button,
  title,
  text = false,
}: {
  it: Offered;
  name: string;
  action: string;
  fields: FormFields;
  button: string;
  title: string;
  /** Whether it answers to the text: then it carries which. */
  text?: boolean;
}) => {
  const own = sent.form === name;
  return (
    <details open={own}>
      <summary>{title}</summary>
      <PostForm view={view} action={action} seen={text ? null : dossier.version}>
        {text && <input type="hidden" name="tekst" value={String(dossier.textVersion)} />}
        <Fields
          fields={fields}
          typed={own ? sent.typed : {}}
          errors={own ? sent.errors : []}
          {...(!own && { within: name })}
        />
        <Button kind="secondary">{button}</Button>
      </PostForm>
    </details>
  );
};

/** For whoever keeps it. */
export const KeeperChapter = ({
  requests,
  called,
  ...it
}: Offered & { requests: readonly JoinRequest[]; called: Names }) => {
  const { dossier, view } = it;
  const { id, state, version, facts } = dossier;
  if (!seatIn(view.reader, dossier.organisation, "editor", dossier.side)) return null;
  const can = (verb: DossierVerb) => canStep(life, state, verb);
  const step = (path: string, button: string) => (
    <PostForm view={view} action={`${dossierPath(id)}/${path}`} named="inline" seen={version}>
      <Button kind="secondary">{button}</Button>
    </PostForm>
  );
  const folded = (name: string, title: string, fields: FormFields, button: string) => (
    <Folded {...{ it, name, title, fields, button }} action={`${dossierPath(id)}/${name}`} />
  );
  const waiting = requests.filter((one) => one.refusal === null);
  return (
    <Chapter id="bijhouden" title="Bijhouden" class="no-print">
      {waiting.map((one) => {
        const who = nameIn(called, one.organisation);
        return (
          <>
            <H3>{who} wil meedoen</H3>
            <p>
              {one.reason} ({one.office}, <DayText day={one.day} />)
            </p>
            <PostForm
              view={view}
              action={`${requestPath(id, one.organisation)}/toelaten`}
              named="inline"
              seen={version}
            >
              <Button>Laat {who} meedoen</Button>
            </PostForm>
            <Folded
              {...{ it, fields: refuseFields, button: "Wijs af" }}
              name={`afwijzen-${one.organisation}`}
              title={`Wijs ${who} af`}
              action={`${requestPath(id, one.organisation)}/afwijzen`}
            />
          </>
        );
      })}
      {can("change") && (
        <p>
          <a href={changePath(id)}>Wijzig de tekst of de partijen</a>
        </p>
      )}
      {can("offer") && step("delen", "Deel met de partijen")}
      {can("resume") && step("hervatten", "Neem dit weer op met de partijen")}
      {can("verify") && state !== "draft" && step("nagekeken", "Alles klopt nog")}
      {can("conclude") &&
        facts.kind === "question" &&
        folded("verder", "Ga verder zonder wie niet antwoordde", concludeFields, "Ga verder")}
      {can("close") && folded("afronden", "Rond af", closeFields, "Rond af")}
      {can("stop") && folded("stoppen", "Stop", stopFields, "Stop dit dossier")}
    </Chapter>
  );
};

const ASKS = {
  question: { yes: "Wij delen dit perspectief", no: "Wij hebben bezwaar", left: "Wij stappen uit" },
  exploration: { yes: "Wij doen mee", no: "Wij hebben bezwaar", left: "Wij doen niet mee" },
} as const;

/** For whoever writes for a party: its own words, and its answer. */
export const PartyChapters = ({ called, ...it }: Offered & { called: Names }) => {
  const { dossier, view } = it;
  const { id, state, facts, participants, side, voices } = dossier;
  if (!canStep(life, state, "say")) return null;
  const mine = participants.filter((key) => seatIn(view.reader, key, "editor", side));
  return (
    <>
      {mine.map((key) => {
        const verdict = answerOf(dossier, key)?.verdict ?? null;
        const own = voices.filter((voice) => voice.organisation === key);
        const answer = (
          name: "instemmen" | "bezwaar" | "uitstappen",
          verdictAsked: "yes" | "no" | "left",
          fields: FormFields,
        ) =>
          canStep(life, state, "assent") &&
          verdict !== verdictAsked && (
            <Folded
              {...{ it, fields, button: ASKS[facts.kind][verdictAsked], text: true }}
              name={`${name}-${key}`}
              title={ASKS[facts.kind][verdictAsked]}
              action={`${partyPath(id, key)}/${name}`}
            />
          );
        return (
          <Chapter id={`namens-${key}`} title={`Namens ${nameIn(called, key)}`} class="no-print">
            <p>
              <a href={wordsPath(id, key)}>Schrijf op wat {nameIn(called, key)} wil en vreest</a>
            </p>
            {own.length > 0 &&
              bullets(
                own.map((voice) => (
                  <a href={`${wordsPath(id, key)}?vanuit=${voice.viewpoint}`}>
                    Wijzig wat u zei vanuit: {VIEWPOINTS[voice.viewpoint]}
                  </a>
                )),
              )}
            {answer("instemmen", "yes", assentFields)}
            {answer("bezwaar", "no", objectFields)}
            {answer("uitstappen", "left", leaveFields)}
          </Chapter>
        );
      })}
    </>
  );
};

/** For whoever is no party, and works for an organisation that could be one; and for who begins a dossier from an exploration. */
export const JoinChapter = ({
  requests,
  called,
  ...it
}: Offered & { requests: readonly JoinRequest[]; called: Names }) => {
  const { dossier, view } = it;
  const acting = view.reader.kind === "person" ? view.reader.acting : null;
  const takesPart = acting !== null && dossier.participants.includes(acting.organisation);
  const open = dossier.state === "open" || dossier.state === "shared";
  if (acting === null || !hasRole(acting.role, "editor") || !open) return null;
  if (takesPart)
    return dossier.facts.kind === "exploration" ? (
      <p class="no-print">
        <a href={`${NEW_PATH}?uit=${dossier.id}`}>Begin een dossier uit deze verkenning</a>
      </p>
    ) : null;
  if (sideOf(acting.organ) !== dossier.side) return null;
  const own = requests.find((one) => one.organisation === acting.organisation);
  return (
    <Chapter id="meedoen" title="Meedoen" class="no-print">
      {own?.refusal === null ? (
        <p>
          {nameIn(called, acting.organisation)} vroeg op <DayText day={own.day} /> om mee te doen. Wie het
          dossier bijhoudt, beslist.
        </p>
      ) : (
        <>
          {own && (
            <Note>
              <p>Uw eerdere vraag is afgewezen: {own.refusal}</p>
            </Note>
          )}
          <p>Ligt deze vraag ook bij u? Vraag om mee te doen; dan hoeft u niet zelf te beginnen.</p>
          <Folded
            {...{ it, fields: joinFields, button: "Vraag om mee te doen" }}
            name="meedoen"
            title="Vraag om mee te doen"
            action={joinPath(dossier.id)}
          />
        </>
      )}
    </Chapter>
  );
};
