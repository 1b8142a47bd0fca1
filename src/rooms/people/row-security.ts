/** Who sees which rows of this room, whatever a page forgets to ask (`kit/database/row-security.ts`). */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import {
  ASKS,
  closeTable,
  ofOwnOrganisation,
  ofOwnSide,
  openRows,
  PLACES,
  showRows,
} from "#kit/database/row-security.ts";

const own = sql`person = ${ASKS}`;

/**
 * The person behind a visit, with the rights of this moment: the one question that is asked before it is known who asks,
 * and for every page. It sees all and gives only what is behind the secret; in a transaction that is told so
 * (`seeingAll`) a page for who logged in cost two more questions.
 */
const personBehind = (schema: string) => sql`
  create or replace function person_behind(visit bytea, at timestamptz, idle_since timestamptz) returns table (
    id uuid, name text, acting uuid, form_token text, seen_at timestamptz, admin uuid, seats json)
  language plpgsql stable security definer set search_path = ${sql.id(schema)}, pg_temp as $$
  begin
    return query select p.id, p.name, s.acting, s.form_token, s.seen_at, a.person,
      (select json_agg(json_build_object('id', m.id, 'organisation', m.organisation, 'organ', m.organ, 'role', m.role)
          order by m.since, m.id)
        from membership m where m.person = p.id and m.until is null)
    from session s join person p on p.id = s.person left join platform_admin a on a.person = p.id
    where s.hash = visit and s.ends_at > at and s.seen_at > idle_since;
  end $$`;

/** The same, with when he proved anew who he is and where he reads along because of an incident. */
const personAndVisitBehind = (schema: string) => sql`
  create function person_behind(visit bytea, at timestamptz, idle_since timestamptz) returns table (
    id uuid, name text, acting uuid, form_token text, seen_at timestamptz, provider text, proved_at timestamptz,
    admin uuid, seats json, emergencies json)
  language plpgsql stable security definer set search_path = ${sql.id(schema)}, pg_temp as $$
  begin
    return query select p.id, p.name, s.acting, s.form_token, s.seen_at, s.provider, s.proved_at, a.person,
      (select json_agg(json_build_object('id', m.id, 'organisation', m.organisation, 'organ', m.organ, 'role', m.role)
          order by m.since, m.id)
        from membership m where m.person = p.id and m.until is null),
      (select json_agg(json_build_object('id', e.id, 'organisation', e.organisation, 'side', e.side))
        from emergency_access e where e.person = a.person and e.until > at and e.ended_at is null)
    from session s join person p on p.id = s.person left join platform_admin a on a.person = p.id
    where s.hash = visit and s.ends_at > at and s.seen_at > idle_since;
  end $$`;

