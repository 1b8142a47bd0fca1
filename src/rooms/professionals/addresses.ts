import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/kennis", "/mensen", "/mensen?q=jeugdhulp"],
  personal: [
    "/api/v1/mensen?q=jeugdhulp",
    "/api/v1/eigen-profielen",
    "/mensen/mijn-profiel",
    "/mensen/mijn-profiel/00000000-0000-4000-8000-000000000000",
    "/mensen/vragen",
    "/mensen/vragen/01JX0000000000000000000000",
    "/mensen/vraag?q=jeugdhulp",
  ],
  timeless: ["/kennis", "/mensen", "/mensen?q=jeugdhulp"],
};
