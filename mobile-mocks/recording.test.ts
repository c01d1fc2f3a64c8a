import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import { execute, type DocumentNode } from "graphql";
import { contract } from "./contract.js";
import * as generated from "./operations.js";

// Each recording is answered from, as if it were what the server knows: graphql-js completes every value
// by the contract, so that what the types would not have comes out as an error, or otherwise than it was.
test("every recording fits the contract and its operation", async (t) => {
  const schema = await contract();
  const paths = await recorded();
  assert.ok(paths.length > 500, `only ${paths.length} recordings`);
  for (const path of paths) {
    await t.test(path, async () => {
      const { data, variables } = JSON.parse(await readFile(path, "utf8"));
      const result = await execute({
        schema,
        document: documentOf(basename(path)),
        rootValue: data,
        variableValues: variables,
        fieldResolver: (source, _arguments, _context, info) => source[info.path.key],
      });
      assert.deepEqual(JSON.parse(JSON.stringify(result)), { data });
    });
  }
});

/** The files of every recording: of the operations alone, and of the stories. */
async function recorded(): Promise<string[]> {
  const stories = (await readdir("stories", { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const folders = ["recordings", ...stories.map(({ name }) => join("stories", name))];
  const files = await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((file) => join(folder, file))));
  return files.flat();
}

/** The operation of a recording, NAME.json or NAME.CASE.json. */
function documentOf(file: string): DocumentNode {
  const name = `${file.split(".")[0]}Document`;
  const document = (generated as unknown as Record<string, DocumentNode | undefined>)[name];
  assert.ok(document, `there is no ${name}`);
  return document;
}
