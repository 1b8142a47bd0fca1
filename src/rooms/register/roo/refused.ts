/** A source that is not read any further. The message is one Dutch sentence for whoever ran the import. */
export class SourceRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SourceRefused";
  }
}
