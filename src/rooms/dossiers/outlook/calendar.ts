/** What dossiers will ask of a council, for calendar programs. */
import type { Day } from "#kit/day.ts";
import { calendarText } from "#kit/icalendar.ts";
import { priceText } from "./columns.tsx";
import { dayOf } from "./asks.ts";
import type { Outlook } from "./reading.ts";

/**
 * The same question keeps its UID when its day moves.
 * @param options.base full address of this installation, when it knows its own
 */
export const outlookCalendar = (
  { key, name }: { key: string; name: string },
  { asks }: Outlook,
  options: { base: string | null; pathOf: (dossier: string) => string; stamp: Day; revision: number },
): string =>
  calendarText(
    `Langetermijnagenda: ${name}`,
    asks.map(({ dossier, ask }) => ({
      uid: `raad-${dossier.id}-${ask.step.replaceAll(":", "-")}-${key}@vliegwiel`,
      day: dayOf(ask),
      summary: `${ask.name}: ${dossier.title}`,
      description: [
        ask.says,
        `Kosten voor ons: ${priceText(dossier.own) ?? "niet gezegd"}.`,
        `Kosten samen: ${priceText(dossier.total) ?? "niet gezegd"}.`,
        `${ask.article}.`,
      ].join("\n"),
      url: options.base === null ? null : `${options.base}${options.pathOf(dossier.id)}`,
    })),
    { product: "Langetermijnagenda", stamp: options.stamp, revision: options.revision },
  );
