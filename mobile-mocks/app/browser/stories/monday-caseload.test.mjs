// Eighty patients on a Monday morning: whom to look at first, what comes meanwhile, and who takes over.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lookAt, lookAtLarge } from "../look.mjs";
import { chart, current, newId, open, phone, to } from "../phone.mjs";

let world, dana, ruth, patients;

before(async () => {
  world = await open("monday-caseload");
  patients = (await world.ask("case-manager", "Panel", { first: 100, orderBy: "RISK" })).panel.nodes;
  dana = await phone(world);
});

after(() => world?.close());

const rows = (page) => page.locator("main .row");

test("the panel of eighty is searched and filtered on the phone", async () => {
  const { page, context } = dana;
  await current(page);
  await page.getByRole("link", { name: "Panel" }).click();
  await page.getByText("80 patients").waitFor();
  await rows(page).nth(79).waitFor();
  await context.setOffline(true);
  await page.locator(".filters select").first().selectOption("MODERATE");
  const moderate = patients.filter(({ risk }) => risk?.level === "MODERATE").length;
  assert.equal(await rows(page).count(), moderate);
  await page.getByLabel("Search by name").fill("mart tor");
  assert.deepEqual(await rows(page).locator("strong").allInnerTexts(), ["Martha Torres"]);
  await context.setOffline(false);
});

test("a change of condition arrives live, with what changed and why", async () => {
  const { page } = dana;
  const reason = "Breathless on two steps";
  const input = {
    clientMutationId: newId(),
    id: newId(),
    patientId: patients[1].id,
    severity: "SEVERE",
    changeSeverity: "URGENT",
    reason,
    code: { system: "http://snomed.info/sct", code: "267036007", display: "Dyspnea (finding)" },
  };
  await current(page);
  const { recordCondition } = await world.ask("supervisor", "RecordCondition", { input });
  const acted = Date.now();
  assert.deepEqual(recordCondition.problems, []);
  const banner = page.getByRole("alert").filter({ hasText: reason });
  await banner.waitFor({ timeout: 5_000 });
  const took = Date.now() - acted;
  assert.ok(took < 1_500, `it took ${took} ms`);
  assert.match(await banner.innerText(), new RegExp(`${patients[1].name.text}[\\s\\S]*Urgent[\\s\\S]*Dyspnea`));
  await banner.getByRole("link", { name: "Open the chart" }).click();
  await page.getByRole("heading", { name: patients[1].name.text }).waitFor();
  await banner.getByRole("button", { name: "Put away" }).click();
  await page.locator(".line").filter({ hasText: "Dyspnea" }).first().waitFor();
});

test("what the story fills looks right", async (t) => {
  const { page } = dana;
  const places = ["/", "/panel", `/patient/${patients[0].id}`];
  await lookAt(t, page, places, "monday-");
  await lookAtLarge(t, page, places, "monday-");
});

test("the supervisor takes over all eighty, and the phone of who is away says so", async (t) => {
  await away();
  ruth = await phone(world, "Ruth");
  const { page } = ruth;
  await current(page);
  await to(page, "/coverage");
  await page.locator(".line").filter({ hasText: "Dana Whitfield" }).getByText("covered by Ruth Okafor").waitFor();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Reassign 80" }).waitFor({ timeout: 20_000 });
  await page.getByLabel("Reason").fill("Dana is at home with a fever");
  await chart(dana.page, patients[0].id);
  await dana.page.getByRole("link", { name: "Team" }).click();
  await manager(dana.page).getByText("Dana Whitfield").waitFor();
  await page.getByRole("button", { name: "Reassign 80" }).click();
  await page.getByText("80 patients were reassigned.").waitFor({ timeout: 60_000 });
  await to(page, "/more");
  await manager(dana.page).getByText("Ruth Okafor").waitFor({ timeout: 90_000 });
  await to(page, "/coverage");
  await page.locator("select").nth(1).locator("option", { hasText: "Dana Whitfield" }).waitFor({ state: "attached" }); // for her return
  await lookAt(t, page, ["/coverage"], "monday-");
  await lookAtLarge(t, page, ["/coverage"], "monday-");
  assert.deepEqual([...dana.wrong, ...ruth.wrong], []);
});

/** The line of a team that has the case manager. */
const manager = (page) => page.locator(".line").filter({ hasText: "Case manager" });

/** Has Dana be away from today on, with Ruth for her. */
async function away() {
  const [{ viewer: dana }, { viewer: ruth }] = [await world.ask("case-manager", "Viewer"), await world.ask("supervisor", "Viewer")];
  const input = {
    clientMutationId: newId(),
    id: newId(),
    practitionerId: dana.practitioner.id,
    coveredById: ruth.practitioner.id,
    startsAt: "2026-03-16T08:00:00-04:00",
    endsAt: "2026-03-20T18:00:00-04:00",
    reason: "At home with a fever",
  };
  const { recordAbsence } = await world.ask("supervisor", "RecordAbsence", { input });
  assert.deepEqual(recordAbsence.problems, []);
}
