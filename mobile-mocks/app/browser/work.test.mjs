// What may happen to any phone: in conflict, without reception, handed over, revoked, signed out. The work of a day is played in the stories.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lookAt, lookAtLarge } from "./look.mjs";
import { chart, current, kept, newId, open, phone, sent, stored, to } from "./phone.mjs";

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

/** Notes from now on which stores are written together; returns how to read it. */
async function watched(page) {
  await page.evaluate(() => {
    const begin = IDBDatabase.prototype.transaction;
    window.together = [];
    IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
      mode === "readwrite" && window.together.push([stores].flat());
      return begin.call(this, stores, mode, ...rest);
    };
  });
  return () => page.evaluate(() => window.together);
}

test("two phones meet in a conflict, and a person decides", async (t) => {
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
  await lookAt(t, other.page, ["/inbox"], "filled-");
  await lookAtLarge(t, other.page, ["/inbox"], "filled-");
  await to(other.page, "/inbox");
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
  await to(page, `/patient/${patient.id}/assessments/phq-2`);
  await page.getByRole("button", { name: "Not at all" }).first().click();
  await kept(page);
  const drafts = async () => (await stored(page)).filter(({ store }) => store === "drafts").map(({ key }) => key);
  assert.match((await drafts()).join(), new RegExp(`^${patient.id}/[0-9a-f]{64}$`), "what is asked stands in no key");
  await to(page, `/patient/${patient.id}`);
  await context.setOffline(true);
  const together = await watched(page);
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
  assert.deepEqual(await drafts(), []);
  const all = ["answers", "charts", "drafts", "place"];
  assert.ok((await together()).some((stores) => all.every((store) => stores.includes(store))), "all of it goes at once, with the cursor");
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
