// The morning after a discharge: nobody was reached yet, and every clock is running.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lookAt, lookAtLarge } from "../look.mjs";
import { chart, open, phone, sent, to } from "../phone.mjs";

let world, dana, maria;

before(async () => {
  world = await open("heart-attack");
  maria = (await world.ask("case-manager", "Panel", { first: 1 })).panel.nodes[0].id;
  dana = await phone(world);
});

after(() => world?.close());

const clock = (page, label) => page.locator(".line").filter({ hasText: label });

test("My Day is of the story's Friday, with what is late on top", async () => {
  const { page } = dana;
  await page.getByText("Friday, March 13").waitFor();
  await page.locator(".row").filter({ hasText: "Metoprolol stands in two orders" }).getByText("3 hours left").waitFor();
  await page.locator(".row").first().getByText("Overdue by").waitFor();
});

test("the call of Friday morning meets two clocks", async () => {
  const { page } = dana;
  await chart(page, maria);
  await page.getByRole("link", { name: "Transition" }).click();
  await clock(page, "Call within 72 hours").getByText("Running").waitFor();
  await clock(page, "Interactive contact").getByText("3 days left").waitFor();
  await page.getByRole("link", { name: "Back" }).click();
  await page.getByRole("button", { name: "Note what came of it" }).click();
  await page.getByRole("button", { name: "Reached", exact: true }).click();
  await page.getByText("Reached. Saved on this phone.").waitFor();
  await sent(page);
  await page.getByRole("link", { name: "Transition" }).click();
  await clock(page, "Call within 72 hours").getByText("Met").waitFor({ timeout: 20_000 });
  await clock(page, "Interactive contact").getByText("Met").waitFor();
});

test("the handoff is completed item by item", async () => {
  const { page } = dana;
  const home = page.locator(".card").filter({ hasText: "Handoff: Hospital → Home" });
  await home.locator(".line").filter({ hasText: "Red flags taught" }).getByRole("button", { name: "Done" }).click();
  await home.locator(".line").filter({ hasText: "Red flags taught" }).locator(".chip", { hasText: "Done" }).waitFor({ timeout: 20_000 });
});

test("the two orders of metoprolol are reconciled", async (t) => {
  const { page } = dana;
  await to(page, `/patient/${maria}/reconciliation`);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("1 left to decide").waitFor({ timeout: 20_000 });
  await lookAt(t, page, [`/patient/${maria}/reconciliation`], "heart-attack-");
  await to(page, `/patient/${maria}/reconciliation`);
  await page.getByRole("button", { name: "Change dose" }).click();
  await page.getByLabel("How it is taken from now on").fill("100 mg once, in the morning");
  await page.getByLabel("Why").fill("Succinate takes the place of tartrate, says Dr. Chen");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("0 left to decide").waitFor({ timeout: 20_000 });
  await page.getByRole("button", { name: "Complete" }).click();
  await sent(page);
  const { patient } = await world.ask("case-manager", "MedicationHistory", { patient: maria });
  assert.equal(patient.medicationReconciliations.nodes[0].status, "COMPLETED");
});

test("what the story fills looks right", async (t) => {
  const { page } = dana;
  const places = ["/", `/patient/${maria}`, `/patient/${maria}/transition`, `/patient/${maria}/settings`];
  await lookAt(t, page, places, "heart-attack-");
  await lookAtLarge(t, page, places, "heart-attack-");
  assert.deepEqual(dana.wrong, []);
});
