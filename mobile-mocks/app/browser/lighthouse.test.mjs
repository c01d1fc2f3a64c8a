// What Lighthouse says of the first screens: how accessible they are, and whether they are made as pages are made today.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { args, find } from "../../../server/graphiql/browser/chromium.mjs";
import { code, open } from "./phone.mjs";

const least = 95;
const flags = {
  onlyCategories: ["accessibility", "best-practices"],
  throttlingMethod: "provided", // nothing is timed here: `npm run slow` does that
  disableFullPageScreenshot: true,
  maxWaitForLoad: 15_000,
};

let world;

before(async () => {
  world = await open("heart-attack");
});

after(() => world?.close());

// The gate as it loads, and My Day and the panel as they stand there after it.
test("Lighthouse finds the first screens accessible and well made", async () => {
  const [{ navigation, snapshot }, { default: puppeteer }] = await Promise.all([import("lighthouse"), import("puppeteer-core")]);
  const browser = await puppeteer.launch({ executablePath: find(), args });
  try {
    const page = await browser.newPage();
    expect("sign-in", await navigation(page, `${world.origin}/app/`, { flags }));
    await signIn(page, world.origin);
    expect("My Day", await snapshot(page, { flags }));
    await page.click("a[href='/app/panel']");
    await page.waitForSelector("main .row");
    expect("panel", await snapshot(page, { flags }));
  } finally {
    await browser.close();
  }
});

/** Anew, since Lighthouse leaves the page as it likes. */
async function signIn(page, origin) {
  await page.goto(`${origin}/app/`);
  await page.waitForSelector(".choice .button");
  await page.click(".choice .button");
  await page.type("input[type=password]", code);
  await page.click(".gate > .button.main");
  await page.waitForSelector(".tabs", { timeout: 60_000 });
  await page.waitForSelector("main .row, main .empty", { timeout: 60_000 });
}

/** Every score is high enough; where one is not, what speaks against it is told. */
function expect(screen, { lhr }) {
  for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
    const percent = Math.round(score * 100);
    console.log(`Lighthouse: ${screen}, ${id} ${percent}`);
    const against = auditRefs
      .filter(({ weight }) => weight > 0)
      .map(({ id }) => lhr.audits[id])
      .filter(({ score }) => score !== null && score < 1)
      .map(({ title, details }) => `${title} ${JSON.stringify(details?.items ?? "").slice(0, 300)}`);
    assert.ok(percent >= least, `${screen}: ${id} ${percent}\n${against.join("\n")}`);
  }
}
