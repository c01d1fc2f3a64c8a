import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Recordings } from "./handlers.js";

/** Reads every recording of a folder. What runs in a browser imports those that it needs instead. */
export async function readRecordings(folder: string): Promise<Recordings> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json"));
  const read = files.map(async (file) => [file.slice(0, -".json".length), JSON.parse(await readFile(join(folder, file), "utf8"))]);
  return Object.fromEntries(await Promise.all(read));
}
