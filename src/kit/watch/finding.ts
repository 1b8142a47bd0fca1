/** What `vliegwiel doctor` finds, in a sentence. */
export interface Finding {
  /** Good, worth a look, or wrong: with one that is wrong the command ends with 1. */
  how: "good" | "look" | "wrong";
  /** What is the case, and what to do about it when it is not good. */
  says: string;
}

export const good = (says: string): Finding => ({ how: "good", says });
export const look = (says: string): Finding => ({ how: "look", says });
export const wrong = (says: string): Finding => ({ how: "wrong", says });