export const rowSecurityMigrations: Record<string, Migration> = {
  "2026-11-29_people-roles": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      await personBehind(rows[0]?.schema ?? "public").execute(db);
      await sql`create index membership_by_person on membership (person)`.execute(db);
      await sql`create index join_request_by_person on join_request (person)`.execute(db);
      await closeTable(db, "login", { reads: own });
      await closeTable(db, "session", { reads: own, writes: own });
      await closeTable(db, "platform_admin", { reads: own });
      // All members of an organisation know each other; a right there is given and taken there.
      await closeTable(db, "membership", {
        reads: sql`${own} or ${ofOwnOrganisation}`,
        writes: ofOwnOrganisation,
      });
      await closeTable(db, "invitation", { reads: ofOwnSide, writes: ofOwnSide });
      const request = sql`${own} or ${ofOwnSide}`;
      await closeTable(db, "join_request", { reads: request, writes: request });
      // What came with a request goes with it, read by who answers and removed then.
      await openRows(
        db,
        "file",
        "evidence",
        sql`exists (select from join_request j where j.evidence = file.id)`,
      );
      const review = sql`organisation || ' ' || side = any(${PLACES.sides})`;
      await closeTable(db, "rights_review", { reads: review, writes: review });
      // Whose place or request one sees, by the rules above.
      const met = sql`exists (select from membership m where m.person = person.id)
        or exists (select from join_request j where j.person = person.id)`;
      await closeTable(db, "person", { reads: sql`id = ${ASKS} or ${met}`, writes: sql`id = ${ASKS}` });
    },
  },
  "2026-11-30_people-roles": {
    async up(db) {
      // A letter with an invitation goes with it: written by who invites, and whether it came is told there.
      await openRows(
        db,
        "mail",
        "invitations",
        sql`exists (select from invitation i where mail.about = 'invitation:' || i.id)`,
      );
    },
  },
  "2026-11-30_tokens-roles": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      await sql`drop function person_behind`.execute(db);
      await personAndVisitBehind(rows[0]?.schema ?? "public").execute(db);
      // A key is ended by its owner, or by who gives rights on the side it asks from.
      const key = sql`${own} or exists (select from membership where membership.id = program_key.membership and ${ofOwnSide})`;
      await closeTable(db, "program_key", { reads: key, writes: key });
      // Everyone in an organisation is told that somebody reads along; only that side looks at it and ends it.
      const onSide = sql`organisation || ' ' || side = any(${PLACES.sides})`;
      await closeTable(db, "emergency_access", {
        reads: sql`${own} or ${ofOwnOrganisation}`,
        writes: sql`${own} or ${onSide}`,
      });
      await showRows(
        db,
        "person",
        "read_along",
        sql`exists (select from emergency_access e where e.person = person.id)`,
      );
      await showRows(
        db,
        "audit_event",
        "read_in_emergency",
        sql`exists (select from emergency_access where audit_event.through = 'noodtoegang:' || id and ${onSide})`,
      );
      // Who takes part in the same thing is known to the room whose thing it is: it opens these rows to them.
      const guest = sql`id = ${ASKS} or invited_by = ${ASKS}`;
      await closeTable(db, "guest", { reads: guest, writes: guest });
      const ofGuest = sql`exists (select from guest g where g.id = guest)`;
      await closeTable(db, "guest_link", { reads: sql`false`, writes: ofGuest });
      await closeTable(db, "guest_visit", { reads: sql`guest = ${ASKS}`, writes: sql`guest = ${ASKS}` });
      await openRows(
        db,
        "mail",
        "guests",
        sql`exists (select from guest g where mail.about = 'guest:' || g.id)`,
      );
    },
  },
  "2026-12-01_guests": {
    async up(db) {
      // Who takes part in the same thing sees that somebody is a guest there, and not what lets him in.
      const inviter = sql`(g.id = ${ASKS} or g.invited_by = ${ASKS})`;
      const link = sql`(select sees_all()) or exists (select from guest g where g.id = guest and ${inviter})`;
      await sql`alter policy kept on guest_link using (${link}) with check (${link})`.execute(db);
      const letter = sql`exists (select from guest g where mail.about = 'guest:' || g.id and ${inviter})`;
      await sql`alter policy guests on mail using (${letter})`.execute(db);
      // What whoever asks is a guest of, for the rules of the room whose thing it is. A view of the owner: rules that ask
      // each other are refused by PostgreSQL.
      await sql`create view guested with (security_barrier) as
        select kind, thing from guest where id = ${ASKS} and ended_at is null`.execute(db);
    },
  },
  "2026-12-10_guest-letters": {
    async up(db) {
      // A view of the owner again: the rule of mail took along the rules of guests, and those what guests take part in, so that
      // finding a letter to send was a plan of 800 lines, made anew every two seconds.
      await sql`create view own_guest with (security_barrier) as
        select id from guest where id = ${ASKS} or invited_by = ${ASKS}`.execute(db);
      const letter = sql`exists (select from own_guest g where mail.about = 'guest:' || g.id)`;
      await sql`alter policy guests on mail using (${letter})`.execute(db);
    },
  },
  "2026-12-15_holds-place": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      // For rooms that keep something of a person for as long as he has that place, in a rule of their own table.
      await sql`create function holds_place(who uuid, at_organisation text, in_organ text) returns boolean
        language sql stable security definer set search_path = ${sql.id(rows[0]?.schema ?? "public")}, pg_temp as $$
          select exists (select from membership m where m.person = who and m.organisation = at_organisation
            and m.organ = in_organ and m.until is null) $$`.execute(db);
    },
  },
};
