/** On the page of who has which place: who has one, and who is invited to one. */
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { Button, Chapter } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import { type Organ, ORGANS, type Reader, ROLES, seatIn, sideOf } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import type { Sending } from "#kit/mail/outbox.ts";
import { type Invitation, invitationSubject } from "./invitations.ts";
import type { Membership } from "./memberships.ts";
import { managePath } from "./paths.ts";
import { FORMER } from "./persons.ts";

/** Whether a reader may give rights on the side of an organ. */
export const mayGive = (reader: Reader, organisation: string, organ: Organ): boolean =>
  seatIn(reader, organisation, "admin", sideOf(organ)) !== undefined;

export const Members = ({
  members,
  names,
  view,
  organisation,
}: {
  members: readonly Membership[];
  names: ReadonlyMap<string, string>;
  view: View;
  organisation: string;
}) => (
  <Chapter id="leden" title="Leden">
    <Table
      caption="Wie het langst meedoet eerst"
      rows={members}
      empty="Hier doet nog niemand mee."
      view={view}
      columns={[
        { label: "Naam", cell: (it) => names.get(it.person) ?? FORMER },
        { label: "Wat", cell: (it) => ROLES[it.role] },
        { label: "Waar", cell: (it) => ORGANS[it.organ] },
        { label: "Sinds", cell: (it) => formatDay(amsterdamDay(it.since)) },
        {
          label: "Beëindigen",
          onPhone: "bare",
          cell: (it) =>
            mayEnd(view.reader, it) ? (
              <PostForm
                view={view}
                action={`${managePath(organisation)}/leden/${it.id}/einde`}
                named="inline"
              >
                <Button kind="secondary">Beëindig</Button>
              </PostForm>
            ) : (
              "–"
            ),
        },
      ]}
    />
    <p>
      <a href={`${managePath(organisation)}/leden.csv`}>Deze lijst als spreadsheet</a>
    </p>
  </Chapter>
);

const mayEnd = (reader: Reader, it: Membership): boolean =>
  (reader.kind === "person" && reader.id === it.person) || mayGive(reader, it.organisation, it.organ);

/** How it went with the mail of an invitation. */
const mailText = (it: Sending | undefined): string => {
  if (!it) return "–";
  if (it.failure !== null) return `niet aangekomen. ${it.failure}`;
  return it.sent_at ? `verstuurd op ${formatDay(amsterdamDay(it.sent_at))}` : "gaat zo weg";
};

export const Invited = ({
  invited,
  mails,
  view,
  today,
}: {
  invited: readonly Invitation[];
  mails: ReadonlyMap<string, Sending>;
  view: View;
  today: string;
}) => (
  <Chapter id="uitgenodigd" title="Uitgenodigd">
    <Table
      caption="Uitnodigingen die niemand nog gebruikte"
      empty="Er staat geen uitnodiging open."
      rows={invited}
      view={view}
      columns={[
        { label: "Voor", cell: (it) => it.email ?? "wie de link heeft" },
        {
          label: "Wat",
          cell: (it) => (it.gift === "platform" ? "–" : `${ROLES[it.gift.role]}, ${ORGANS[it.gift.organ]}`),
        },
        { label: "Waaruit blijkt het", cell: (it) => it.evidence },
        { label: "Per mail", cell: (it) => mailText(mails.get(invitationSubject(it.id))) },
        {
          label: "Geldt tot",
          cell: (it) => {
            const end = amsterdamDay(it.ends_at);
            return end <= today ? `verlopen op ${formatDay(end)}` : formatDay(end);
          },
        },
        {
          label: "Intrekken",
          onPhone: "bare",
          cell: (it) =>
            it.gift !== "platform" && mayGive(view.reader, it.gift.organisation, it.gift.organ) ? (
              <PostForm
                view={view}
                action={`${managePath(it.gift.organisation)}/uitnodigingen/${it.id}/intrekken`}
                named="inline"
              >
                <Button kind="secondary">Trek in</Button>
              </PostForm>
            ) : (
              "–"
            ),
        },
      ]}
    />
  </Chapter>
);
