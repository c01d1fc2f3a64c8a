// What the build takes from the contract: operations with their fragments, and the schema.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { minifyIntrospectionQuery } from "@urql/introspection";
import { buildSchema, introspectionFromSchema, parse, print, stripIgnoredCharacters, visit } from "graphql";

const here = import.meta.dirname;
const fragments = join(here, "../../fragments");
const schema = join(here, "../../../schema");

/** An operation's text with every fragment that it needs, each once. */
export function documentOf(text) {
  const needed = new Map();
  const collect = (source) =>
    visit(parse(source), {
      FragmentSpread({ name: { value } }) {
        if (!needed.has(value)) {
          const fragment = readFileSync(join(fragments, `${value}.graphql`), "utf8");
          needed.set(value, print(parse(fragment)));
          collect(fragment);
        }
      },
    });
  collect(text);
  return stripIgnoredCharacters([print(parse(text)), ...needed.values()].join("\n"));
}

/** The types and fields of the schema, without its words and inputs. */
export function introspection() {
  const files = readdirSync(schema)
    .filter((name) => name.endsWith(".graphqls"))
    .sort();
  const whole = buildSchema(files.map((name) => readFileSync(join(schema, name), "utf8")).join("\n"));
  return minifyIntrospectionQuery(introspectionFromSchema(whole, { descriptions: false }));
}
