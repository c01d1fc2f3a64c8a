// Three prescribers and failing kidneys: what does not go together is on one list, and every line of it is decided.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lookAt, lookAtLarge } from "../look.mjs";
import { chart, open, phone, sent, to } from "../phone.mjs";

let world, dana, walter;

before(async () => {
  world = await open("diabetes-kidney");
  walter = (await world.ask("case-manager", "Panel", { first: 1 })).panel.nodes[0].id;
  dana = await phone(world);
});

after(() => world?.close());

const decisions = { Metformin: "Stop", Furosemide: "Continue", Ibuprofen: "Stop", Lisinopril: "Change dose", Spironolactone: "Hold" };

test("the list says what nobody agrees about, and what his kidneys no longer bear", async () => {
  const { page } = dana;
  await chart(page, walter);
  await page.locator(".card.watch").getByText("Potassium 5.6 mmol/L").waitFor();
  await page.getByRole("link", { name: "Medicines" }).click();
  await page.getByText("5 medicines").waitFor();
  await page.getByText("metformin: contraindicated").waitFor();
  await page.locator(".line").filter({ hasText: "Lisinopril" }).getByText("Another dose: patient, order").waitFor();
});

test("what he no longer takes is said in one tap", async () => {
  const { page } = dana;
  const ibuprofen = page.locator(".line").filter({ hasText: "400 mg for his knee" });
  await ibuprofen.getByRole("button", { name: "Not taken" }).click();
  await sent(page);
  await page.locator(".line").filter({ hasText: "Ibuprofen" }).getByText("Not taking").waitFor({ timeout: 20_000 });
});

test("every line is decided, on a line that breaks in the middle", async (t) => {
  const { page, context } = dana;
  await page.getByRole("link", { name: "Reconciliation" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("5 left to decide").waitFor({ timeout: 20_000 });
  await lookAt(t, page, [`/patient/${walter}/reconciliation`], "diabetes-");
  await to(page, `/patient/${walter}/reconciliation`);
  await context.setOffline(true);
  for (const [medicine, decision] of Object.entries(decisions)) {
    const card = page.locator(".card").filter({ has: page.getByRole("heading", { name: medicine }) });
    await card.getByRole("button", { name: decision, exact: true }).click();
    if (decision === "Change dose") {
      await card.getByLabel("How it is taken from now on").fill("10 mg in the morning");
    }
    if (decision !== "Continue") {
      await card.getByLabel("Why").fill("eGFR 28 and potassium 5.6 on Tuesday");
    }
  }
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("1 to send").waitFor();
  await context.setOffline(false);
  await page.getByText("0 left to decide").waitFor({ timeout: 40_000 });
  await page.getByRole("button", { name: "Complete" }).click();
  await sent(page);
  const { patient } = await world.ask("case-manager", "MedicationHistory", { patient: walter });
  assert.equal(patient.medicationReconciliations.nodes[0].status, "COMPLETED");
});

test("what the story fills looks right", async (t) => {
  const { page } = dana;
  const places = ["", "/medicines", "/team"].map((part) => `/patient/${walter}${part}`);
  await lookAt(t, page, places, "diabetes-");
  await lookAtLarge(t, page, places, "diabetes-");
  assert.deepEqual(dana.wrong, []);
});
