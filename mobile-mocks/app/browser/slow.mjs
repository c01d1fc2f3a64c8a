// How long somebody waits with a slow phone on a slow line: a processor of a quarter of the speed, 400 kbit/s, and
// 400 ms there and back. Prints figures, and fails by none: they depend on the machine.
import { open, phone, code, current } from "./phone.mjs";

const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

const world = await open(process.argv[2] ?? "monday-caseload");
try {
  const context = await world.browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  report("first visit: the sign-in can be read", await visit(context, "/app/", (page) => page.locator("h1").waitFor()));
  await context.close();
  const used = await phone(world);
  await current(used.page);
  await used.page.close();
  report("second visit: the code can be given", await visit(used.context, "/app/", (page) => page.locator("input").waitFor()));
  report("second visit: My Day is there after the code", await visit(used.context, "/app/", myDay));
} finally {
  await world.close();
}

/** Opens a page on a slow phone, and waits; says how long that took, in milliseconds, and when the page was first painted. */
async function visit(context, path, until) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const began = Date.now();
  await page.goto(world.origin + path, { waitUntil: "commit", timeout: 120_000 });
  const since = (await until(page)) ?? began;
  const took = Date.now() - since;
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  await page.close();
  return { took, painted };
}

/** Gives the code, and waits for the day. The time runs from the tap. */
async function myDay(page) {
  await page.getByLabel("Code of this phone").fill(code);
  const tapped = Date.now();
  await page.getByRole("button", { name: "Open" }).click();
  await page.locator("main .row, main .empty:not([role])").first().waitFor({ timeout: 60_000 });
  return tapped;
}

function report(what, { took, painted }) {
  console.log(`${what}: ${(took / 1000).toFixed(1)} s${painted ? ` (first paint after ${(painted / 1000).toFixed(1)} s)` : ""}`);
}
