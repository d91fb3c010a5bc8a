import node from "@astrojs/node";
import { defineConfig, passthroughImageService } from "astro/config";

// The pages are rendered on request inside the server's own process: it serves dist/portal/client as files and passes the rest to the
// handler in dist/portal/server/entry.mjs, with `locals.ask` to put GraphQL documents to the API.
export default defineConfig({
  output: "server",
  adapter: node({ mode: "middleware" }),
  outDir: "../dist/portal",
  cacheDir: "../node_modules/.cache/astro",
  vite: { cacheDir: "../node_modules/.cache/vite" },
  // Forms only read; what writes goes through /graphql, which has its own guard against foreign sites.
  security: { checkOrigin: true },
  session: false,
  image: { service: passthroughImageService() },
  // One round trip until a page is legible: a reader comes to one page, from a chat, on a phone.
  build: { inlineStylesheets: "always" },
  compressHTML: true,
  devToolbar: { enabled: false },
});
