export { SourceRefused } from "#kit/source-refused.ts";
