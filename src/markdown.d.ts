/** The text of a file beside the code: the build puts it in the bundle. */
declare module "*.md?raw" {
  const text: string;
  export default text;
}
