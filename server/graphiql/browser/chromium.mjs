// Finds a browser of the Chromium family on this machine.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

// Chromium's own sandbox cannot be had as root, nor in most containers. The page is ours.
export const args = ["--no-sandbox"];

/** Where the browser is that CHROME names, else the first that is found. */
export function find() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = process.env.CHROME ? [process.env.CHROME] : [...onPath, ...places, chromium.executablePath()];
  const executablePath = candidates.find(works);
  if (!executablePath) {
    throw new Error("no browser of the Chromium family was found: install one (npx playwright-core install chromium brings one), or name it in CHROME");
  }
  return executablePath;
}

/** Starts it. */
export const launch = () => chromium.launch({ executablePath: find(), args });

function works(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
