/** What tables are called on the command line: by words of the room that has them (`Room.tables`). */
import type { Room } from "../room.ts";

/** Those of the kit itself. */
const OWN: Readonly<Record<string, string>> = {
  audit_anchor: "ankers van de vastlegging",
  audit_event: "vastgelegde handelingen",
  audit_pruned: "opgeruimde delen van de vastlegging",
  audit_seal: "schakels van de keten",
  audit_waiting: "handelingen die op een schakel wachten",
  demo_mark: "dat dit de demo is",
  entry: "wat mensen bijhouden",
  entry_participant: "deelnemers aan wat mensen bijhouden",
  entry_version: "versies van wat mensen bijhouden",
  entry_view: "wie bekeek wat een organisatie bijhoudt",
  erased: "verwijderde accounts, als nummer",
  event: "gebeurtenissen",
  event_waiting: "gebeurtenissen die nog verteld worden",
  file: "bestanden van mensen",
  file_part: "delen van bestanden",
  form_sent: "verstuurde formulieren, als nummer",
  kept_form: "formulieren die klaarstaan",
  look: "wie wiens gegevens bekeek",
  mail: "mail",
  mail_refused: "adressen die mail weigeren",
  parting: "gevraagd om alles weg te halen",
  revision: "wijzigingen van pagina’s",
  tried: "getelde pogingen",
};

/** @returns the words for a table; for one that nobody knows its own name */
export function tableWords(rooms: readonly Pick<Room, "tables">[]): (table: string) => string {
  const known = new Map([OWN, ...rooms.map((it) => it.tables ?? {})].flatMap((it) => Object.entries(it)));
  return (table) => {
    const [, lock, room] = /^migration_(lock_)?(.+)$/.exec(table) ?? [];
    if (room !== undefined) return `${lock ? "slot op de tabellen" : "stand van de tabellen"} (${room})`;
    return known.get(table) ?? table;
  };
}
