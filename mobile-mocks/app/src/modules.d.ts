declare module "*.graphql" {
  const text: string;
  export default text;
}

declare module "virtual:schema" {
  const schema: import("@urql/exchange-graphcache").CacheExchangeOpts["schema"] & {
    __schema: { types: readonly { kind: string; name: string; interfaces?: readonly { name: string }[] }[] };
  };
  export default schema;
}

declare module "*.css";
