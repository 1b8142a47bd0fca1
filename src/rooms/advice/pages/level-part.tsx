/** The level: what is prescribed, what others do, which area it is, and what speaks for smaller and larger. */
import { PhoneChapter } from "#kit/look/folded.tsx";
import { H3, separated } from "#kit/look/parts.tsx";
import { collaborationLink } from "#rooms/collaborations";
import { BONDS } from "#rooms/law";
import { areasSaid, sizeSaid } from "../answer/index.ts";
import { type Argument, SIZE_CLASSES, type SizeClass, type SizedArrangement } from "../level/index.ts";
import { Counted, Reasons, type Telling } from "./sources.tsx";

export const LevelPart = (at: Telling) => {
  const { level, places } = at.answer;
  const { prescribed, sizes, coincidences, smaller, larger } = level;
  return (
    <PhoneChapter id="niveau" title="Niveau: hoe groot?" opens="Wat voor klein of groot pleit">
      <H3>Is er een indeling voorgeschreven?</H3>
      {prescribed.length === 0 ? (
        <p>
          Vliegwiel kent voor deze taak geen indeling die een wet of afspraak voorschrijft. Er kan er toch een
          zijn: controleer de wet.
        </p>
      ) : (
        prescribed.map((it) => (
          <>
            <p>
              <strong>{it.level.value.name}</strong> ({BONDS[it.level.value.bond]})
            </p>
            <Reasons list={it.statements} at={at} />
          </>
        ))
      )}
      <H3>Hoe groot doen anderen het?</H3>
      <Reasons list={sizes.statements} at={at} />
      {level.examples.length > 0 && <Examples list={level.examples} at={at} />}
      {sizes.arrangements.length > 0 && (
        <details class="meer">
          <summary>Alle maten in een tabel</summary>
          <SizeTable classes={sizes.classes} at={at} />
        </details>
      )}
      {places.length > 0 && (
        <>
          <H3>
            {places.length === 1 ? "In welke gebieden ligt dit?" : "Op welk bestaand gebied lijkt dit?"}
          </H3>
          {coincidences.length === 0 ? (
            <p>Op geen gebied dat Vliegwiel kent.</p>
          ) : (
            <Reasons list={areasSaid(at.answer)} at={at} />
          )}
          <details class="meer">
            <summary>Wat pleit voor een maat kleiner of groter?</summary>
            <div class="naast-elkaar">
              <ArgumentPart it={smaller} title="Een maat kleiner" at={at} />
              <ArgumentPart it={larger} title="Een maat groter" at={at} />
            </div>
          </details>
        </>
      )}
    </PhoneChapter>
  );
};

const SizeTable = ({
  classes,
  at,
}: {
  classes: (SizeClass & { members: SizedArrangement[] })[];
  at: Telling;
}) => {
  const most = Math.max(...classes.map((it) => it.members.length), 1);
  return (
    <table class="utrecht-table utrecht-table--html-table maten">
      <caption>Regelingen naar aantal gemeenten, in het register</caption>
      <thead>
        <tr>
          <th scope="col">Omvang</th>
          <th scope="col" class="numeric">
            Regelingen
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map((it) => (
          <tr>
            <th scope="row">{it.name}</th>
            <td data-label="Regelingen" class="numeric">
              <meter min={0} max={most} value={it.members.length} aria-hidden="true"></meter>{" "}
              <Counted it={sizeSaid(it)} at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Examples = ({ list, at }: { list: SizedArrangement[]; at: Telling }) => (
  <p>
    Voorbeelden van deze maat:{" "}
    {separated(
      list.map((it) => (
        <>
          {collaborationLink(it, at.view)} ({it.municipalities}{" "}
          {it.municipalities === SIZE_CLASSES[0]?.least ? "gemeente" : "gemeenten"})
        </>
      )),
    )}
    .
  </p>
);

const ArgumentPart = ({ it, title, at }: { it: Argument; title: string; at: Telling }) => (
  <div>
    <H3>
      {title}
      {it.to ? `: ${it.to.name}` : ""}
    </H3>
    {it.for.length > 0 && (
      <>
        <p>Ervoor pleit:</p>
        <Reasons list={it.for} at={at} />
      </>
    )}
    {it.against.length > 0 && (
      <>
        <p>Ertegen pleit:</p>
        <Reasons list={it.against} at={at} kind="bezwaren" />
      </>
    )}
    {it.for.length + it.against.length === 0 && <p>Daar zegt het register niets over.</p>}
  </div>
);
