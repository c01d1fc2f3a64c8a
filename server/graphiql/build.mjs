// Builds the page into dist, which is committed and goes into the server: who builds the server needs
// no Node. The same sources and lock file give the same bytes.
import { readFile, rm } from "node:fs/promises";
import { build } from "esbuild";

// GraphiQL brings a third of a megabyte of fonts within its styles. Every system has fonts; page.css
// names them. Without fonts from anywhere the content security policy needs no word about them.
const withoutFonts = {
  name: "without-fonts",
  setup(builder) {
    builder.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/@font-face\s*{[^}]*}/g, ""),
      loader: "css",
    }));
  },
};

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: { page: "page/main.tsx", index: "page/index.html", icon: "page/icon.svg" },
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "eof",
  charset: "utf8",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".html": "copy", ".svg": "copy", ".graphql": "text" },
  plugins: [withoutFonts],
  logLevel: "warning",
});
