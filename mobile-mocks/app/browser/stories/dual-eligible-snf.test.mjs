// Day 22 in skilled nursing: he asks whether he can go home, and that becomes his plan.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { draw } from "../glass.mjs";
import { lookAt, lookAtLarge } from "../look.mjs";
import { chart, newId, open, phone, sent, to } from "../phone.mjs";

let world, dana, robert;

before(async () => {
  world = await open("dual-eligible-snf");
  robert = (await world.ask("case-manager", "Panel", { first: 1 })).panel.nodes[0].id;
  dana = await phone(world);
});

after(() => world?.close());

test("the timeline says where he is, and the clocks that they wait for his way home", async () => {
  const { page } = dana;
  await chart(page, robert);
  await page.getByRole("link", { name: "Timeline" }).click();
  const now = page.locator(".timeline li").first();
  await now.getByText("Skilled nursing").waitFor();
  assert.match(await now.innerText(), /Feb 9, 2026 – now/);
  await to(page, `/patient/${robert}/transition`);
  await page.getByText("Hospital → Skilled nursing").first().waitFor();
  await page.locator(".line").filter({ hasText: "Call within 72 hours" }).getByText("Stopped").waitFor();
});

test("the handoff to the facility is gone through", async () => {
  const { page } = dana;
  const items = page.locator(".card").filter({ hasText: "Handoff: Hospital → Skilled nursing" }).locator(".line");
  const texts = ["Therapy and nursing needs handed over", "Caregiver knows where"];
  await items.filter({ hasText: texts[0] }).getByRole("button", { name: "Done" }).waitFor();
  await items.evaluateAll((lines, texts) => {
    const both = lines.filter(({ textContent }) => texts.some((text) => textContent.includes(text)));
    both.forEach((line) => line.querySelector("button").click()); // one after another, as fast as can be
  }, texts);
  for (const text of texts) {
    await items.filter({ hasText: text }).locator(".chip", { hasText: "Done" }).waitFor({ timeout: 20_000 });
  }
  await sent(page);
  const { syncConflicts } = await world.ask("case-manager", "SyncConflicts", { status: "OPEN", first: 25 });
  assert.deepEqual(syncConflicts.nodes, []);
});

test("he is to have case management, and a person says so", async () => {
  const { page } = dana;
  await to(page, `/patient/${robert}/decision`);
  await page.getByText("Case management").first().waitFor();
  await page.getByRole("button", { name: "Case management" }).click();
  await page.getByLabel("Why").fill("Two stays, and nobody at home");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved on this phone.").waitFor();
  await sent(page);
});

test("his wish becomes a plan, which he signs on the glass", async () => {
  const { page } = dana;
  const input = { clientMutationId: newId(), id: newId(), patientId: robert, intensity: "CASE_MANAGEMENT", reason: "He wants to go home" };
  await world.ask("case-manager", "ProposeEpisodeOfCare", { input });
  await to(page, `/patient/${robert}/plan`);
  await page.getByLabel("Title").fill("Home from The Elms");
  await page.getByRole("button", { name: "Begin a care plan" }).click();
  await page.getByLabel("In the patient's words").fill("I want to sleep in my own bed");
  await page.getByLabel("Clinical goal").fill("Walks thirty meters with the walker");
  await page.getByRole("button", { name: "Add goal" }).click();
  await page.getByText("I want to sleep in my own bed").waitFor();
  await sent(page);
  await draw(page);
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByText("Saved on this phone.").waitFor();
  await sent(page);
  const { patient } = await world.ask("case-manager", "CarePlan", { patientId: robert });
  assert.deepEqual(
    patient.carePlan.goals.nodes.map(({ patientWords }) => patientWords),
    ["I want to sleep in my own bed"],
  );
});

test("what the story fills looks right", async (t) => {
  const { page } = dana;
  const places = ["plan", "transition", "decision"].map((part) => `/patient/${robert}/${part}`);
  await lookAt(t, page, places, "dual-eligible-");
  await lookAtLarge(t, page, places, "dual-eligible-");
  assert.deepEqual(dana.wrong, []);
});
