/** A sentence for the reader with the records it rests on, so that everyone can check it. */
export interface Statement {
  /** What sort of sentence it is: `omvang`, `raden`, `afstand`, … */
  kind: string;
  text: string;
  /** Keys of collaborations, organisations and regions; empty when it says what the reader told us. */
  records: string[];
}
