// Starts the real server with its sample patients, for the time of a test.
import { execFile, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const repository = join(import.meta.dirname, "..", "..", "..");

/**
 * Builds and starts a server on a free port, or starts the one that SERVER names, with settings in its environment; says
 * its address and the personas' tokens. With a story, it starts in that one.
 */
export async function startServer(settings = {}, story = "") {
  const folder = await mkdtemp(join(tmpdir(), "graphiql-"));
  await chmod(folder, 0o755); // Postgres runs as another user where we are root
  const program = process.env.SERVER ?? (await build(join(folder, "caseload")));
  const running = spawn(program, ["serve", ...(story ? ["--story", story] : [])], {
    env: { ...process.env, DATABASE_URL: "", CASELOAD_DATA: join(folder, "data"), CASELOAD_ADDRESS: "127.0.0.1:0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => running.on("exit", resolve));
  const stop = async () => {
    running.kill("SIGINT");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  process.once("SIGTERM", () => void stop().then(() => process.exit(1))); // the test took too long
  try {
    return { ...(await banner(running)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build(program) {
  await promisify(execFile)("go", ["build", "-o", program, "./server"], { cwd: repository }).catch((error) => {
    throw error.code === "ENOENT" ? new Error("Go is missing: the browser test builds the server") : error;
  });
  return program;
}

/** Reads what the server prints when it is ready. */
async function banner(running) {
  let complaint = "";
  running.stderr.on("data", (text) => (complaint += text));
  const tokens = {};
  let address, persona;
  for await (const line of createInterface({ input: running.stdout })) {
    address ??= /^ {2}GraphiQL +(\S+)$/.exec(line)?.[1];
    if (persona) {
      tokens[persona] = line.trim();
    }
    persona = /^ {2}([a-z-]+) \(/.exec(line)?.[1];
    if (line.startsWith("Ctrl-C")) {
      return { address, tokens };
    }
  }
  throw new Error(`the server ended before it was ready:\n${complaint}`);
}
