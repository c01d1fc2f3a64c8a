import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { getOperationAST, print, type DocumentNode } from "graphql";
import { setupServer } from "msw/node";
import * as generated from "../operations.js";
import { lines } from "../panel.js";
import { handlers } from "./handlers.js";
import { readRecordings } from "./recordings.js";

const recordings = await readRecordings("recordings"); // npm test runs in this package's folder
const server = setupServer(...handlers(recordings));

before(() => server.listen());
after(() => server.close());

/** Sends an operation as a phone does. */
async function ask(document: DocumentNode, variables: unknown): Promise<any> {
  const operationName = getOperationAST(document)?.name?.value;
  const body = JSON.stringify({ operationName, query: print(document), variables });
  const response = await fetch("http://localhost/graphql", { method: "POST", headers: { "Content-Type": "application/json" }, body });
  return response.json();
}

/** The stories that have recordings. */
const stories = (await readdir("stories", { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

const leftOut = { errors: [{ message: "Only queries and mutations with a name are answered from recordings." }] };

test("a component gets what is recorded, for every recording", async (t) => {
  assert.ok(Object.keys(recordings).length > 10, "there are hardly any recordings");
  for (const [name, { variables, data }] of Object.entries(recordings)) {
    const document = (generated as unknown as Record<string, DocumentNode>)[`${name.split(".")[0]}Document`];
    assert.ok(document, `${name} is of no operation`);
    const kind = getOperationAST(document)?.operation;
    await t.test(`${kind} ${name}`, async () => {
      assert.deepEqual(await ask(document, variables), kind === "subscription" ? leftOut : { data });
    });
  }
});

test("a component gets what is answered in a story", async (t) => {
  assert.equal(stories.length, 6);
  for (const story of stories) {
    const told = await readRecordings(`stories/${story}`);
    assert.ok(Object.keys(told).length > 50, `hardly anything is recorded in ${story}`);
    await t.test(story, async () => {
      server.use(...handlers(told));
      for (const [name, { variables, data }] of Object.entries(told)) {
        const document = (generated as unknown as Record<string, DocumentNode>)[`${name.split(".")[0]}Document`];
        assert.ok(document, `${name} is of no operation`);
        assert.deepEqual(await ask(document, variables), { data }, name);
      }
      server.resetHandlers();
    });
  }
});

test("the panel of a story is drawn from it", async () => {
  server.use(...handlers(await readRecordings("stories/monday-caseload")));
  assert.equal(lines((await ask(generated.PanelDocument, { orderBy: "RISK", first: 25 })).data).length, 25);
  server.resetHandlers();
});

test("the panel is drawn from it", async () => {
  const variables = { orderBy: "RISK", first: 25 };
  assert.deepEqual(lines((await ask(generated.PanelDocument, variables)).data), ["Clinic Patient · high risk · overdue: Call"]);
});

test("other variables are told with those that are recorded", async () => {
  const { errors } = await ask(generated.PanelDocument, { first: 3 });
  assert.deepEqual(errors, [
    { message: 'Panel is not recorded with {"first":3}. Recorded are Panel with {"first":25,"orderBy":"RISK"}.' },
  ]);
});

test("an operation without a recording is told", async () => {
  const { Viewer, Inbox } = recordings;
  assert.ok(Viewer && Inbox);
  server.use(...handlers({ Viewer, Inbox }));
  const { errors } = await ask(generated.PanelDocument, { first: 25, orderBy: "RISK" });
  server.resetHandlers();
  assert.deepEqual(errors, [{ message: "Panel is not recorded. Recorded are Viewer, Inbox." }]);
});
