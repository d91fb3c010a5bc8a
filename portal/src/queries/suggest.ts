/** What a person may be about to type; asked by the browser itself, so it is kept short. */
export const SUGGEST = "query Suggest($prefix: String!) { suggest(prefix: $prefix) { text kind url } }";
