import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { test } from "node:test";
import { isScalarType, isSpecifiedScalarType } from "graphql";
import { contract } from "../contract.js";

const configuration = JSON.parse(await read("apollo-codegen-config.json"));
const gradle = await read("build.gradle.kts");
const swift = join(configuration.output.schemaTypes.path, "Sources/Schema/CustomScalars");

/** A file of this folder; npm test runs in the one above. */
function read(name: string): Promise<string> {
  return readFile(join("apollo", name), "utf8");
}

const scalars = Object.values((await contract()).getTypeMap())
  .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
  .map(({ name }) => name)
  .sort();

test("every scalar of the contract is mapped in Kotlin, and nothing else", () => {
  const mapped = [...gradle.matchAll(/mapScalarToKotlinString\("(\w+)"\)/g)].map(([, name]) => name);
  assert.deepEqual(mapped.sort(), scalars);
});

test("every scalar of the contract is mapped in Swift, and nothing else", async () => {
  const files = await readdir(join("apollo", swift));
  assert.deepEqual(files.sort(), scalars.map((name) => `${name}.swift`));
  for (const name of scalars) {
    assert.match(await read(join(swift, `${name}.swift`)), new RegExp(`^public typealias ${name} = String$`, "m"));
  }
});

test("the paths of Apollo iOS lead to what is there", async () => {
  const { schemaSearchPaths, operationSearchPaths } = configuration.input;
  for (const path of [...schemaSearchPaths, ...operationSearchPaths]) {
    const found = await readdir(join("apollo", dirname(path)));
    assert.ok(found.some((file) => extname(file) === extname(path)), `there is nothing at ${path}`);
  }
});

test("the paths of Apollo Kotlin lead to what is there", async () => {
  const paths = [...gradle.matchAll(/(?:fileTree|srcDir)\("(.+?)"\)/g)].map(([, path]) => path!);
  assert.equal(paths.length, 3);
  for (const path of paths) {
    const found = await readdir(join("apollo", path));
    assert.ok(found.some((file) => file.includes(".graphql")), `there is nothing at ${path}`);
  }
});
