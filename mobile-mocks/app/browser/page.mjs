// Takes the page of docs/tutorial.md out of its text, builds it as its reader does, and serves it on an origin of its own.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

export const text = readFileSync(join(import.meta.dirname, "../../../docs/tutorial.md"), "utf8");

// Below this package, so that the page finds what the tutorial installs: the versions are compared by the test.
const folder = join(import.meta.dirname, "../build-test/tutorial");

/** The fenced blocks of a language, in order. */
export const blocks = (language) => [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "gm"))].map(([, block]) => block);

/** Writes the page as its reader has it, but for the address of the server. Returns the folder. */
export function write(host) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), blocks("html").join("\n"));
  writeFileSync(join(folder, "main.ts"), blocks("ts").join("\n").replaceAll("127.0.0.1:8080", host));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json", include: ["main.ts"] }));
  return folder;
}

/** Listens on an origin of its own, and serves what is built later. */
export async function openSite() {
  const files = new Map();
  const server = createServer(({ url }, response) => {
    const name = url === "/" ? "index.html" : url.slice(1);
    response.writeHead(files.has(name) ? 200 : 404, { "Content-Type": extname(name) === ".js" ? "text/javascript" : "text/html" });
    response.end(files.get(name));
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return { origin: `http://localhost:${server.address().port}`, build: (host) => buildInto(files, host), close: () => server.close() };
}

async function buildInto(files, host) {
  const { build } = await import("vite"); // slow to load, and most tests need none
  const { output } = await build({ root: write(host), configFile: false, logLevel: "error", build: { write: false } });
  output.forEach(({ fileName, code, source }) => files.set(fileName, code ?? source));
}
