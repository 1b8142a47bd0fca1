import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { FORMS } from "#rooms/collaborations";
import type { Fabric } from "#rooms/day";
import { formAdvice, type FormOption } from "./forms.ts";
import { CAPACITY_WORDS } from "./forms.ts";
import type { Moving } from "./moving.ts";
import type { Papers } from "./papers.ts";
import type { Link } from "./words.ts";

/** Which form and powers the moved task needs. */
export const FormsPart = ({
  moving,
  fabric,
  papers,
  view,
  link,
}: {
  moving: Moving;
  fabric: Fabric;
  papers: Map<string, Papers>;
  view: View;
  link: Link;
}) => {
  const advice = formAdvice(moving, fabric, papers);
  return (
    <Chapter id="vorm" title="Welke vorm en bevoegdheden dat vraagt">
      <ul class="prose">
        {advice.notes.map((it) => (
          <li>{it}</li>
        ))}
      </ul>
      <p>Wat een vorm kan, volgt uit artikel 8 Wgr en titel 10.1 Awb.</p>
      <Table
        caption="Welke vorm kan de bevoegdheden van de taak dragen?"
        columns={[
          { label: "Vorm", cell: (it) => FORMS[it.form], csv: (it) => it.form },
          { label: "Kan het?", cell: (it) => CAPACITY_WORDS[it.capacity], csv: (it) => it.capacity },
          { label: "Waarom", csv: (it) => it.why },
          {
            label: "Zo in het register",
            cell: (it: FormOption) => (
              <>
                {formatCount(it.alike)} van de{" "}
                <a href={link("/samenwerkingen", { vorm: it.form })}>{formatCount(it.registered)}</a>
              </>
            ),
            csv: (it) => it.alike,
          },
        ]}
        rows={advice.options}
        view={view}
        empty=""
      />
    </Chapter>
  );
};
