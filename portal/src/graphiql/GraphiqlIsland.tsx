import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { QUESTIONS } from "./questions.ts";
import "graphiql/style.css";
import "./graphiql.css";

const introduction = `# 责链 GraphQL 接口
# 这里每个标签页是一个可以直接运行的例子：点中间的三角形，或按 Ctrl-Enter。
# 左上角的书本图标是接口说明；输入时按 Ctrl-空格 有提示。
# 每条责任都带出处（citation）：条款和原文。通知没有写的，会在 gaps 里写明。
`;

/** A question that a link brought along: after the `#`, so that it goes to no server before it is asked, or as `?query=` as others write it. */
const broughtAlong = decodeURIComponent(location.hash.slice(1)) || new URLSearchParams(location.search).get("query") || undefined;

/** GraphiQL with a tab for each question; its own files only, nothing from the internet. */
export default function GraphiqlIsland() {
  return (
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: "/graphql" })}
      query={broughtAlong}
      defaultQuery={introduction}
      defaultTabs={QUESTIONS.map((query, index) => ({ query: index === 0 ? `${introduction}\n${query}` : query }))}
      // Tokens belong in no browser storage.
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    />
  );
}
