/** All items of an organisation with what it answered: what is answered, what is open, what grew old. */
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, separated } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { ANSWERERS, type ItemSubject, SUBJECTS, VERDICTS } from "../sets/question-set.ts";
import { ACCOUNTS, type AccountRow, type Standing, STANDINGS } from "./account.ts";
import { SIDE } from "./keeping.ts";
import { accountPath, answersPath, carryPath, inheritedPath, itemPath, offersPath } from "./paths.ts";

/** As addresses have them. */
export const SUBJECT_WORDS: Readonly<Record<string, ItemSubject>> = {
  ...{ ict: "ict", beveiliging: "security", privacy: "privacy", archief: "archive" },
  ...{ toegankelijkheid: "accessibility", algoritmen: "algorithms" },
};
export const STANDING_WORDS: Readonly<Record<string, Standing>> = {
  ...{ beantwoord: "answered", bekijken: "stale", open: "open" },
};

/** Shared services that answer for the organisation, by key. */
type Names = ReadonlyMap<string, string>;

export interface Chosen {
  onderwerp?: string | undefined;
  stand?: string | undefined;
}

/** Those that were chosen; all where nothing was. */
export const chosenOf = (rows: readonly AccountRow[], { onderwerp, stand }: Chosen): AccountRow[] =>
  rows.filter(
    (it) =>
      (onderwerp === undefined || it.item.subject === SUBJECT_WORDS[onderwerp]) &&
      (stand === undefined || it.standing === STANDING_WORDS[stand]),
  );

const columnsFor = (organisation: string, names: Names): Column<AccountRow>[] => [
  {
    label: "Vraag",
    cell: ({ item }) => <a href={itemPath(organisation, item.code)}>{item.question}</a>,
  },
  { label: "Maatregel", cell: ({ item }) => item.measure ?? "–" },
  {
    label: "Stand",
    cell: ({ standing }) =>
      standing === "answered" || standing === "gone" ? (
        STANDINGS[standing]
      ) : (
        <Badge tone="warning">{STANDINGS[standing]}</Badge>
      ),
  },
  { label: "Antwoord", cell: ({ answer }) => (answer ? VERDICTS[answer.verdict] : "–") },
  { label: "Eigenaar", cell: ({ item, answer }) => answer?.owner ?? `${ANSWERERS[item.answerer]} antwoordt` },
  {
    label: "Via",
    cell: ({ answer }) =>
      answer?.via ? (
        <a href={offersPath(organisation, answer.via)}>{shortName(names.get(answer.via) ?? answer.via)}</a>
      ) : (
        "–"
      ),
  },
];

export function listPage(
  { key, name }: Organisation,
  { rows, names, former }: { rows: readonly AccountRow[]; names: Names; former: readonly AccountRow[] },
  chosen: Chosen,
  { view, inherited }: { view: View; inherited: number },
): PageParts {
  const path = answersPath(key);
  const here = { onderwerp: chosen.onderwerp ?? null, stand: chosen.stand ?? null };
  const way = (label: string, query: Partial<typeof here>, current: boolean) =>
    current ? <strong>{label}</strong> : <a href={view.link(path, { ...here, ...query })}>{label}</a>;
  const subjects = Object.entries(SUBJECT_WORDS).filter(([, it]) =>
    rows.some(({ item }) => item.subject === it),
  );
  const counts = Map.groupBy(rows, (it) => it.standing);
  const count = (it: Standing) => counts.get(it)?.length ?? 0;
  return {
    title: "Klaar voor besluit",
    named: `Klaar voor besluit: ${shortName(name)}`,
    lead: `${counted(count("answered"), "vraag", "vragen")} beantwoord, ${count("stale")} opnieuw te bekijken, ${count("open")} open.`,
    trail: [{ label: shortName(name), href: organisationPath(key) }],
    timeless: true,
    body: (
      <>
        <p>
          Deze vragen beantwoordt een organisatie één keer, voor alle dossiers. Wie met haar in een dossier
          zit, leest het antwoord. Het bewijs blijft bij de organisatie.
        </p>
        {seatIn(view.reader, key, "editor", SIDE) !== undefined && (
          <p class="no-print">
            <a href={carryPath(key)}>Neem antwoorden uit de BIO mee</a>
          </p>
        )}
        {inherited > 0 && (
          <p>
            <a href={inheritedPath(key)}>Wat voorgangers van deze organisatie antwoordden</a>
          </p>
        )}
        <p class="no-print">
          Onderwerp:{" "}
          {separated(
            [
              way("alle", { onderwerp: null }, here.onderwerp === null),
              ...subjects.map(([word, it]) =>
                way(SUBJECTS[it], { onderwerp: word }, here.onderwerp === word),
              ),
            ],
            " · ",
          )}
          <br />
          Stand:{" "}
          {separated(
            [
              way("alle", { stand: null }, here.stand === null),
              ...Object.entries(STANDING_WORDS).map(([word, it]) =>
                way(`${STANDINGS[it]} (${count(it)})`, { stand: word }, here.stand === word),
              ),
            ],
            " · ",
          )}
        </p>
        <Table
          caption="De vragen, met wat er is geantwoord"
          empty="Er is geen vraag met deze keuzes."
          rows={chosenOf(rows, chosen)}
          columns={columnsFor(key, names)}
          view={view}
        />
        {former.length > 0 && (
          <Table
            caption="Niet meer gevraagd: wat is geantwoord, blijft bewaard"
            empty=""
            rows={former}
            columns={columnsFor(key, names)}
            view={view}
          />
        )}
        <p class="no-print">
          Verantwoording per maatregel:{" "}
          {separated(
            Object.entries(ACCOUNTS).flatMap(([to, called]) =>
              (["csv", "json"] as const).map((ending) => (
                <a href={view.link(accountPath(key, ending), { voor: to })}>
                  voor {called} ({ending.toUpperCase()})
                </a>
              )),
            ),
            " · ",
          )}
        </p>
      </>
    ),
  };
}
