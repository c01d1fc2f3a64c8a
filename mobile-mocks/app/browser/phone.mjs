// A phone in the tests: a browser of phone size with the app, and the server that it speaks with, asked directly.
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../../../server/graphiql/browser/chromium.mjs";
import { startServer } from "../../../server/graphiql/browser/server.mjs";
import { documentOf } from "../build/graphql.mjs";
import { openSite } from "./page.mjs";
import { readFileSync } from "node:fs";

const operations = join(import.meta.dirname, "..", "..", "operations");
const pictures = join(import.meta.dirname, "..", "screenshots");

export const code = "correct horse";

/**
 * The real server with its sample patients, or the one that SERVER_URL names, or a new one in a story; a browser, and a
 * site of another origin whose pages may call that server.
 */
export async function open(story = "") {
  const site = await openSite();
  const settings = { CASELOAD_ALLOWED_ORIGINS: site.origin };
  const [server, browser] = await Promise.all([
    process.env.SERVER_URL && !story ? { address: process.env.SERVER_URL, stop: () => {} } : startServer(settings, story),
    launch(),
  ]);
  const origin = new URL(server.address).origin;
  const personas = await (await fetch(`${origin}/app/personas.json`)).json();
  const tokens = Object.fromEntries(personas.map(({ name, token }) => [name, token]));
  const close = async () => {
    site.close();
    await browser.close();
    await server.stop();
  };
  return { origin, site, browser, tokens, ask: asker(origin, tokens), close };
}

/** Asks the server by an operation of mobile-mocks, as somebody. */
function asker(origin, tokens) {
  return async (persona, name, variables = {}) => {
    const query = documentOf(readFileSync(join(operations, `${name}.graphql`), "utf8"));
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${tokens[persona]}` };
    const response = await fetch(`${origin}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = await response.json();
    if (errors) {
      throw new Error(`${name}: ${JSON.stringify(errors)}`);
    }
    return data;
  };
}

/** A new id of version 7, so early that it is nobody else's. */
export const newId = () => "019ac000-0000-7000-8000-" + randomUUID().slice(-12);

/** Opens a phone that nobody has used, and signs in as a persona. What should not happen is noted in wrong. */
export async function phone(world, persona = "Dana") {
  const context = await world.browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "en-US",
    timezoneId: "America/New_York", // where the stories are
    colorScheme: "light",
  });
  const wrong = [];
  context.on("weberror", (error) => wrong.push(error.error().stack));
  context.on("console", (message) => /Content.Security.Policy/i.test(message.text()) && wrong.push(message.text()));
  const page = await context.newPage();
  await page.goto(`${world.origin}/app/`);
  await signIn(page, persona);
  await page.getByRole("heading", { name: "My Day" }).waitFor({ timeout: 60_000 });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)); // from now on it opens without reception
  return { context, page, wrong };
}

/** Signs in at the gate. */
export async function signIn(page, persona) {
  await page.getByRole("button", { name: persona }).click();
  await page.getByLabel("Code of this phone").fill(code);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.locator(".tabs").waitFor({ timeout: 60_000 });
}

/** The app is killed, and opened anew at a place, by the code of the phone. */
export async function killed(world, phone, place) {
  await phone.page.close();
  const page = (phone.page = await phone.context.newPage());
  await page.goto(`${world.origin}/app${place}`);
  await page.getByLabel("Code of this phone").fill(code);
  await page.getByRole("button", { name: "Open" }).click();
  await page.locator(".tabs").waitFor();
  return page;
}

/** Goes to a screen without loading the page anew, as a link does. */
export async function to(page, place) {
  await page.evaluate((place) => {
    history.pushState(null, "", `/app${place}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, place);
}

/** Waits until a patient's record has come to the phone. */
export async function chart(page, id) {
  await to(page, `/patient/${id}`);
  await page.locator(".tiles").waitFor({ timeout: 240_000 });
}

/** Waits until the last tap is on the phone's disk. */
export const kept = (page) => page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));

/** Waits until everything that was done is with the server. */
export async function sent(page) {
  await kept(page);
  await page.waitForFunction(
    () => /^(Up to date|Syncing|Al día|Sincronizando)$/.test(document.querySelector(".sync")?.textContent?.trim() ?? ""),
    null,
    { timeout: 60_000 },
  );
}

/** Waits until the phone has all that the server has for it. */
export const current = (page) =>
  page
    .locator(".sync", { hasText: /^Up to date$/ })
    .waitFor({ timeout: 240_000 })
    .catch(async (error) => {
      throw new Error(`the phone says: ${await page.locator(".sync").innerText()}`, { cause: error });
    });

/** Everything in the phone's storage, as text, with the keys that it stands under. */
export const stored = (page) =>
  page.evaluate(async () => {
    const database = await new Promise((resolve) => (indexedDB.open("caseload").onsuccess = ({ target }) => resolve(target.result)));
    const all = [];
    for (const store of database.objectStoreNames) {
      const transaction = database.transaction(store).objectStore(store);
      const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const keys = await done(transaction.getAllKeys());
      const values = await done(database.transaction(store).objectStore(store).getAll());
      const text = (value) =>
        JSON.stringify(value, (_, part) =>
          part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? new TextDecoder("latin1").decode(part) : part,
        );
      keys.forEach((key, at) => all.push({ store, key: String(key), text: text(values[at]) }));
    }
    database.close();
    return all;
  });

/** A picture of the whole screen: as high as what is on it, so that nothing lies behind the bars. */
export async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  await page.setViewportSize({ width: 390, height: 844 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 390, height: Math.min(Math.max(height, 844), 6000) });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.setViewportSize({ width: 390, height: 844 });
}
