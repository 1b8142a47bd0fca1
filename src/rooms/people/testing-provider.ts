import { type Account, type LocalProvider, openLocalProvider } from "#kit/local-provider.ts";

export interface TestProvider extends LocalProvider {
  /** Whoever logs in next. */
  who: Account;
}

/** A provider for tests: it logs in whoever the test says. */
export async function openTestProvider(callback: string): Promise<TestProvider> {
  let who: Account = { subject: "iemand", claims: { name: "Griffier, gemeente Assen" } };
  const opened = await openLocalProvider(
    [callback],
    () => who,
    () => Promise.resolve(who.subject),
  );
  return {
    ...opened,
    settings: { ...opened.settings, name: "Proefaanbieder" },
    get who() {
      return who;
    },
    set who(next) {
      who = next;
    },
  };
}
