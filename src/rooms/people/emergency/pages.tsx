/** `/noodtoegang`: for whoever keeps the installation; and what was read under one, for the organisation as well. */
import { formatMoment } from "#kit/day.ts";
import { choiceField, Fields, nameField, textField } from "#kit/form-fields.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Button, Chapter, Facts, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap } from "#rooms/organisations";
import { lookedAt } from "../looked-at.ts";
import { personIn } from "../my-work.tsx";
import { anewPath, EMERGENCY, emergencyPath, managePath, MY_WORK } from "../paths.ts";
import { FORMER, namesOf } from "../persons.ts";
import { SIDES } from "../waits.ts";
import {
  emergenciesOf,
  type EmergencyAccess,
  isGoing,
  isProved,
  MOST_HOURS,
  PROVED_MINUTES,
  readUnder,
} from "./emergencies.ts";

export const emergencyFields = {
  organisatie: nameField(
    "Van welke organisatie?",
    { what: "organisaties" },
    { hint: "Typ de naam of de code." },
  ),
  kant: choiceField("Van welke kant?", SIDES),
  melding: textField("Nummer van de melding", { hint: "Waaronder u het incident behandelt.", most: 60 }),
  reden: textField("Waarom is het nodig?", { hint: "De organisatie leest dit.", most: 500 }),
  uren: choiceField("Hoe lang?", { "1": "1 uur", "2": "2 uur", "4": `${MOST_HOURS} uur` }),
};

export async function emergencyPage(
  building: Building,
  view: View,
  sent: { typed: Record<string, string>; errors: readonly FieldError[] },
): Promise<PageParts> {
  const at = building.clock();
  const person = personIn(view);
  const taken = await emergenciesOf(building.primary, { person: person.id }, at);
  return {
    title: "Noodtoegang",
    lead: "Alleen om een storing of incident op te lossen. De organisatie ziet meteen dat u meeleest, en wat u leest.",
    trail: [{ label: "Mijn werk", href: MY_WORK }],
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={[...sent.errors]} />}
        <Chapter id="vragen" title="Noodtoegang nemen">
          <p>U mag er alleen mee lezen, hoogstens {MOST_HOURS} uur. Elke pagina wordt vastgelegd.</p>
          {isProved(person, at) ? (
            <PostForm view={view} action={EMERGENCY}>
              <Fields fields={emergencyFields} typed={sent.typed} errors={sent.errors} />
              <Button>Neem noodtoegang</Button>
            </PostForm>
          ) : (
            <p>
              Log eerst opnieuw in; daarna hebt u {PROVED_MINUTES} minuten om het formulier in te vullen.{" "}
              <a href={anewPath(person, EMERGENCY)}>Opnieuw inloggen</a>
            </p>
          )}
        </Chapter>
        <Chapter id="genomen" title="Wat u nam">
          <Taken taken={taken} names={await namesIn(building, taken)} view={view} at={at} />
        </Chapter>
      </>
    ),
  };
}

const namesIn = (building: Building, taken: readonly EmergencyAccess[]) =>
  nameMap(
    building.primary,
    taken.map((it) => it.organisation),
  );

/** Leave that was taken, with the way to what was read. */
const Taken = ({
  taken,
  names,
  view,
  at,
}: {
  taken: readonly EmergencyAccess[];
  names: ReadonlyMap<string, string>;
  view: View;
  at: Date;
}) => (
  <Table
    caption="Noodtoegang in het afgelopen jaar, de laatste eerst"
    empty="Er is geen noodtoegang genomen."
    rows={taken}
    view={view}
    columns={[
      {
        label: "Sinds",
        cell: (it) => <a href={emergencyPath(it.id)}>{formatMoment(it.since)}</a>,
      },
      { label: "Organisatie", cell: (it) => names.get(it.organisation) ?? it.organisation },
      { label: "Kant", cell: (it) => SIDES[it.side] },
      { label: "Melding", cell: (it) => it.incident },
      {
        label: "Tot",
        cell: (it) =>
          isGoing(it, at) ? `${formatMoment(it.until)}, loopt nu` : formatMoment(it.ended_at ?? it.until),
      },
    ]}
  />
);

