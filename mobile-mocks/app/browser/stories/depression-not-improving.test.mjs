// Week nine of collaborative care: the registry says who does not get better, and the next PHQ-9 is filled in.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lookAt, lookAtLarge } from "../look.mjs";
import { chart, kept, killed, open, phone, sent, to } from "../phone.mjs";

let world, dana, elena;

before(async () => {
  world = await open("depression-not-improving");
  elena = (await world.ask("case-manager", "Panel", { first: 1 })).panel.nodes[0].id;
  dana = await phone(world);
});

after(() => world?.close());

test("the registry says that she does not improve, and that her contact is late", async () => {
  const { page } = dana;
  await page.getByRole("link", { name: "More" }).click();
  await page.getByRole("link", { name: "Registry" }).click();
  const row = page.locator(".row").filter({ hasText: "Elena Novak" });
  await row.getByText("Not improving").waitFor();
  await row.getByText("PHQ-9 18 → 15 · week 8").waitFor();
  await row.locator(".late", { hasText: "next contact" }).waitFor();
  await row.click();
  await page.getByRole("heading", { name: "Elena Novak" }).waitFor();
  await page.locator(".card.watch").getByText("Depression treatment does not work", { exact: true }).waitFor();
});

const often = ["Not at all", "Several days", "More than half the days", "Nearly every day"];
const hard = ["Not difficult at all", "Somewhat difficult"];

/** Answers questions of the PHQ-9 one after another, by points. */
async function answer(page, from, points, words = often) {
  for (const [at, point] of points.entries()) {
    await page.locator("fieldset").nth(from + at).getByRole("button", { name: words[point], exact: true }).click();
  }
}

test("a PHQ-9 is filled in without reception, half of it before the app is killed", async () => {
  await chart(dana.page, elena);
  await sent(dana.page);
  await to(dana.page, `/patient/${elena}/assessments/phq-9`);
  await dana.page.locator("fieldset").first().waitFor();
  await dana.context.setOffline(true);
  await answer(dana.page, 0, [1, 1, 1, 1]);
  await dana.page.getByText("4 of 10 answered").waitFor();
  await kept(dana.page);
  const page = await killed(world, dana, `/patient/${elena}/assessments/phq-9`);
  await page.getByText("4 of 10 answered").waitFor({ timeout: 20_000 });
  await answer(page, 4, [1, 1, 1, 0, 0]);
  await answer(page, 9, [1], hard);
  await page.getByRole("button", { name: "Finish" }).click();
  await page.getByText("2 to send").waitFor();
  await dana.context.setOffline(false);
  await sent(page);
  await page.locator(".line").filter({ hasText: "7 · Mild" }).waitFor({ timeout: 20_000 });
});

test("the registry has the new score", async () => {
  const { page } = dana;
  await to(page, "/registry");
  await page.getByText("PHQ-9 18 → 7").waitFor({ timeout: 20_000 });
  const { patient } = await world.ask("case-manager", "Assessments", { patient: elena });
  assert.ok(JSON.stringify(patient).includes('"total":7'), "the server has it");
});

test("what the story fills looks right", async (t) => {
  const { page } = dana;
  const places = ["/", "/registry", `/patient/${elena}`, `/patient/${elena}/assessments`, `/patient/${elena}/assessments/phq-9`];
  await lookAt(t, page, places, "depression-");
  await lookAtLarge(t, page, places, "depression-");
  assert.deepEqual(dana.wrong, []);
});
