// Works with the app as a case manager does, on the real server: without reception, killed, in conflict, handed over.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chart, code, current, newId, open, phone, sent, stored, to } from "./phone.mjs";

let world, patients, dana;

before(async () => {
  world = await open();
  const { panel } = await world.ask("case-manager", "Panel", { first: 100, orderBy: "RISK" });
  patients = panel.nodes;
  dana = await phone(world);
});

after(async () => {
  await world?.close();
});

test("sign in, panel, search, patient", async () => {
  const { page } = dana;
  const { name } = patients[0];
  await page.getByRole("link", { name: "Panel" }).click();
  await page.getByLabel("Search by name").fill(name.text.split(" ")[0].toLowerCase());
  await page.getByRole("link", { name: name.text }).click();
  await page.getByRole("heading", { name: name.text }).waitFor({ timeout: 240_000 });
  await page.getByRole("heading", { name: "Active problems" }).waitFor();
});

test("a change of condition arrives live, with what changed and why", async () => {
  const { page } = dana;
  const reason = `Breathless on two steps ${newId().slice(-6)}`;
  const input = {
    clientMutationId: newId(),
    id: newId(),
    patientId: patients[1].id,
    severity: "SEVERE",
    changeSeverity: "URGENT",
    reason,
    code: { system: "http://snomed.info/sct", code: "267036007", display: "Dyspnea (finding)" },
  };
  const { recordCondition } = await world.ask("supervisor", "RecordCondition", { input });
  const acted = Date.now();
  assert.deepEqual(recordCondition.problems, []);
  const banner = page.getByRole("alert").filter({ hasText: reason });
  await banner.waitFor({ timeout: 5_000 });
  const took = Date.now() - acted;
  assert.ok(took < 1_500, `it took ${took} ms`);
  assert.match(await banner.innerText(), new RegExp(`${patients[1].name.text}[\\s\\S]*Urgent[\\s\\S]*Dyspnea`));
  await banner.getByRole("button", { name: "Put away" }).click();
});

test("a visit goes on without reception and after the app was killed, and nothing is lost", async () => {
  const patient = patients[2];
  let { page } = dana;
  await chart(page, patient.id);
  await page.getByRole("link", { name: "Home visit" }).click();
  await page.getByRole("button", { name: "Check in" }).click();
  await page.getByText("Visit of the plan, since").waitFor({ timeout: 20_000 });
  await page.getByRole("group").getByRole("button", { name: "Yes" }).first().click();
  await sent(page);

  await dana.context.setOffline(true);
  await page.getByRole("group").getByRole("button", { name: "No", exact: true }).nth(1).click();
  await page.getByLabel("Note", { exact: true }).fill("The rugs are gone from the stairs");
  await page.getByRole("button", { name: "Add note" }).click();
  await page.getByText("2 to send").waitFor();
  await page.close(); // killed

  page = dana.page = await dana.context.newPage();
  await page.goto(`${world.origin}/app/patient/${patient.id}/visit`);
  await page.getByLabel("Code of this phone").fill(code);
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByText("The rugs are gone from the stairs").waitFor({ timeout: 30_000 });
  const answers = page.getByRole("group").getByRole("button", { pressed: true });
  await answers.nth(1).waitFor({ timeout: 20_000 });
  assert.equal(await answers.count(), 2, "both answers are there");
  await page.getByLabel("Why nobody signs").fill("Her hand is in plaster");
  await page.getByRole("button", { name: "Go on without" }).click();
  await page.getByText("not signed").waitFor();
  await page.getByRole("button", { name: "Check out" }).click();
  await page.getByText("4 to send").waitFor({ timeout: 20_000 });

  await dana.context.setOffline(false);
  await sent(page);
  const { patient: found } = await world.ask("case-manager", "HomeVisits", { patientId: patient.id });
  const [visit, ...others] = found.homeVisits.nodes;
  assert.equal(others.length, 0, "one visit, once");
  assert.equal(visit.visitStatus, "COMPLETED");
  assert.deepEqual(
    visit.notes.map(({ text }) => text),
    ["The rugs are gone from the stairs"],
  );
  assert.deepEqual(
    visit.signatures.map(({ kind, reason }) => [kind, reason]),
    [["NONE", "Her hand is in plaster"]],
  );
  assert.deepEqual(visit.findings.nodes.map(({ answer }) => answer).sort(), [false, true]);
});

