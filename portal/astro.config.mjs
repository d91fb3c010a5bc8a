import node from "@astrojs/node";
import react from "@astrojs/react";
import { defineConfig, passthroughImageService } from "astro/config";

/** GraphiQL brings its fonts inside its style sheet, 300 KB without a Chinese glyph among them, and names a colour that is none. */
const graphiqlStyles = {
  name: "graphiql-styles",
  enforce: "pre",
  transform: (code, id) =>
    id.endsWith("graphiql/dist/style.css")
      ? code.replace(/@font-face\s*\{[^}]*\}/g, "").replace(/background-color:\s*none/g, "background-color: transparent")
      : null,
};

// The pages are rendered on request inside the server's own process: it serves dist/portal/client as files and passes the rest to the
// handler in dist/portal/server/entry.mjs, with `locals.ask` to put GraphQL documents to the API.
export default defineConfig({
  output: "server",
  adapter: node({ mode: "middleware" }),
  integrations: [react()],
  outDir: "../dist/portal",
  cacheDir: "../node_modules/.cache/astro",
  vite: {
    cacheDir: "../node_modules/.cache/vite",
    plugins: [graphiqlStyles],
    build: { cssTarget: ["chrome111", "firefox114", "safari16.4"] },
  },
  security: {
    // The server before this has asked where each write comes from, and knows the names it goes by; here there is only the one it listens on.
    checkOrigin: false,
    // Sent as a header with each page: its own scripts and styles by their hashes, nothing inline besides, nothing from elsewhere.
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
  session: false,
  image: { service: passthroughImageService() },
  // One round trip until a page is legible: a reader comes to one page, from a chat, on a phone.
  build: { inlineStylesheets: "always" },
  compressHTML: true,
  devToolbar: { enabled: false },
});
