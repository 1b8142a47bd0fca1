import type { Child } from "hono/jsx";
import type { Building, Subject, View } from "../room.ts";

/** What other rooms hang on this page, in order; a room that has nothing to say here leaves no trace. */
export const hungSections = (
  building: Building,
  subject: Subject,
  key: string,
  view: View,
): Promise<Child[]> =>
  Promise.all(
    building.sections(subject).map(async (section): Promise<Child> => {
      const body = await section.render(key, view);
      return body === null ? null : <section id={section.id}>{body}</section>;
    }),
  );
