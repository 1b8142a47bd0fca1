/** The draft part by part: there, left out with a reason, or open; and saying so for whoever keeps the dossier. */
import { KeyFigures } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { formatCount } from "#kit/words.ts";
import { type DraftStanding, NEEDS, PART_WORDS, type StandingPart } from "../procedure/draft.ts";
import { FoldedForm } from "#kit/look/folded-form.tsx";
import { partFields } from "./fields.ts";
import { partPath } from "./paths.ts";
import type { Shown } from "./page.tsx";

export const DraftShown = ({ standing, ...shown }: Shown & { standing: DraftStanding }) => {
  const { tracked, view, sent, keeps } = shown;
  const { parts, missing, open } = standing;
  return (
    <>
      <KeyFigures
        figures={[
          { label: "onderdelen", value: formatCount(parts.length) },
          { label: "vraagt de wet en ontbreken nog", value: formatCount(missing.length) },
          { label: "nog open", value: formatCount(open) },
        ]}
      />
      <Table
        caption="Onderdelen van het ontwerp"
        columns={[
          {
            label: "Onderdeel",
            cell: ({ rule }) => (
              <>
                {rule.value.name}
                <p class="under">
                  {rule.says} ({rule.article})
                </p>
              </>
            ),
          },
          { label: "Nodig", cell: ({ rule }) => NEEDS[rule.value.need] },
          { label: "Stand", cell: (it) => <Said it={it} /> },
          ...(keeps
            ? [
                {
                  label: "Bijwerken",
                  cell: ({ rule, said }: StandingPart) => (
                    <FoldedForm
                      view={view}
                      sent={sent}
                      name={`onderdeel-${rule.id}`}
                      title="Zeg hoe het staat"
                      action={partPath(tracked.dossier.id, rule.id)}
                      fields={partFields}
                      filled={{ staat: said.state, toelichting: textOf(said) }}
                      button="Bewaar"
                    />
                  ),
                },
              ]
            : []),
        ]}
        rows={parts}
        view={view}
        empty=""
      />
    </>
  );
};

const textOf = (said: StandingPart["said"]): string =>
  said.state === "aanwezig" ? said.where : said.state === "afwezig" ? said.reason : "";

const Said = ({ it: { said, problem } }: { it: StandingPart }) => (
  <>
    {PART_WORDS[said.state]}
    {said.state !== "open" && `: ${textOf(said)}`}
    {problem !== null && (
      <>
        <br />
        <strong>{problem}</strong>
      </>
    )}
  </>
);