test("two phones meet in a conflict, and a person decides", async () => {
  const patient = patients.find(({ nextTask }, at) => at > 2 && nextTask);
  const other = await phone(world);
  for (const { page } of [dana, other]) {
    await chart(page, patient.id);
    await page.locator(".line").filter({ hasText: patient.nextTask.title }).first().waitFor({ timeout: 60_000 });
  }
  const done = async ({ page }) =>
    page.locator(".line").filter({ hasText: patient.nextTask.title }).getByRole("button", { name: "Done" }).first().click();
  await dana.context.setOffline(true);
  await other.context.setOffline(true);
  await done(dana);
  await done(other);
  await other.page.getByText("1 to send").waitFor();
  await dana.context.setOffline(false);
  await sent(dana.page);
  await other.context.setOffline(false);
  await sent(other.page);
  await to(other.page, "/inbox");
  const card = other.page.locator(".card").filter({ hasText: patient.name.text });
  await card.getByText("Changed meanwhile").waitFor({ timeout: 20_000 });
  await card.getByRole("button", { name: "Keep what is on record" }).click();
  await card.waitFor({ state: "detached", timeout: 20_000 });
  const { syncConflicts } = await world.ask("case-manager", "SyncConflicts", { status: "RESOLVED", first: 25 });
  assert.deepEqual(
    syncConflicts.nodes.filter(({ patient: { id } }) => id === patient.id).map(({ act, resolution }) => [act, resolution]),
    [["completeTask", "KEPT"]],
  );
  assert.deepEqual(other.wrong, []);
  await other.context.close();
});

test("what is kept is sealed, and readable without reception", async () => {
  const { page, context } = dana;
  await current(page);
  const kept = (await stored(page)).map(({ text }) => text).join("\n");
  assert.ok(kept.length > 100_000, "a panel is kept");
  for (const { name } of patients) {
    assert.ok(!kept.includes(name.text.split(" ")[0]), "a name stands in the storage as it is");
  }
  await context.setOffline(true);
  for (const { id, name } of patients.slice(0, 3)) {
    await to(page, `/patient/${id}`);
    await page.getByRole("heading", { name: name.text }).waitFor();
    await to(page, `/patient/${id}/trends`);
    await page.getByRole("img").first().waitFor();
  }
  await context.setOffline(false);
});

test("a patient who was handed over while the phone was away is gone from it", async () => {
  const { page, context } = dana;
  const patient = patients.at(-1);
  await chart(page, patient.id);
  await context.setOffline(true);
  const { patient: now } = await world.ask("supervisor", "Chart", { patientId: patient.id });
  const { viewer } = await world.ask("supervisor", "Viewer");
  const assignments = [{ patientId: patient.id, baseRevision: now.revision, caseManagerId: viewer.practitioner.id }];
  const { reassignCaseload } = await world.ask("supervisor", "ReassignCaseload", {
    input: { clientMutationId: newId(), assignments, reason: "Closer to home" },
  });
  assert.deepEqual(reassignCaseload.problems, []);
  await page.getByRole("heading", { name: patient.name.text }).waitFor();
  await context.setOffline(false);
  await page.getByText("Not on this phone").waitFor({ timeout: 60_000 });
  assert.deepEqual(
    (await stored(page)).filter(({ key }) => key.startsWith(patient.id)),
    [],
  );
});

test("a phone that was revoked drops everything", async () => {
  const lost = await phone(world, "Luis");
  await to(lost.page, "/queue");
  const device = await lost.page.locator(".code").innerText();
  const { viewer } = await world.ask("visit-staff", "Viewer");
  const { revokeDevice } = await world.ask("visit-staff", "RevokeDevice", {
    input: { clientMutationId: newId(), practitionerId: viewer.practitioner.id, device, reason: "Left on the bus" },
  });
  assert.deepEqual(revokeDevice.problems, []);
  await lost.page.getByRole("button", { name: "Sync now" }).click();
  await lost.page.getByText("This phone was revoked.").waitFor({ timeout: 60_000 });
  assert.deepEqual(await stored(lost.page), []);
  await lost.context.close();
});

test("signed out, nothing is left", async () => {
  const { page } = dana;
  await to(page, "/more");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out and drop everything" }).click();
  await page.getByText("Signed out.").waitFor();
  assert.deepEqual(await stored(page), []);
  const cached = await page.evaluate(async () =>
    (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat(),
  );
  assert.ok(
    cached.length > 0 && cached.every((url) => new URL(url).pathname.startsWith("/app/") && !url.includes("personas")),
    cached.join("\n"),
  );
  assert.deepEqual(dana.wrong, []);
});
