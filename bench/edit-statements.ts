/** What an edit asks of the database, statement by statement, as the product asks it: an admin notes that he looked through rights. */
import { PERSON } from "./somebody.ts";

export interface Edit {
  secret: string;
  token: string;
  once: string;
  organisation: string;
  event: string;
  at: Date;
}

export const EDIT = {
  person: `select * from person_behind($1, $2, $3)`,
  /** How each transaction begins: with who asks, for the rules of the tables. */
  begin: (
    organisations: readonly string[],
  ) => `begin; select set_config('vliegwiel.person', '${PERSON}', true),
    set_config('vliegwiel.organisations', array['${organisations.join("','")}']::text[]::text, true),
    set_config('vliegwiel.sides', array['${organisations.map((it) => `${it} executive`).join("','")}']::text[]::text, true)`,
  organisation: `select * from organisation where key = $1`,
  /** Up to the last, after which others wait until this is committed. */
  work: ({ once, organisation, event, at }: Edit): [string, unknown[]][] => [
    [
      `insert into form_sent (once, at) values ($1, $2) on conflict (once) do nothing returning once`,
      [once, at],
    ],
    [
      `insert into rights_review (organisation, side, by, at) values ($1, $2, $3, $4)`,
      [organisation, "executive", PERSON, at],
    ],
    [
      `with told as (
        insert into event (id, at, actor, kind, about, visibility, organisation, side, detail, small)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id)
      insert into event_waiting (event) select id from told`,
      [
        ...[event, at, PERSON, "rechten-nagekeken", [`organisation:${organisation}`]],
        ...["side", organisation, "executive", "{}", false],
      ],
    ],
    [
      `with written as (
        insert into audit_event (at, actor, action, object, result, origin, content)
        values ($1, $2, $3, $4, $5, $6, $7) returning id)
      insert into audit_waiting (event) select id from written`,
      [
        at,
        PERSON,
        "organisatie.rechten.geven",
        `organisation:${organisation}:executive`,
        "done",
        "web",
        null,
      ],
    ],
  ],
  change: (it: Edit): [string, unknown[]][] => [
    ...EDIT.work(it),
    [
      `with latest as (
        insert into revision (subject, number) values ($1, 1)
        on conflict (subject) do update set number = revision.number + 1 returning number)
      insert into revision (subject, number)
      select distinct subject, latest.number from latest, unnest($2::text[]) as subject
      on conflict (subject) do update set number = excluded.number`,
      ["*", []],
    ],
  ],
  revision: `select subject, number from revision where number > $1`,
};
