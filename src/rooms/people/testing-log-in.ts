import type { TestProvider } from "./testing-provider.ts";
import { Visitor } from "./testing-visitor.ts";

/** Logs somebody in, as a browser would. */
export async function logInAs(
  app: ConstructorParameters<typeof Visitor>[0],
  provider: TestProvider,
  subject: string,
  claims: Record<string, unknown> = {},
): Promise<Visitor> {
  provider.who = { subject, claims: { name: `Rol ${subject}`, ...claims } };
  const visitor = new Visitor(app);
  await visitor.open("/inloggen/proef");
  return visitor;
}
