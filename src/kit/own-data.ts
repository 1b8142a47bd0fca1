/** What a room keeps about a person beside his account: shown to him and taken along by him (AVG articles 15 and 20). */
export interface OwnRows {
  /** The name of the list for programs: `berichten`. */
  name: string;
  /** What people read above it. */
  caption: string;
  /** What they read when there is none. */
  empty: string;
  /** Each with the same Dutch words as keys (`laatstGelezen`): fields in the file, and columns on the page. */
  rows: readonly Readonly<Record<string, string | Date | null>>[];
}
