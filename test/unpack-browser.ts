import { browserPath } from "./browser.ts";

/** Before the workers do it at once, each into the other's file. Where no browser can be had, the first test that wants one says why. */
export default async function setUp(): Promise<void> {
  await browserPath().catch(() => undefined);
}
