/** `/mijn-werk/sleutels`: the keys of whoever logged in, and how a new one is made. */
import { addDays, amsterdamDay, formatDay, formatMoment } from "#kit/day.ts";
import { dayInput, Fields, manyField, textField } from "#kit/form-fields.tsx";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Button, Chapter, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import { ORGANS } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap } from "#rooms/organisations";
import { personIn, seatText } from "../my-work.tsx";
import { KEYS, MY_WORK } from "../paths.ts";
import { FORMER } from "../persons.ts";
import { type Key, keysOf, LONGEST_DAYS } from "./keys.ts";

export const keyFields = {
  naam: textField("Waarvoor is de sleutel?", {
    hint: "Bijvoorbeeld: ledenlijst naar ons personeelssysteem. Zo herkent u hem later.",
    most: 100,
  }),
  plek: textField("Vanuit welke plek?"),
  rechten: manyField("Wat mag het programma?", "Kies ten minste één ding dat het programma mag.", {
    hint: "Een sleutel mag nooit meer dan u zelf op die plek mag.",
  }),
  tot: dayInput("Tot en met welke dag geldt de sleutel?", { hint: "Hoogstens een jaar." }),
};

/** What can be chosen: one's own places, and what rooms let programs do, reading first. */
const offeredTo = (building: Building, view: View, names: ReadonlyMap<string, string>) => ({
  ...keyFields,
  plek: {
    ...keyFields.plek,
    kind: "choice" as const,
    choices: personIn(view).seats.map((it) => ({ value: it.id, label: seatText(it, names) })),
  },
  rechten: {
    ...keyFields.rechten,
    choices: [...building.policy.scopes]
      .sort(([, one], [, other]) => Number(one.writes) - Number(other.writes))
      .map(([value, { does, writes }]) => ({ value, label: `${writes ? "Schrijven" : "Lezen"}: ${does}` })),
  },
});

export async function keysPage(
  building: Building,
  view: View,
  sent: { typed: Record<string, string>; errors: readonly FieldError[] },
  /** The key that was just made: shown once. */
  secret: string | null = null,
): Promise<PageParts> {
  const person = personIn(view);
  const keys = await keysOf(building.primary, person.id, building.clock());
  const names = await nameMap(
    building.primary,
    person.seats.map((it) => it.organisation),
  );
  const typed = { tot: addDays(view.today, LONGEST_DAYS), plek: person.acting?.id ?? "", ...sent.typed };
  return {
    title: "Sleutels voor programma’s",
    lead: "Met een sleutel haalt een programma gegevens op in uw naam. Wat het doet, staat op uw naam.",
    trail: [{ label: "Mijn werk", href: MY_WORK }],
    timeless: true,
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={[...sent.errors]} />}
        {secret !== null && (
          <Note tone="info">
            <p>De sleutel is gemaakt. Zet hem nu in het programma: u ziet hem alleen deze keer.</p>
            <p>
              <code>{secret}</code>
            </p>
          </Note>
        )}
        <Chapter id="sleutels" title="Uw sleutels">
          <Keys keys={keys} building={building} names={names} view={view} empty="U hebt geen sleutel." />
        </Chapter>
        <Chapter id="nieuw" title="Een sleutel maken">
          {person.seats.length === 0 ? (
            <p class="empty">U hebt geen plek bij een organisatie. Zonder plek kan een programma niets.</p>
          ) : (
            <PostForm view={view} action={KEYS}>
              <Fields fields={offeredTo(building, view, names)} typed={typed} errors={sent.errors} />
              <Button>Maak de sleutel</Button>
            </PostForm>
          )}
          <p>
            Hoe een programma de sleutel meestuurt, staat op de pagina over <a href="/api">de API</a>.
          </p>
        </Chapter>
      </>
    ),
  };
}

/** Keys with what each may, and the way to end it. */
export const Keys = ({
  keys,
  building,
  names,
  owners,
  view,
  empty,
}: {
  keys: readonly Key[];
  building: Building;
  names: ReadonlyMap<string, string>;
  /** Whose they are, where they are not all of the reader himself. */
  owners?: ReadonlyMap<string, string>;
  view: View;
  empty: string;
}) => (
  <Table
    caption="Sleutels die nog gelden, de nieuwste eerst"
    rows={keys}
    empty={empty}
    view={view}
    columns={[
      { label: "Waarvoor", cell: (it) => it.name },
      owners
        ? { label: "Van wie", cell: (it) => owners.get(it.person) ?? FORMER }
        : { label: "Waar", cell: (it) => names.get(it.organisation) ?? it.organisation },
      { label: "Kant", cell: (it) => ORGANS[it.organ] },
      {
        label: "Mag",
        cell: (it) => bullets(it.actions.map((action) => building.policy.scopes.get(action)?.does ?? action)),
      },
      { label: "Sinds", cell: (it) => formatDay(amsterdamDay(it.made_at)) },
      { label: "Tot en met", cell: (it) => formatDay(it.last_day) },
      {
        label: "Laatst gebruikt",
        cell: (it) => (it.used_at === null ? "nog niet" : formatMoment(it.used_at)),
      },
      {
        label: "Beëindigen",
        onPhone: "bare",
        cell: (it) => (
          <PostForm view={view} action={`${KEYS}/${it.id}/einde`} named="inline">
            <Button kind="secondary">Beëindig</Button>
          </PostForm>
        ),
      },
    ]}
  />
);
