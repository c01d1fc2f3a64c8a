import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { execute, type DocumentNode } from "graphql";
import { contract } from "./contract.js";
import * as generated from "./operations.js";

// Each recording is answered from, as if it were what the server knows: graphql-js completes every value
// by the contract, so that what the types would not have comes out as an error, or otherwise than it was.
test("every recording fits the contract and its operation", async (t) => {
  const schema = await contract();
  const files = await readdir("recordings");
  assert.ok(files.length > 10, `only ${files.length} recordings`);
  for (const file of files) {
    await t.test(file, async () => {
      const { data, variables } = JSON.parse(await readFile(`recordings/${file}`, "utf8"));
      const result = await execute({
        schema,
        document: documentOf(file),
        rootValue: data,
        variableValues: variables,
        fieldResolver: (source, _arguments, _context, info) => source[info.path.key],
      });
      assert.deepEqual(JSON.parse(JSON.stringify(result)), { data });
    });
  }
});

/** The operation of a recording, NAME.json or NAME.CASE.json. */
function documentOf(file: string): DocumentNode {
  const name = `${file.split(".")[0]}Document`;
  const document = (generated as unknown as Record<string, DocumentNode | undefined>)[name];
  assert.ok(document, `there is no ${name}`);
  return document;
}
