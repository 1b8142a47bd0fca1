/** A refusal the reader can act on. Pages show the message, the API sends it as problem+json. */
export class Problem extends Error {
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 422 | 503;
  /** One entry per wrong field, so that all errors can be told at once. */
  readonly errors: FieldError[];

  constructor(status: Problem["status"], message: string, errors: FieldError[] = []) {
    super(message);
    this.name = "Problem";
    this.status = status;
    this.errors = errors;
  }
}

export interface FieldError {
  /** The name of the parameter or field as the reader typed it. */
  field: string;
  message: string;
}

export const notFound = (message: string): Problem => new Problem(404, message);
