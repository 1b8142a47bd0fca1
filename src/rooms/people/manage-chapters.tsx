/** On the page of who has which place: who asks for one, and the yearly look through who has what. */
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { choiceField, Fields, textField } from "#kit/form-fields.tsx";
import { Button, Chapter } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import type { FieldError } from "#kit/problem.ts";
import { ORGANS, ROLES } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import type { KeptFile } from "#kit/upload/store.ts";
import type { JoinRequest } from "./joining.ts";
import { evidencePath, managePath } from "./paths.ts";
import { Evidence } from "./evidence.tsx";
import { FORMER } from "./persons.ts";
import type { Review } from "./reviews.ts";
import { SIDES } from "./waits.ts";

export const grantFields = { rol: choiceField("Wat deze persoon mag", ROLES) };
export const refuseFields = {
  reden: textField("Waarom niet?", { hint: "Wie de plek vroeg, leest dit.", most: 500 }),
};

/** A form of this page that was sent and refused: which one, what was typed and what is wrong with it. */
export interface Sent {
  /** The request it answers; absent for the invitation. */
  request?: string;
  typed: Record<string, string>;
  errors: readonly FieldError[];
}

/** What belongs to the form of one request, or to that of the invitation. */
export const of = (sent: Sent, request?: string): Pick<Sent, "typed" | "errors"> =>
  sent.request === request ? sent : { typed: {}, errors: [] };

export const Requests = ({
  requests,
  names,
  files,
  view,
  sent,
}: {
  requests: readonly JoinRequest[];
  names: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, KeptFile>;
  view: View;
  /** The form that was refused. */
  sent: Sent;
}) => (
  <Chapter id="aanvragen" title="Aanvragen">
    {requests.length === 0 && <p class="empty">Niemand vraagt nu om een plek.</p>}
    {requests.map(({ id, person, organisation, organ, reason, asked_at, evidence }) => (
      <section>
        <h3 class="nl-heading nl-heading--level-3">{names.get(person) ?? FORMER}</h3>
        <p>
          Vraagt sinds {formatDay(amsterdamDay(asked_at))} een plek ({ORGANS[organ]}). Functie: {reason}
        </p>
        {evidence !== null && <Evidence file={files.get(evidence)} href={evidencePath(organisation, id)} />}
        <PostForm view={view} action={`${managePath(organisation)}/aanvragen/${id}/geven`}>
          <Fields fields={grantFields} {...of(sent, id)} within={id} />
          <Button>Geef deze plek</Button>
        </PostForm>
        <PostForm view={view} action={`${managePath(organisation)}/aanvragen/${id}/afwijzen`}>
          <Fields fields={refuseFields} {...of(sent, id)} within={id} />
          <Button kind="secondary">Wijs af</Button>
        </PostForm>
      </section>
    ))}
  </Chapter>
);

export const Reviews = ({
  reviews,
  organisation,
  view,
}: {
  reviews: readonly Review[];
  organisation: string;
  view: View;
}) => (
  <Chapter id="nakijken" title="Nakijken">
    <p>Kijk elk jaar na of ieder hierboven nog de goede plek heeft, en beëindig wat niet meer klopt.</p>
    {reviews.map(({ side, last, until }) => (
      <section>
        <p>
          Voor {SIDES[side]}:{" "}
          {last ? `nagekeken op ${formatDay(amsterdamDay(last))}` : "nog niet eerder nagekeken"}. Uiterlijk{" "}
          {formatDay(until)} opnieuw.
        </p>
        <PostForm view={view} action={`${managePath(organisation)}/nagekeken/${side}`} named="inline">
          <Button kind="secondary">Ik heb dit nagekeken</Button>
        </PostForm>
      </section>
    ))}
  </Chapter>
);
