/** The text of a draft as people read it: its versions, each part with what parties remarked on it, and writing in it. */
import { Badge, Chapter, DayText, H3 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { type Names, nameIn } from "../called.ts";
import { FoldedForm, NOTHING_SENT, type Sent } from "#kit/look/folded-form.tsx";
import { Lines } from "../perspective.tsx";
import type { OfDraft } from "./acting.ts";
import { changedParts, type Remark, REPLIES, textsAt } from "./facts.ts";
import { editionFields, remarkFields, replyFields, textFields } from "./fields.ts";
import { type DraftTextPart, otherParts } from "./parts.ts";
import { differencePath, editionsPath, remarkPath, replyPath, textPath } from "./paths.ts";
import type { DraftKept } from "./queries.ts";

/** Later than every version. */
export const NOW = Number.MAX_SAFE_INTEGER;

export interface Shown {
  of: OfDraft;
  kept: DraftKept;
  called: Names;
  view: View;
  sent: Sent;
  /** Whether who reads keeps it now, and the parties for which he writes. */
  keeps: boolean;
  mine: readonly string[];
}

/** All parts; what was written for another form is there to read. */
export const Parts = (shown: Shown) => {
  const { of, kept } = shown;
  const used = [...kept.texts, ...kept.remarks].map((it) => it.part);
  return (
    <>
      {of.parts.map((part) => (
        <PartChapter {...shown} part={part} />
      ))}
      {otherParts(of.parts, used).map((part) => (
        <PartChapter {...shown} mine={[]} part={part} isOver />
      ))}
    </>
  );
};

export const EditionsChapter = ({ of, kept: { editions, texts }, view, sent, keeps }: Shown) => {
  const { id } = of.dossier;
  const [last] = editions;
  const changed =
    last === undefined
      ? []
      : changedParts(
          of.parts.map((it) => it.id),
          textsAt(texts, last.version),
          textsAt(texts, NOW),
        );
  return (
    <Chapter id="versies" title="Versies">
      <Table
        caption="Wat aan de partijen is voorgelegd, het laatste eerst"
        empty="Er is nog geen versie voorgelegd. Wie het dossier bijhoudt, schrijft de onderdelen en legt ze dan voor."
        rows={editions}
        view={view}
        columns={[
          { label: "Versie", cell: (it) => `versie ${it.number}` },
          { label: "Dag", cell: (it) => <DayText day={it.day} /> },
          { label: "Wat er veranderde", cell: (it) => <Lines text={it.note} /> },
          {
            label: "Vergelijk",
            cell: (it) =>
              it.number === 1 ? (
                "–"
              ) : (
                <a href={differencePath(id, it.number - 1, it.number)}>met versie {it.number - 1}</a>
              ),
          },
        ]}
      />
      {last !== undefined && changed.length > 0 && (
        <p>
          Sinds versie {last.number} veranderden{" "}
          {changed.length === 1 ? "één onderdeel" : `${changed.length} onderdelen`}.{" "}
          <a href={differencePath(id, last.number, null)}>Bekijk wat er anders is</a>
        </p>
      )}
      {keeps && (
        <FoldedForm
          view={view}
          sent={sent}
          name="versie"
          title="Leg het ontwerp voor als nieuwe versie"
          action={editionsPath(id)}
          fields={editionFields}
          button="Leg voor"
        />
      )}
    </Chapter>
  );
};

/** @param props.isOver whether the form of now does not ask for it: what was said of it can be answered, and no more */
const PartChapter = ({
  part,
  isOver = false,
  ...shown
}: Shown & { part: DraftTextPart; isOver?: boolean }) => {
  const { of, kept, called, view, sent, keeps, mine } = shown;
  const { id } = of.dossier;
  const text = textsAt(kept.texts, NOW).get(part.id) ?? "";
  const remarks = kept.remarks.filter((it) => it.part === part.id);
  if (text === "" && remarks.length === 0 && !keeps && mine.length === 0) return null;
  return (
    <Chapter id={`onderdeel-${part.id}`} title={part.name}>
      {part.says !== null && <p class="limits">{part.says}</p>}
      {text === "" ? (
        <p class="missing">Nog geen tekst.</p>
      ) : (
        <p>
          <Lines text={text} />
        </p>
      )}
      {keeps && !isOver && (
        <FoldedForm
          view={view}
          sent={sent}
          name={`tekst-${part.id}`}
          title={text === "" ? "Schrijf dit onderdeel" : "Wijzig dit onderdeel"}
          action={textPath(id, part.id)}
          fields={textFields}
          filled={{ tekst: text }}
          hidden={{ gelezen: text }}
          button="Bewaar"
        />
      )}
      {remarks.length > 0 && <H3>Opmerkingen</H3>}
      {remarks.map((it) => (
        <RemarkShown it={it} shown={shown} />
      ))}
      {mine.map((party) => (
        <FoldedForm
          view={view}
          sent={sent}
          name={`opmerking-${party}-${part.id}`}
          title={`Zeg namens ${nameIn(called, party)} wat u anders wilt`}
          action={remarkPath(id, party, part.id)}
          fields={remarkFields}
          button="Bewaar deze opmerking"
        />
      ))}
    </Chapter>
  );
};

const RemarkShown = ({ it, shown }: { it: Remark; shown: Shown }) => {
  const { of, kept, called, view, sent, keeps } = shown;
  // Versions stand with the last first: the one that lay there when this was said.
  const last = kept.editions.find((one) => one.version < it.version) ?? null;
  return (
    <article id={`opmerking-${it.version}`}>
      <p>
        <strong>{nameIn(called, it.organisation)}</strong> ({it.office}), <DayText day={it.day} />
        {last !== null && `, bij versie ${last.number}`}
        {": "}
        <Lines text={it.remark} />
      </p>
      {it.replied === null ? (
        <p>
          <Badge tone="warning">nog niet beantwoord</Badge>
        </p>
      ) : (
        <p>
          <Badge>{REPLIES[it.replied.reply]}</Badge> {it.replied.why} ({it.replied.office},{" "}
          <DayText day={it.replied.day} />)
        </p>
      )}
      {it.replied === null && keeps && (
        <FoldedForm
          view={view}
          sent={sent}
          name={`antwoord-${it.version}`}
          title="Zeg wat ermee is gedaan"
          action={replyPath(of.dossier.id, it.version)}
          fields={replyFields}
          button="Sluit deze opmerking"
        />
      )}
    </article>
  );
};

/** The same for paper: what was written, put before the parties and remarked, and nothing to do. */
export const DraftOnPaper = (read: Pick<Shown, "of" | "kept" | "called" | "view">) => {
  const shown: Shown = { ...read, sent: NOTHING_SENT, keeps: false, mine: [] };
  if (read.kept.texts.length + read.kept.remarks.length === 0) return null;
  return (
    <>
      <EditionsChapter {...shown} />
      <Parts {...shown} />
    </>
  );
};
