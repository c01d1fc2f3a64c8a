// Builds the app into dist, which is committed and goes into the server: who builds the server needs no Node.
import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { documentOf, introspection } from "./build/graphql.mjs";

const schemaModule = "virtual:schema";

/** Gives an operation's file as one text with its fragments, and the schema as much as graphcache needs of it. */
const operations: Plugin = {
  name: "operations",
  resolveId: (id) => (id === schemaModule ? `\0${schemaModule}` : undefined),
  load(id) {
    if (id === `\0${schemaModule}`) {
      return `export default ${JSON.stringify(introspection())};`;
    }
    if (id.endsWith(".graphql")) {
      return `export default ${JSON.stringify(documentOf(readFileSync(id, "utf8")))};`;
    }
  },
};

const worker = VitePWA({
  strategies: "generateSW",
  registerType: "prompt",
  injectRegister: null,
  scope: "/app/",
  base: "/app/",
  manifest: {
    id: "/app/",
    name: "Caseload",
    short_name: "Caseload",
    description: "The panel, the day and the visits of a case manager.",
    start_url: "/app/",
    scope: "/app/",
    display: "standalone",
    background_color: "#f6f7f4",
    theme_color: "#0f4c47",
    icons: [{ src: "/app/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  },
  workbox: {
    globPatterns: ["**/*.{js,css,html,svg}"],
    maximumFileSizeToCacheInBytes: 4 << 20,
    navigateFallback: "/app/index.html",
    navigateFallbackAllowlist: [/^\/app\//],
    navigateFallbackDenylist: [/^\/app\/personas\.json$/],
    clientsClaim: true, // so that the first session, too, has every screen without reception
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: "production",
  },
});

export default defineConfig({
  base: "/app/",
  plugins: [operations, worker],
  build: { target: "es2022", outDir: "dist", emptyOutDir: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { "/graphql": { target: "http://127.0.0.1:8080", ws: true }, "/app/personas.json": "http://127.0.0.1:8080" } },
});
