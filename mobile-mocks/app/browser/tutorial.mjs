// Does what docs/tutorial.md says, with the code that stands there: a page that no longer works fails here.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newId } from "./phone.mjs";
import { blocks, text, write } from "./page.mjs";

const most = 60; // lines of TypeScript, not reached
const here = join(import.meta.dirname, "..");
const skip = process.env.SERVER_URL && "the server that SERVER_URL names does not let the page call it";

/** The tests of the tutorial, in a world that is open when they run. */
export function tryTutorial(world) {
  test("the tutorial's page is short, and of the packages and the origin that are tried here", isAsTried);
  test("the tutorial's page has no mistake of types", () => checkTypes(world()));
  test("the tutorial's page lists the panel and shows changes of condition", { skip }, () => showsPanel(world()));
  test("the tutorial's page says what is wrong with a token", { skip }, () => refuses(world()));
}

function isAsTried() {
  const lines = blocks("ts").join("").trimEnd().split("\n").length;
  assert.ok(lines < most, `${lines} lines of TypeScript, the tutorial is to have less than ${most}`);
  assert.match(text, /^CASELOAD_ALLOWED_ORIGINS=http:\/\/localhost:5173 /m); // where Vite serves
  const { devDependencies } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
  const named = [...text.matchAll(/(@?[\w/-]+)@(\d[\w.]+)/g)].map(([, name, version]) => [name, version]);
  assert.ok(named.length >= 5, `the tutorial installs only ${named}`);
  assert.deepEqual(named, named.map(([name]) => [name, devDependencies[name]]), "the tutorial installs other versions than the app");
}

function checkTypes({ origin }) {
  execFileSync(join(here, "node_modules/.bin/tsc"), ["-p", write(new URL(origin).host)], { stdio: "inherit" });
}

async function showsPanel({ ask, browser, origin, site, tokens }) {
  await site.build(new URL(origin).host);
  const page = await browser.newPage();
  const [sockets, wrong] = [[], []];
  await page.routeWebSocket(/graphql/, (socket) => sockets.push(socket) && socket.connectToServer());
  page.on("pageerror", (error) => wrong.push(error.stack));
  await page.goto(`${site.origin}/#token=${tokens["case-manager"]}`);
  await page.getByRole("status").getByText("Live").waitFor({ timeout: 20_000 });
  const { panel } = await ask("case-manager", "Panel", { first: 100, orderBy: "RISK" });
  const rows = await page.locator("#panel li").allInnerTexts();
  const names = panel.nodes.map(({ name }) => name.text);
  assert.deepEqual(rows.map((row) => row.split(" · ")[0]).sort(), names.sort());
  const before = await hears(page, ask, panel.nodes[0]);
  await sockets[0].close();
  await hears(page, ask, panel.nodes[1]);
  assert.equal(await before.count(), 1, "after a lost connection changes are heard again");
  assert.deepEqual(wrong, []);
  await page.close();
}

/** Records a condition by the API, waits until the page shows it, and returns its line there. */
async function hears(page, ask, { id, name }) {
  const reason = `Wheezing ${newId().slice(-6)}`;
  const code = { system: "http://snomed.info/sct", code: "195967001", display: "Asthma (disorder)" };
  const input = { clientMutationId: newId(), id: newId(), patientId: id, code, changeSeverity: "URGENT", reason };
  const { recordCondition } = await ask("case-manager", "RecordCondition", { input });
  assert.deepEqual(recordCondition.problems, []);
  const line = page.locator("#changes").getByText(`${name.text} · URGENT · Asthma (disorder) · ${reason}`);
  await line.waitFor({ timeout: 20_000 });
  return line;
}

async function refuses({ browser, site }) {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/#token=none`);
  await page.getByRole("status").getByText("[").waitFor({ timeout: 20_000 });
  await page.close();
}
