/** Which chapter of the Wgr holds for a circle of participants: the same rules, at other articles and with other words. */

/** The participants that chapters I to VII are about; others join by chapter VIII. */
export type Layer = "gemeente" | "provincie" | "waterschap";

export interface Chapter {
  /** The article on who makes an arrangement, what its council hears and when it consents. */
  making: string;
  /** The article by which 8 to 26 hold here too; null in the chapter that they stand in. */
  applies: string | null;
  /** Whose paper it is published in, and who sees to that. */
  paper: "gemeenteblad" | "provinciaal blad" | "waterschapsblad";
  publisher: "gemeentebestuur" | "provinciebestuur" | "waterschapsbestuur";
  /** Whether the article says that the eight weeks run from the receipt of the draft; elsewhere it names no beginning. */
  fromReceipt: boolean;
}

const GEMEENTE = { paper: "gemeenteblad", publisher: "gemeentebestuur", fromReceipt: false } as const;
const PROVINCIE = { paper: "provinciaal blad", publisher: "provinciebestuur", fromReceipt: false } as const;
const WATERSCHAP = { paper: "waterschapsblad", publisher: "waterschapsbestuur", fromReceipt: false } as const;

/** By the layers that take part, in the order of `Layer`. */
const CHAPTERS: Record<string, Chapter> = {
  gemeente: { making: "1", applies: null, ...GEMEENTE, fromReceipt: true },
  provincie: { making: "40", applies: "41", ...PROVINCIE },
  waterschap: { making: "50", applies: "50a", ...WATERSCHAP },
  "gemeente provincie": { making: "51", applies: "52", ...PROVINCIE },
  // Article 62 reads no other paper or board in article 26.
  "gemeente waterschap": { making: "61", applies: "62", ...GEMEENTE },
  "gemeente provincie waterschap": { making: "73", applies: "74", ...PROVINCIE },
  "provincie waterschap": { making: "83", applies: "84", ...PROVINCIE },
};

const LAYERS: readonly Layer[] = ["gemeente", "provincie", "waterschap"];
export const isLayer = (kind: string): kind is Layer => (LAYERS as readonly string[]).includes(kind);

/** The chapter for these participants; null when none of them is a municipality, province or water authority. */
export const chapterOf = (kinds: readonly string[]): Chapter | null =>
  CHAPTERS[LAYERS.filter((it) => kinds.includes(it)).join(" ")] ?? null;
