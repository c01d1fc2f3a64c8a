// What becomes of sessions on one phone: another person's after one's own, two windows at once, storage that does not open.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { check } from "./look.mjs";
import { code, current, killed, open, phone, signIn, to } from "./phone.mjs";

let world, dana;

before(async () => {
  world = await open();
  dana = await phone(world);
});

after(() => world?.close());

test("one window works at a time, and the other one goes on when that is gone", async () => {
  const other = await dana.context.newPage();
  await other.goto(`${world.origin}/app/`);
  await other.getByRole("heading", { name: "Open in another window" }).waitFor();
  await check(other, "elsewhere");
  await dana.page.close();
  await other.getByLabel("Code of this phone").waitFor();
  await other.close();
  await killed(world, dana, "/");
});

test("who signs in after somebody else has a phone of their own", async () => {
  const { page } = dana;
  await current(page);
  const [held, sent] = [[], []];
  await page.route("**/graphql", async (route) => {
    const { authorization, "caseload-device": device } = route.request().headers();
    sent.push({ authorization, device });
    held.length === 0 && route.request().postData().includes("syncPull") ? held.push(route) : await route.continue();
  });
  await to(page, "/queue");
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.getByText("Syncing").waitFor();
  await to(page, "/more");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out and drop everything" }).click();
  await signIn(page, "Luis");
  await current(page);
  await held[0].continue().catch(() => undefined); // it was broken off with the session
  await page.waitForTimeout(3_000); // what comes late would be on the disk by then
  assert.equal(new Set(sent.map(({ device }) => device)).size, 3, "the first, the one that asked who it is, and the second");
  for (const one of sent) {
    assert.equal(sent.find(({ device }) => device === one.device).authorization, one.authorization);
  }
  await killed(world, dana, "/");
  await dana.page.getByRole("heading", { name: "My Day" }).waitFor();
  await current(dana.page);
});

test("what is kept and does not open is no endless wait", async () => {
  await dana.page.evaluate(async () => {
    const database = await new Promise((resolve) => (indexedDB.open("caseload").onsuccess = ({ target }) => resolve(target.result)));
    const transaction = database.transaction("queue", "readwrite");
    transaction.objectStore("queue").put({ iv: new Uint8Array(12), data: new ArrayBuffer(32) }, 99);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  });
  await dana.page.reload();
  await dana.page.getByLabel("Code of this phone").fill(code);
  await dana.page.getByRole("button", { name: "Open" }).click();
  await dana.page.getByRole("heading", { name: "What is kept here does not open" }).waitFor();
  await check(dana.page, "unread");
  await dana.page.getByRole("button", { name: "Sign in as somebody else" }).click();
  await dana.page.getByRole("button", { name: "Sign out" }).click();
  await dana.page.getByText("Signed out.").waitFor();
  assert.deepEqual(dana.wrong, []);
});
