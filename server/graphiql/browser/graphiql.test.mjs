// Uses GraphiQL as a developer would, on the real server with its sample patients.
//
// SCREENSHOTS names a folder for pictures of the page.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./chromium.mjs";
import { startServer } from "./server.mjs";

let server, browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Opens a page that notes whatever should not happen on it. */
async function open(t, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin && !request.url().startsWith("data:")) {
      wrong.push(`left the origin: ${request.url()}`);
    }
  });
  page.on("websocket", (socket) => {
    if (new URL(socket.url()).host !== new URL(address).host) {
      wrong.push(`left the origin: ${socket.url()}`);
    }
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      wrong.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => wrong.push(`error: ${error.stack}`));
  t.after(async () => {
    await picture(page, t.name);
    await context.close();
    assert.deepEqual(wrong, []);
  });
  await page.goto(address);
  return page;
}

async function picture(page, name) {
  if (process.env.SCREENSHOTS) {
    await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name.replaceAll(/\W+/g, "-")}.png`) });
  }
}

/** Signs in as a persona would: by pasting the token that the server printed. */
async function signIn(page, persona) {
  await page.getByLabel("Token").fill(`  Bearer ${server.tokens[persona]}\n`);
  await page.getByRole("status").getByText(persona.replace("-", " ")).waitFor({ state: "attached" });
}

const run = (page) => page.getByRole("button", { name: /execute query/i }).click();

/** Waits until the answer on the page, which is JSON, satisfies a condition, and returns it. */
async function answer(page, condition) {
  let last;
  for (;;) {
    const text = await page.locator(".result-window .CodeMirror").evaluate((element) => element.CodeMirror.getValue());
    try {
      last = JSON.parse(text);
      if (condition(last)) {
        return last;
      }
    } catch {
      // not an answer yet
    }
    await page.waitForFunction(
      (old) => document.querySelector(".result-window .CodeMirror").CodeMirror.getValue() !== old,
      text,
      { timeout: 20_000 },
    ).catch((error) => {
      throw new Error(`no such answer came, the last was ${text}`, { cause: error });
    });
  }
}

const variables = (page) =>
  page.locator("[aria-label=Variables] .CodeMirror").evaluate((element) => element.CodeMirror.getValue());

/** Opens a saved operation of the list, and waits until it stands in the editor. */
async function openSaved(page, name) {
  await page.getByRole("button", { name: new RegExp(`^${name} `) }).click();
  await page.locator(".graphiql-tab-active .graphiql-tab-button", { hasText: new RegExp(`^${name}$`) }).waitFor();
  // The editor reads the document a moment after it stands there, and sends its operation's name with it.
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll(".CodeMirror")].some(({ CodeMirror }) => CodeMirror.operationName === wanted),
    name,
  );
}

test("a pasted token opens the panel", async (t) => {
  const page = await open(t, server.address);
  await page.getByText("Who are you?").waitFor();
  await signIn(page, "case-manager");
  await run(page);
  const { data, errors } = await answer(page, ({ data, errors }) => data || errors);
  assert.equal(errors, undefined);
  assert.ok(data.panel.nodes.length > 5, `only ${data.panel.nodes.length} patients`);
  assert.ok(data.panel.nodes.every(({ name }) => name.text));
  await page.locator(".result-window").getByText(data.panel.nodes[0].name.text).waitFor();
});

test("what phones say as they sync is seen as it happens", async (t) => {
  const page = await open(t, server.address);
  await signIn(page, "case-manager");
  await page.getByRole("button", { name: "Show Sync" }).click();
  await page.getByText("Nothing yet.").waitFor();
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${server.tokens["case-manager"]}`, "Caseload-Device": "phone of the test" };
  const query = "{ syncPull(first: 3) { changed { node { __typename id } } hasNextPage } }";
  await fetch(new URL("/graphql", server.address), { method: "POST", headers, body: JSON.stringify({ query }) });
  const line = page.locator(".syncs ol > li").first();
  await line.getByText("syncPull").waitFor();
  await line.getByText("phone of the test").waitFor();
  await line.getByText("from the beginning").waitFor();
  await line.getByText("more to come").waitFor();
});

test("another story is begun from the page, for the same person", async (t) => {
  const own = await startServer({}, "visit-day");
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } }); // it finds nobody for a moment, and says so
  t.after(async () => {
    await picture(page, t.name);
    await page.close();
    await own.stop();
  });
  await page.goto(own.address);
  await page.getByLabel("Person").selectOption("case-manager");
  await page.getByRole("combobox", { name: "Story" }).selectOption("heart-attack");
  await page.waitForFunction(
    () => [...document.querySelectorAll("select")].some(({ value, disabled }) => value === "heart-attack" && !disabled),
    null,
    { timeout: 120_000 },
  );
  await page.getByRole("status").getByText("case manager").waitFor({ state: "attached" });
  await run(page);
  const { data } = await answer(page, ({ data }) => data);
  assert.deepEqual(data.panel.nodes.map(({ name }) => name.text), ["Maria Alvarez"]);
});

