import { describe, expect, it } from "vitest";
import { VISITOR } from "../reader.ts";
import type { View } from "../room.ts";
import { DayText } from "./parts.tsx";
import { type Column, Table } from "./table.tsx";

const view = { reader: VISITOR } as View;
const shown = async <Row,>(rows: Row[], columns: Column<Row>[]) =>
  String(await (<Table caption="Proef" empty="" rows={rows} columns={columns} view={view} />));

describe("a row of a table", () => {
  it("never lets text through as markup, in a cell or in the name of its column", async () => {
    const html = await shown(
      [`<b>"Jansen" & 'zoon'</b>`],
      [
        { label: "Naam", cell: (it) => it },
        { label: `<i>"Aan"`, cell: (it) => <span title={it}>{it}</span> },
      ],
    );
    expect(html).not.toMatch(/<[bi]>/);
    expect(html).toContain('<th scope="row">&lt;b&gt;&quot;Jansen&quot; &amp; &#39;zoon&#39;&lt;/b&gt;</th>');
    expect(html).toContain('data-label="&lt;i&gt;&quot;Aan&quot;"');
  });

  it("has numbers to the right, nothing where there is nothing, and a dash that a phone leaves out", async () => {
    const html = await shown(
      [{ count: 0 }],
      [
        { label: "Eerst", cell: () => [null, false, "a", [1, <b>2</b>]] },
        { label: "Aantal", cell: (it) => it.count, numeric: true },
        { label: "Later", cell: () => "–" },
        { label: "Dag", cell: () => <DayText day="2026-05-16" />, onPhone: "bare" },
      ],
    );
    expect(html).toContain(
      '<tr><th scope="row">a1<b>2</b></th><td data-label="Aantal" class="numeric">0</td><td data-label="Later" class="wide">–</td><td><time datetime="2026-05-16">16 mei 2026</time></td></tr>',
    );
  });

  it("is made at once: a cell that is still to come is refused, not shown as something else", async () => {
    const Late = () => Promise.resolve(<em>later</em>);
    await expect(shown(["een"], [{ label: "Later", cell: () => <Late /> }])).rejects.toThrow(TypeError);
  });
});
