/** A sentence for the reader with the records it rests on, so that everyone can check it. */
export interface Statement {
  /** What sort of sentence it is: `omvang`, `raden`, `afstand`, … */
  kind: string;
  text: string;
  /** Keys of collaborations, organisations and regions; empty when it says what the reader told us. */
  records: string[];
}

/** Where a rule of the law was read. `voorlopig`: not in the act itself, so shown as provisional. */
export interface Evidence {
  article: string;
  status: "voorlopig" | "in de wet gelezen";
  /** What was read, or what keeps it provisional. */
  source: string;
}
