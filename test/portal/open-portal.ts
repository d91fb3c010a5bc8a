import { openBrowser } from "../browser.ts";
import { startServer } from "../start-server.ts";

/** A server of its own over the seeds and a browser, for one file of tests; `close` ends both. */
export async function openPortal(options: Parameters<typeof startServer>[0] = {}) {
  const [server, browser] = await Promise.all([startServer(options), openBrowser()]);
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { server, browser, close };
}
