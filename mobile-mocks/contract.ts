import { readdir, readFile } from "node:fs/promises";
import { buildSchema, type GraphQLSchema } from "graphql";

/** The contract, for tests; they run in this package's folder. */
export async function contract(): Promise<GraphQLSchema> {
  const files = (await readdir("../schema")).filter((file) => file.endsWith(".graphqls"));
  const texts = await Promise.all(files.map((file) => readFile(`../schema/${file}`, "utf8")));
  return buildSchema(texts.join("\n"));
}
