import { Badge, bullets, H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { collaborationLink } from "#rooms/collaborations";
import { circleOfPage } from "#rooms/day";
import { taskName } from "#rooms/tasks";
import { likenessOf } from "./likeness.ts";
import { OVERLAP_PATH } from "./paths.ts";

/** More lines than this stand on the page of their own. */
const MOST = 3;

/** On the page of a collaboration: what else exactly these participants do together, and whether that is alike. */
export const overlapSections = (building: Building): Section<"collaboration">[] => [
  {
    id: "zelfde-deelnemers",
    order: 60,
    label: "Vergelijkbare taak?",
    render: async ({ chain: { key } }, view) => {
      // One text of an arrangement has a day of its own, which a section does not know.
      if (view.query.versie !== undefined) return null;
      const circle = await circleOfPage(building, key, view);
      if (!circle || circle.same.length === 0) return null;
      const others = circle.same;
      const { taskClass, sharedTasks } = likenessOf([circle], others);
      const alike = others.filter((it) => sharedTasks.includes(it.task));
      return (
        <>
          <H2 id="zelfde-deelnemers-kop">Zelfde deelnemers, vergelijkbare taak?</H2>
          <p>
            In het register {others.length === 1 ? "heeft" : "hebben"}{" "}
            {counted(others.length, "andere regeling", "andere regelingen")} precies deze deelnemers.{" "}
            {taskClass === "zelfde-taak"
              ? `Met een vergelijkbare taak (${sharedTasks.map(taskName).join(", ")}):`
              : taskClass === "andere-taak"
                ? "Geen ervan heeft dezelfde taak."
                : "Of de taken vergelijkbaar zijn, is niet te zeggen: er is een brede taak bij."}{" "}
            <Badge tone="derived">Door Vliegwiel ingedeeld</Badge>
          </p>
          {alike.length > 0 && bullets(alike.slice(0, MOST).map((it) => collaborationLink(it, view)))}
          <p>
            <a href={view.link(OVERLAP_PATH, { samenwerking: key })}>
              Bekijk deze regelingen naast elkaar: taak, vorm en bevoegdheid
            </a>
          </p>
        </>
      );
    },
  },
];