test("whoever is chosen is whom requests speak for", async (t) => {
  const page = await open(t, server.address);
  const person = page.getByLabel("Person");
  for (const persona of ["case-manager", "privacy-officer", "case-manager"]) {
    // The schema is asked for once, by whoever was chosen first, and may come as late as the next choice.
    const asked = page.waitForRequest(
      (request) =>
        request.url().endsWith("/graphql") && subjectOf(request.headers().authorization) === subjectOf(server.tokens[persona]),
    );
    await person.selectOption(persona);
    await asked;
    await page.getByRole("status").getByText(persona.replace("-", " ")).waitFor({ state: "attached" });
  }
  await run(page);
  await answer(page, ({ data }) => data?.panel.nodes.length > 5);
  await page.reload();
  assert.equal(await person.locator("option:checked").getAttribute("value"), "case-manager");
});

/** Whom a token speaks for. */
const subjectOf = (token) => JSON.parse(Buffer.from(token.split(".")[1], "base64url")).sub;

test("a pasted token is shown as the person for whom it speaks", async (t) => {
  const page = await open(t, server.address);
  await signIn(page, "supervisor");
  await page.getByLabel("Person").locator("option:checked[value=supervisor]").waitFor({ state: "attached" });
});

test("a token in the address is taken out of it", async (t) => {
  const page = await open(t, `${server.address}#token=${server.tokens.supervisor}`);
  await page.getByRole("status").getByText("supervisor").waitFor();
  assert.equal(page.url(), server.address);
  await page.reload();
  await page.getByRole("status").getByText("supervisor").waitFor();
});

test("an act and a live change", async (t) => {
  const page = await open(t, server.address);
  await signIn(page, "case-manager");
  await openSaved(page, "ConditionChanged");
  const subscribed = page.waitForEvent("websocket").then((socket) =>
    socket.waitForEvent("framesent", (frame) => frame.payload.includes('"subscribe"')));
  await run(page);
  await subscribed;
  const reason = `heard in the browser ${randomUUID()}`;
  const recorded = await record(page, server.tokens["case-manager"], reason);
  assert.deepEqual(recorded.recordCondition.problems, []);
  const { data } = await answer(page, ({ data }) => data?.conditionChanged.reason === reason);
  assert.equal(data.conditionChanged.severity, "URGENT");
  assert.equal(data.conditionChanged.condition.id, recorded.recordCondition.condition.id);
});

/** Records a condition from within the page, with its saved operation. */
function record(page, token, reason) {
  return page.evaluate(async ([token, reason]) => {
    const ask = async (query, variables) => {
      const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
      const response = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify({ query, variables }) });
      return (await response.json()).data;
    };
    const operations = await (await fetch("/graphiql/operations.json")).json();
    const { document, variables } = operations.find(({ name }) => name === "RecordCondition");
    const { panel } = await ask("{ panel(first: 1) { nodes { id } } }");
    const id = () => "019ac000-0000-7000-8000-" + crypto.randomUUID().slice(-12);
    const own = { clientMutationId: id(), id: id(), patientId: panel.nodes[0].id, reason };
    return ask(document, { input: { ...variables.input, ...own } });
  }, [token, reason]);
}

test("every saved operation that reads or acts answers without errors", async (t) => {
  const page = await open(t, server.address);
  await signIn(page, "supervisor");
  const operations = await page.evaluate(async () => (await fetch("/graphiql/operations.json")).json());
  let tried = 0;
  for (const { name, kind } of operations.filter(({ kind }) => kind !== "subscription")) {
    await openSaved(page, name);
    if (/"<[\w.]+>"/.test(await variables(page))) {
      continue; // the sample patients have nothing to try it with
    }
    tried++;
    await run(page);
    const { data, errors } = await answer(page, ({ data, errors }) => data || errors);
    assert.equal(errors, undefined, `${name}: ${JSON.stringify(errors)}`);
    assert.ok(Object.keys(data).length > 0, `${kind} ${name} has no data`);
  }
  assert.ok(tried >= 13, `only ${tried} of ${operations.length} operations could be tried`);
});

test("a token that does not hold is told", async (t) => {
  const page = await (await browser.newContext()).newPage();
  t.after(() => page.context().close());
  await page.goto(`${server.address}#token=e30.e30.nothing`);
  await page.locator(".identity.wrong").waitFor();
});

test("fits on a phone", async (t) => {
  const page = await open(t, server.address, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await picture(page, "phone-welcome");
  await signIn(page, "case-manager");
  await page.getByRole("button", { name: "Show Operations" }).click();
  await picture(page, "phone-operations");
  await openSaved(page, "Worklist");
  await run(page);
  await answer(page, ({ data }) => data?.worklist.nodes.length > 0);
  await page.locator(".graphiql-query-editor").getByText("Worklist").first().waitFor();
  const { width, shown } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    shown: document.querySelector(".result-window").getBoundingClientRect().toJSON(),
  }));
  assert.equal(width, 390, "the page is wider than the phone");
  assert.ok(shown.width > 300 && shown.height > 200 && shown.bottom <= 845, `the answer is shown in ${JSON.stringify(shown)}`);
});
