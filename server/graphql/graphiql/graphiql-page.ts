import { packageFile } from "../../graph/package-file.ts";

/** Where the browser finds the files of `graphiqlDirectory`. */
export const graphiqlPrefix = "/graphiql/";

/** Folder of graphiql.js and graphiql.css, made by build.mjs. */
export const graphiqlDirectory: string = packageFile("dist/graphiql");

/** The page that GET /graphql shows in a browser: no inline script, nothing from elsewhere. */
export const graphiqlHtml = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>GraphQL 接口 · 责链</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${graphiqlPrefix}graphiql.css">
  </head>
  <body>
    <div id="graphiql"><noscript>这个页面用来试 GraphQL 查询，需要 JavaScript。接口本身不需要：向 /graphql 发送 POST 请求即可。</noscript></div>
    <script type="module" src="${graphiqlPrefix}graphiql.js"></script>
  </body>
</html>
`;
