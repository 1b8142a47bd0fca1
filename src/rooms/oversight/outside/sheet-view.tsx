/** A collaboration outside the register on one A4, in the same parts and order as an arrangement of the register. */
import { Badge, DayText } from "#kit/look/parts.tsx";
import { SCALES, taskName } from "#rooms/tasks";
import { addDays } from "#kit/day.ts";
import { roleOf, TIE_FORMS, tiePath, withRole } from "#rooms/ties";
import { addressOnPaper, Dated } from "../sheet/on-paper.tsx";
import { AddedPart, Part, UnknownPart, excerpt } from "../sheet/part.tsx";
import type { Answer } from "../sheet/answers.ts";
import { standingOf } from "./answers.ts";
import { calledIn, type Outside } from "./read.ts";

const MOST_PURPOSE = 420;

/** Of what stands in no register the participants fill in, or do not. */
const none = <span class="missing">niet ingevuld</span>;

export const OutsideSheet = ({
  outside,
  answers,
  publicUrl,
}: {
  outside: Outside;
  answers: readonly Answer[];
  publicUrl: string | null;
}) => {
  const { tie, council, own } = outside;
  const { facts, id, organisation, state, verified_on: verified } = tie;
  const home = tiePath(id);
  const more = addressOnPaper(publicUrl, home);
  const named = (key: string) => withRole(calledIn(outside, key), roleOf(facts, key));
  const others = facts.participants.filter((key) => key !== council.organisation.key).map(named);
  const partners = facts.outsiders.map(({ name, role }) => withRole(name, role));
  const law = answers.flatMap((it) => it.statements.filter(({ basis }) => basis === "wet"));
  return (
    <article class="sheet" aria-labelledby={`blad-${id}`}>
      <header>
        <p class="sheet-kind">
          Informatieblad samenwerking buiten het register · {council.organisation.name}
        </p>
        <h2 id={`blad-${id}`}>{facts.name}</h2>
        {state !== "confirmed" && (
          <p>
            <Badge tone="warning">{standingOf(outside)}</Badge>
          </p>
        )}
        <dl class="sheet-dates">
          <Dated term="Eerste dag" value={facts.begins === null ? none : <DayText day={facts.begins} />} />
          <Dated
            term="Laatste dag"
            value={facts.ends === null ? "geen einde afgesproken" : <DayText day={addDays(facts.ends, -1)} />}
          />
          <Dated term="Nagekeken" value={<DayText day={verified} />} />
        </dl>
      </header>
      <div class="sheet-columns">
        <div>
          <Part title="Wat en waarom">
            <p>
              <b>Waarvoor:</b> {facts.purpose === null ? none : excerpt(facts.purpose, MOST_PURPOSE)}
            </p>
            <p>
              <b>Taak:</b> {facts.task === null ? none : taskName(facts.task)}. <b>Voor welk gebied:</b>{" "}
              {facts.scale === null ? none : SCALES[facts.scale]}
            </p>
          </Part>
          <Part title="Vorm">
            <p>{TIE_FORMS[facts.form]}. Staat niet in het register van gemeenschappelijke regelingen.</p>
          </Part>
          <Part title={`Deelnemers (${facts.participants.length + partners.length})`}>
            <p class="sheet-people">
              <b>{named(council.organisation.key)}</b>
              {[...others, ...partners].map((it) => `, ${it}`)}.
            </p>
          </Part>
          <Part title="Uitvoering">
            <p>
              {facts.executorKey === null ? (facts.executor ?? none) : calledIn(outside, facts.executorKey)}
            </p>
          </Part>
        </div>
        <div>
          {law.length > 0 && (
            <Part title="Wat de wet zegt">
              {law.map((it) => (
                <p>{it.text}</p>
              ))}
            </Part>
          )}
          <AddedPart own={own} more={more} />
          <UnknownPart title="Wat niet is ingevuld" gaps={answers.flatMap((it) => it.gaps)} />
        </div>
      </div>
      <p class="sheet-source">
        Bron: opgave van {calledIn(outside, organisation)}, nagekeken <DayText day={verified} />. Meer:{" "}
        <a href={home}>{more}</a>. Geen juridisch advies: controleer in de afspraak.
      </p>
    </article>
  );
};
