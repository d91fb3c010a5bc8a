// Bundles GraphiQL into dist/graphiql: `node server/graphql/graphiql/build.mjs`.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** GraphiQL brings its fonts inside its style sheet: 300 KB, without a Chinese glyph among them. */
const withoutFonts = {
  name: "without-fonts",
  enforce: "pre",
  transform: (code, id) => (id.endsWith(".css") ? code.replace(/@font-face\s*\{[^}]*\}/g, "") : null),
};

await build({
  root: folder,
  configFile: false,
  publicDir: false,
  logLevel: "error",
  base: "/graphiql/",
  plugins: [withoutFonts],
  define: { "process.env.NODE_ENV": '"production"' },
  build: {
    outDir: join(folder, "../../../dist/graphiql"),
    emptyOutDir: true,
    chunkSizeWarningLimit: 3_000,
    rollupOptions: {
      input: join(folder, "client.js"),
      output: { entryFileNames: "graphiql.js", chunkFileNames: "[name]-[hash].js", assetFileNames: "graphiql[extname]" },
    },
  },
});
