/** What Apollo refuses before this API is asked anything, by the words in which it does, and what a client is told instead. */
const REQUESTS: [RegExp, string][] = [
  [
    /Cross-Site Request Forgery/,
    "这个请求看不出是否来自别的网站，没有执行。请用 content-type: application/json 发送，或加上请求头 apollo-require-preflight: 1。",
  ],
  [/batching disabled|No operations found/, "一次只接受一个请求，不接受数组。请分几次发送，或把几项查询写进同一个 query。"],
  [/^GET requests only support/, "GET 只能查询，不能执行 mutation。请改用 POST 发送。"],
  [/content-type header other than/, "GET 请求不用写 content-type，要写只能是 application/json。"],
  [/supports only GET\/POST/, "只接受 GET 和 POST。请改用 POST 发送。"],
  [/search parameter/, "地址里的 query、operationName、variables、extensions 各写一次，后两项写成 JSON 对象。"],
  [/POST body missing/, '请求里没有内容，或者不是 JSON 对象。请以 content-type: application/json 发送 {"query": "…"}。'],
  [/queries must be strings/, 'query 要写成文字：{"query": "{ jurisdictions { name } }"}。'],
  [/must contain a non-empty/, '没有写 query。请发送 {"query": "…"}；不提供按编号保存的查询。'],
  [/`(?:variables|extensions)`/, "variables 和 extensions 要写成 JSON 对象，不是文字。"],
  [/`operationName`/, "operationName 要写成文字。"],
  [/'accept' header/, "回答是 JSON：请求头 accept 里请写 application/json。"],
  [/incremental delivery/, "不支持 @defer 和 @stream。请去掉它们再查询。"],
];
const UNKNOWN = '请求的写法不对，没有执行。请以 POST 发送 JSON：{"query": "…"}。';

/** A refused request in Chinese, with what to do next. @param message Apollo's own */
export function requestWords(message: string): string {
  return REQUESTS.find(([pattern]) => pattern.test(message))?.[1] ?? UNKNOWN;
}

/** What is wrong with a document, led in by what to do about it; the technical words stay, for whoever wrote the query. */
export const DOCUMENT_WORDS: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: "查询的写法有误，请按 locations 指出的位置改正",
  GRAPHQL_VALIDATION_FAILED: "查询与接口的定义不符，请对照 /schema.graphql 改正",
  OPERATION_RESOLUTION_FAILURE: "没有要执行的操作，请在 operationName 里写明是文档里的哪一个",
};
