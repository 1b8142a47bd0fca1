/** A file or address that is not what it should be; the message is one Dutch sentence for the person who offered it. */
export class SourceRefused extends Error {
  override readonly name = "SourceRefused";
}