/** On the page of who takes part: that somebody reads along now, for all; and what was, for who gives rights on that side. */
export const ReadsAlong = ({
  taken,
  view,
  at,
  names,
}: {
  taken: readonly EmergencyAccess[];
  view: View;
  at: Date;
  names: ReadonlyMap<string, string>;
}) => {
  const going = taken.filter((it) => isGoing(it, at));
  const own = taken.filter((it) => seatIn(view.reader, it.organisation, "admin", it.side));
  return (
    <>
      {going.map((it) => (
        <Note tone="warning">
          <p>
            De beheerder van deze installatie leest nu mee ({SIDES[it.side]}), tot uiterlijk{" "}
            {formatMoment(it.until)}. Melding {it.incident}: “{it.reason}”.{" "}
            {own.includes(it) && <a href={emergencyPath(it.id)}>Bekijk wat er gelezen is, of beëindig het</a>}
          </p>
        </Note>
      ))}
      {own.length > 0 && (
        <Chapter id="noodtoegang" title="Noodtoegang">
          <Taken taken={own} names={names} view={view} at={at} />
        </Chapter>
      )}
    </>
  );
};

/** One leave: why, until when, and all that was read under it. */
export async function readUnderPage(
  building: Building,
  it: EmergencyAccess,
  view: View,
  error?: string,
): Promise<PageParts> {
  const { primary } = building;
  const at = building.clock();
  const [lines, names, people] = await Promise.all([
    readUnder(primary, it.id),
    namesIn(building, [it]),
    namesOf(primary, it.person === null ? [] : [it.person]),
  ]);
  await lookedAt(building, view.reader, it.organisation, it.person === null ? [] : [it.person], {
    ...{ processing: "noodtoegang", action: "noodtoegang.zien", began: at },
  });
  const gives = seatIn(view.reader, it.organisation, "admin", it.side) !== undefined;
  const name = names.get(it.organisation) ?? it.organisation;
  return {
    title: `Noodtoegang: ${name}`,
    lead: error ?? it.reason,
    trail: gives
      ? [{ label: `Wie er meedoet: ${name}`, href: managePath(it.organisation) }]
      : [{ label: "Noodtoegang", href: EMERGENCY }],
    timeless: true,
    ...(error !== undefined && { status: 409 as const }),
    body: (
      <>
        <Facts
          facts={[
            { term: "Wie", value: people.get(it.person ?? "") ?? FORMER },
            { term: "Melding", value: it.incident },
            { term: "Kant", value: SIDES[it.side] },
            { term: "Van", value: formatMoment(it.since) },
            { term: isGoing(it, at) ? "Uiterlijk tot" : "Tot", value: formatMoment(it.ended_at ?? it.until) },
            { term: "Gezien door de organisatie", value: it.seen_at ? formatMoment(it.seen_at) : "nog niet" },
          ]}
        />
        {isGoing(it, at) && (
          <PostForm view={view} action={`${emergencyPath(it.id)}/einde`} named="inline">
            <Button>Beëindig nu</Button>
          </PostForm>
        )}
        {gives && it.seen_at === null && (
          <PostForm view={view} action={`${emergencyPath(it.id)}/gezien`} named="inline">
            <Button kind="secondary">Ik heb dit gezien</Button>
          </PostForm>
        )}
        <Chapter id="gelezen" title="Wat er gelezen is">
          <Table
            caption="Elke pagina die alleen door deze noodtoegang openging, de laatste eerst"
            empty="Er is nog niets gelezen."
            rows={lines}
            view={view}
            columns={[
              { label: "Wanneer", cell: (line) => formatMoment(line.at) },
              { label: "Wat", cell: (line) => building.policy.called(line.action) },
              { label: "Waarvan", cell: (line) => line.object },
            ]}
          />
        </Chapter>
      </>
    ),
  };
}
