// A day of eight home visits: from the door to the signature, with the line cut and the app killed on the way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { draw } from "../glass.mjs";
import { lookAt, lookAtLarge } from "../look.mjs";
import { current, killed, newId, open, phone, sent, to } from "../phone.mjs";

let world, luis, agnes;

before(async () => {
  world = await open("visit-day");
  const { panel } = await world.ask("case-manager", "Panel", { first: 10 });
  agnes = panel.nodes.find(({ name }) => name.text === "Agnes Doyle").id;
  luis = await phone(world, "Luis");
});

after(() => world?.close());

async function visitsOf(patientId, status) {
  const { patient } = await world.ask("case-manager", "HomeVisits", { patientId });
  return patient.homeVisits.nodes.filter(({ visitStatus }) => visitStatus === status);
}

const note = "The stairs are steep; her daughter holds the rail";

test("My Day has the eight visits in their order", async () => {
  const { page } = luis;
  await page.getByText("Tuesday, March 10").waitFor();
  await page.locator(".row").nth(7).waitFor();
  const times = await page.locator(".row small").allInnerTexts();
  assert.deepEqual(times.map((time) => time.replace(/\s/g, " ")), [
    "8:00 AM",
    "9:00 AM",
    "10:00 AM",
    "11:00 AM",
    "12:15 PM",
    "1:30 PM",
    "2:25 PM",
    "3:45 PM",
  ]);
});

test("the seventh asks for a language that he does not speak, and says so", async () => {
  const { page } = luis;
  await page.locator(".row").filter({ hasText: "2:25" }).getByText("Vietnamese is asked for, and not on record of who comes.").waitFor();
  assert.equal(await page.getByText("is asked for").count(), 2); // the third asks for Spanish, which he speaks
});

test("he checks in at the first door, and the checklist of that visit is there", async (t) => {
  const { page } = luis;
  await current(page);
  await page.locator(".row").filter({ hasText: "Agnes Doyle" }).click();
  await page.locator("option:checked", { hasText: "After discharge" }).waitFor({ state: "attached" }); // as it was planned
  await page.getByRole("button", { name: "Check in" }).click();
  await page.getByText(/After discharge, since 7:3\d/).waitFor({ timeout: 20_000 });
  await page.getByRole("group").getByRole("button", { name: "Yes" }).first().click();
  const last = page.getByRole("button", { name: "Not done" }).last();
  await last.click();
  await page.getByRole("button", { name: "Not done", pressed: true }).waitFor();
  await sent(page);
  await lookAt(t, page, ["/", `/patient/${agnes}/visit`], "visit-day-");
  await lookAtLarge(t, page, ["/", `/patient/${agnes}/visit`], "visit-day-");
});

test("the line is cut, the app is killed, and the visit goes on", async () => {
  await to(luis.page, `/patient/${agnes}/visit`);
  await luis.context.setOffline(true);
  await luis.page.getByRole("group").getByRole("button", { name: "No", exact: true }).nth(1).click();
  await luis.page.getByLabel("Note", { exact: true }).fill(note);
  await luis.page.getByRole("button", { name: "Add note" }).click();
  await luis.page.getByText("2 to send").waitFor();
  const page = await killed(world, luis, `/patient/${agnes}/visit`);
  await page.getByText(note).waitFor({ timeout: 30_000 });
  await page.getByText("2 to send").waitFor();
  const answers = page.getByRole("group").getByRole("button", { pressed: true });
  await answers.nth(1).waitFor({ timeout: 20_000 });
  assert.equal(await answers.count(), 2, "both answers are there");
});

test("she signs on the glass, he leaves, and all of it is with the server, once", async (t) => {
  const { page } = luis;
  await draw(page);
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByText("Patient · signed").waitFor();
  await page.getByRole("button", { name: "Check out" }).click();
  await page.getByText("4 to send").waitFor({ timeout: 20_000 });
  await lookAt(t, page, ["/queue"], "visit-day-");
  await lookAtLarge(t, page, ["/queue"], "visit-day-");
  await luis.context.setOffline(false);
  await sent(page);
  const { patient } = await world.ask("case-manager", "HomeVisits", { patientId: agnes });
  const [visit, ...others] = patient.homeVisits.nodes;
  assert.equal(others.length, 0, "one visit, once");
  assert.equal(visit.visitStatus, "COMPLETED");
  assert.deepEqual(visit.notes.map(({ text }) => text), [note]);
  assert.deepEqual(visit.signatures.map(({ kind }) => kind), ["SIGNATURE"]);
  assert.deepEqual(visit.findings.nodes.map(({ findingStatus, answer }) => `${findingStatus} ${answer}`).sort(), [
    "DONE false",
    "DONE true",
    "NOT_DONE null",
  ]);
});

test("times are the story's, also of what was done without reception", async () => {
  const { patient } = await world.ask("case-manager", "HomeVisits", { patientId: agnes });
  const { startedAt, endedAt } = patient.homeVisits.nodes[0];
  assert.match(startedAt, /^2026-03-10T11:3/);
  assert.match(endedAt, /^2026-03-10T11:[34]/);
  assert.deepEqual(luis.wrong, []);
});

test("a visit that was logged by mistake is taken back", async () => {
  await to(luis.page, `/patient/${agnes}/visit`);
  await luis.page.getByText("Logged by mistake").click();
  const button = luis.page.getByRole("button", { name: "Take the visit back" });
  await luis.page.getByLabel("What was wrong").fill("It was the neighbor");
  assert.ok(await button.isDisabled(), "no visit was chosen");
  await luis.page.getByLabel("Which visit").selectOption({ index: 1 });
  await button.click();
  await sent(luis.page);
  const { patient } = await world.ask("case-manager", "HomeVisits", { patientId: agnes });
  assert.deepEqual(patient.homeVisits.nodes.map(({ visitStatus }) => visitStatus), ["ENTERED_IN_ERROR"]);
});

test("a check-in that was refused is put right, and what waited for it goes along", async (t) => {
  const { page, context } = luis;
  await to(page, `/patient/${agnes}/visit/${newId()}`); // an appointment that nobody knows
  await context.setOffline(true);
  await page.getByRole("button", { name: "Check in" }).click();
  await page.getByRole("group").getByRole("button", { name: "Yes" }).first().click();
  await page.getByText("2 to send").waitFor({ timeout: 20_000 });
  await context.setOffline(false);
  await page.getByText("1 refused").waitFor({ timeout: 60_000 });
  await to(page, "/queue");
  await page.getByText("It waits for an act that was refused.").waitFor();
  await page.getByRole("button", { name: "Drop", exact: true }).click();
  await page.getByText("1 act depends on it and goes with it.").waitFor();
  await lookAt(t, page, ["/queue"], "visit-day-refused-");
  await to(page, "/queue");
  await page.getByRole("link", { name: "Put right" }).click();
  await page.getByText("The check-in was refused").waitFor();
  await page.getByRole("button", { name: "Check in" }).click();
  await sent(page);
  const [visit] = await visitsOf(agnes, "IN_PROGRESS");
  assert.deepEqual(visit.findings.nodes.map(({ answer }) => answer), [true]);
});

test("a visit that did not take place is called off", async () => {
  await luis.page.getByText("It did not take place", { exact: true }).click();
  await luis.page.getByLabel("Why it did not take place").fill("Nobody opened");
  await luis.page.getByRole("button", { name: "Call the visit off" }).click();
  await luis.page.getByRole("button", { name: "Check in" }).waitFor();
  await sent(luis.page);
  assert.equal((await visitsOf(agnes, "CANCELLED")).length, 1);
  assert.deepEqual(luis.wrong, []);
});
