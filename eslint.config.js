import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "var/", "node_modules/", ".cache/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Hono's chained routes are the same class with another type argument.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // Numbers in sentences and addresses read well as they are.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // One way to reach the outside world, so that hosts, redirects and sizes are checked (security.md, A5).
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "Haal bronnen op via de importeur; die bewaakt hosts en omvang." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "De renderer ontsnapt alles; ruwe HTML komt er niet in.",
        },
        {
          selector: "JSXAttribute[name.name='style']",
          message: "De CSP weert stijl in de pagina; gebruik een klasse.",
        },
      ],
    },
  },
  {
    files: ["src/rooms/register/roo/fetch.ts", "bin/lib/use-demo.js"],
    rules: { "no-restricted-globals": "off" },
  },
  // What runs in a browser can only reach us: the CSP of every page sees to that.
  {
    files: ["src/**/client.ts", "src/rooms/map/quilt/play.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["**/*.test.ts", "**/*.test.tsx", "tests/**", "bench/**"],
    rules: { "no-restricted-globals": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
