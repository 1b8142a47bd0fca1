/** The form for an answer to one question, in its place and where the question itself is asked no more. */
import { FoldedForm } from "#kit/look/folded-form.tsx";
import { Chapter, H3 } from "#kit/look/parts.tsx";
import type { Item } from "../sets/question-set.ts";
import { wordFields, wordTyped } from "./fields.ts";
import type { GateItem } from "./facts.ts";
import { wordPath } from "./paths.ts";
import type { Shown } from "./shown.ts";

export const WordForm = ({
  item,
  word,
  title,
  dossier,
  called,
  view,
  sent,
}: Pick<Shown, "dossier" | "called" | "view" | "sent"> &
  Pick<GateItem, "item" | "word"> & { title: string }) => (
  <FoldedForm
    view={view}
    sent={sent}
    name={item.code}
    title={title}
    action={wordPath(dossier.id, item.code)}
    fields={wordFields}
    filled={
      word === null
        ? { partij: called.get(dossier.organisation)?.name ?? dossier.organisation }
        : wordTyped(word, (key) => called.get(key)?.name ?? key)
    }
    hidden={{ gezien: word?.id ?? "", gevraagd: item.question }}
    button="Bewaar"
  />
);

/** What was typed for a question that went while somebody answered it, and that is not right yet: it would be lost with its form. */
export const SentForGone = ({ sentFor, ...shown }: Shown & { sentFor: Item | null }) => {
  const { standing, kept } = shown;
  if (sentFor === null || standing.asked.some((it) => it.item.code === sentFor.code)) return null;
  return (
    <Chapter id="niet-meer-gevraagd" title="Wat u invulde">
      <p>
        Deze vraag wordt niet, of niet meer, gevraagd. Wat u invulde, staat er nog: verbeter het en bewaar
        het, dan blijft het bij wat niet meer gevraagd wordt. Het besluit wacht er niet op.
      </p>
      <H3>{sentFor.question}</H3>
      <WordForm
        {...shown}
        item={sentFor}
        word={kept.words.find((it) => it.item === sentFor.code) ?? null}
        title="Uw antwoord"
      />
    </Chapter>
  );
};
