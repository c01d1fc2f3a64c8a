// What is asked of operations and fragments beyond that the server takes them: npm run lint.
import graphql from "@graphql-eslint/eslint-plugin";

const files = ["operations/*.graphql", "fragments/*.graphql"];
const recommended = graphql.configs["flat/operations-recommended"].rules;
const naming = recommended["@graphql-eslint/naming-convention"][1];

// codegen.yml adds no __typename by itself: a type has it where it is selected, and only by it can code tell types apart.
const typename = {
  selector: 'SelectionSet:has(> InlineFragment):not(:has(> Field[name.value="__typename"]))',
  message: "Select __typename here: without it nobody can tell which of the types after `... on` came.",
};

export default [
  {
    files,
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "../schema/*.graphqls", documents: files } },
    },
    rules: {
      ...recommended,
      "@graphql-eslint/match-document-filename": ["error", { query: "PascalCase", mutation: "PascalCase", subscription: "PascalCase", fragment: "PascalCase" }],
      // An operation is called as the field that it sends, and a PushSubscription is a thing of the schema.
      "@graphql-eslint/naming-convention": ["error", { ...naming, OperationDefinition: { ...naming.OperationDefinition, forbiddenSuffixes: ["Query", "Mutation"] } }],
      "no-restricted-syntax": ["error", typename],
    },
  },
  {
    // Always spread beside `__typename id`, so that rows have each once.
    files: ["fragments/KeptRow.graphql", "fragments/SyncedRow.graphql"],
    rules: { "@graphql-eslint/require-selections": "off", "no-restricted-syntax": "off" },
  },
  {
    // The ids of roles and of receipts are of no use to a phone, and would change what is recorded.
    files: ["operations/Viewer.graphql", "operations/UnacknowledgedMessages.graphql"],
    rules: { "@graphql-eslint/require-selections": "off" },
  },
];
