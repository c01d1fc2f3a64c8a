import assert from "node:assert/strict";
import { test } from "node:test";
import { ESLint } from "eslint";

const eslint = new ESLint(); // npm test runs in this package's folder, where the rules are

test("operations and fragments keep to the rules", async () => {
  const found = await eslint.lintFiles(["operations", "fragments"]);
  assert.ok(found.length > 200, `only ${found.length} files were looked at`);
  const formatter = await eslint.loadFormatter();
  const told = await formatter.format(found.filter(({ messages }) => messages.length > 0));
  assert.equal(told, "", `npm run lint tells the same:\n${told}`);
});

// What each rule is there for; a rule that sleeps would let it pass.
const mistakes: Record<string, [file: string, text: string]> = {
  "no-anonymous-operations": ["operations/Bad.graphql", "query { viewer { serverTime } }"],
  "naming-convention": ["operations/Bad.graphql", "query bad { viewer { serverTime } }"],
  "match-document-filename": ["operations/Good.graphql", "query Bad { viewer { serverTime } }"],
  "fields-on-correct-type": ["operations/Bad.graphql", "query Bad { viewer { nothing } }"],
  "known-argument-names": ["operations/Bad.graphql", "query Bad { panel(last: 3) { totalCount } }"],
  "require-selections": ["operations/Bad.graphql", "query Bad { panel { nodes { revision } } }"],
  "no-restricted-syntax": ["operations/Bad.graphql", 'query Bad { node(id: "1") { id ... on Patient { revision } } }'],
  "no-unused-variables": ["operations/Bad.graphql", "query Bad($first: Int) { viewer { serverTime } }"],
  "no-unused-fragments": ["fragments/Bad.graphql", "fragment Bad on Viewer { serverTime }"],
};

test("a mistake is told by the rule for it", async (t) => {
  for (const [rule, [filePath, text]] of Object.entries(mistakes)) {
    await t.test(rule, async () => {
      const [result] = await eslint.lintText(text, { filePath });
      const told = result?.messages.map(({ ruleId }) => ruleId?.replace("@graphql-eslint/", "")) ?? [];
      assert.ok(told.includes(rule), `told was only ${told.join(", ") || "nothing"}`);
    });
  }
});

test("a deprecated field is told by the rule for it", async () => {
  const rules = await eslint.calculateConfigForFile("operations/Bad.graphql");
  assert.deepEqual(rules.rules["@graphql-eslint/no-deprecated"], [2]); // the schema has none to try it with
});
