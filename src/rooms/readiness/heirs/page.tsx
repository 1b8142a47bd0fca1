/** `/organisaties/{code}/klaar-voor-besluit/van-voorgangers`: what predecessors answered, where they differ, and what their heir chose. */
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Button, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { nameMap, type Organisation, shortName } from "#rooms/organisations";
import { EVIDENCE } from "../answers/facts.ts";
import { trailTo } from "../answers/item-page.tsx";
import { SIDE } from "../answers/keeping.ts";
import { itemPath } from "../answers/paths.ts";
import { answersFor, findAnswer } from "../answers/queries.ts";
import { organisationItems } from "../published/of-organisation.ts";
import { VERDICTS } from "../sets/question-set.ts";
import { type Choice, choicesOf } from "./choosing.ts";
import { takePath } from "../answers/paths.ts";
import { type Inherited, inheritedBy } from "../answers/inherited.ts";

/** What predecessors of an organisation answered, with what it says itself. */
export async function choicesFor(
  { primary }: Building,
  organisation: string,
  { reader, today }: Pick<View, "reader" | "today">,
): Promise<Choice[]> {
  const inherited = await inheritedBy(primary, reader, organisation, today);
  const items = [...new Set(inherited.map((it) => it.item))];
  const answers = await answersFor(primary, reader, [organisation], items, today);
  return choicesOf(
    inherited,
    new Map(answers.filter((it) => it.via === null).map((it) => [it.item, it])),
    await organisationItems(primary, items, today),
  );
}

export async function inheritedPage(
  building: Building,
  organisation: Organisation,
  view: View,
  errors: FieldError[] = [],
): Promise<PageParts> {
  const { key } = organisation;
  const choices = await choicesFor(building, key, view);
  const names = await nameMap(building.primary, [
    ...new Set(choices.flatMap((it) => it.answers.map((one) => one.organisation))),
  ]);
  const called = (it: string) => shortName(names.get(it) ?? it);
  const keeps = seatIn(view.reader, key, "editor", SIDE) !== undefined;
  const versions = new Map(
    await Promise.all(
      choices.map(async ({ item }) => {
        const own = await findAnswer(building.primary, view.reader, key, item.code);
        return [item.code, own?.version ?? null] as const;
      }),
    ),
  );
  const open = choices.filter((it) => it.own === null);
  return {
    title: "Antwoorden van voorgangers",
    lead: `${counted(choices.length, "vraag", "vragen")} beantwoord door wie opging in ${shortName(organisation.name)}; over ${open.length} is nog niet gekozen.`,
    trail: trailTo(organisation),
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <Note>
          <p>
            Zolang u niet kiest, telt geen van deze antwoorden voor {shortName(organisation.name)}. Neem er
            een over, of antwoord opnieuw. Dossiers die op een antwoord van een voorganger steunen, krijgen
            dan “opnieuw bekijken”. Wat een voorganger antwoordde, blijft te lezen.
          </p>
        </Note>
        {choices.length === 0 && <p>Geen voorganger van deze organisatie beantwoordde vragen.</p>}
        {choices.map((it) => (
          <ChoiceChapter
            choice={it}
            organisation={key}
            version={versions.get(it.item.code) ?? null}
            {...{ called, keeps, view }}
          />
        ))}
      </>
    ),
  };
}

const ChoiceChapter = ({
  choice: { item, answers, differs, own },
  organisation,
  version,
  called,
  keeps,
  view,
}: {
  choice: Choice;
  organisation: string;
  version: number | null;
  called: (key: string) => string;
  keeps: boolean;
  view: View;
}) => (
  <Chapter id={item.code} title={item.question}>
    <p>
      {answers.length > 1 && (
        <>
          <Badge {...(differs && { tone: "warning" })}>
            {differs ? "de voorgangers antwoordden verschillend" : "de voorgangers antwoordden hetzelfde"}
          </Badge>{" "}
        </>
      )}
      {own === null ? (
        <Badge tone="warning">nog niet gekozen</Badge>
      ) : (
        <>
          Uw antwoord: {VERDICTS[own.verdict]}. {own.statement}
        </>
      )}
    </p>
    <Table
      caption="Wat de voorgangers antwoordden"
      empty=""
      rows={answers}
      view={view}
      columns={[
        { label: "Voorganger", cell: (it) => called(it.organisation) },
        { label: "Antwoord", cell: (it) => VERDICTS[it.facts.verdict] },
        { label: "Toelichting", cell: (it) => it.facts.statement },
        { label: "Eigenaar", cell: (it) => it.facts.owner },
        { label: "Nagekeken", cell: (it) => <DayText day={it.verifiedOn} /> },
        { label: "Bewijs", cell: (it) => EVIDENCE[it.evidence] },
        ...(keeps
          ? [
              {
                label: "Wat u doet",
                cell: (it: Inherited) => (
                  <PostForm
                    view={view}
                    action={takePath(organisation, item.code)}
                    named="inline"
                    seen={version}
                  >
                    <input type="hidden" name="van" value={seenOf(it)} />
                    <Button kind="secondary">Neem dit antwoord over</Button>
                  </PostForm>
                ),
              },
            ]
          : []),
      ]}
    />
    {keeps && (
      <p class="no-print">
        <a href={`${itemPath(organisation, item.code)}/antwoord`}>
          {own === null ? "Antwoord opnieuw" : "Wijzig uw antwoord"}
        </a>
      </p>
    )}
  </Chapter>
);

/** Which answer somebody saw when he took it over. */
export const seenOf = ({ entry, version }: Pick<Inherited, "entry" | "version">): string =>
  `${entry}-${version}`;
