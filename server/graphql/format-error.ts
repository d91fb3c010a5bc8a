import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DomainError } from "../domain/errors.ts";
import { LIMITS } from "./limits/limits.ts";

const VALUE = "填写的值不符合要求";

/** What is wrong with a document, led in by what to do about it; the technical words stay, for whoever wrote the query. */
const DOCUMENT_WORDS: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: "查询的写法有误，请按 locations 指出的位置改正",
  GRAPHQL_VALIDATION_FAILED: "查询与接口的定义不符，请对照 /schema.graphql 改正",
  OPERATION_RESOLUTION_FAILURE: "没有要执行的操作，请在 operationName 里写明是文档里的哪一个",
};

/**
 * The one place where errors meet GraphQL: what the domain refuses keeps its words and code, a value that does not fit is BAD_USER_INPUT,
 * and what nobody foresaw is logged with an id and told to the client by that id alone.
 */
export function formatError(error: GraphQLError, log: (message: string) => void): GraphQLFormattedError {
  const { message, locations, path } = error.toJSON();
  const answer = (text: string, extensions: Record<string, unknown>) => ({ message: text, locations, path, extensions });

  const cause = error.originalError ?? error;
  if (cause instanceof DomainError) return answer(cause.message, { code: cause.code, ...cause.details });

  const code = cause instanceof GraphQLError ? cause.extensions.code : undefined;
  if (code === "GRAPHQL_PARSE_FAILED" && message.includes("Parsing aborted")) {
    return answer(`查询太长：最多 ${LIMITS.tokens} 个词法单元。请分几次查询。`, { code: "TOO_COMPLEX" });
  }
  // Brackets within brackets can exhaust the parser before its tokens are counted.
  if (code === "GRAPHQL_PARSE_FAILED" && message.includes("call stack")) {
    return answer("查询嵌套太深，无法读出。请去掉多余的括号。", { code: "TOO_COMPLEX" });
  }
  const isValue = code === "GRAPHQL_VALIDATION_FAILED" && isAboutValue(error);
  // No resolver had a part in it: a variable that does not fit, or an operation that this schema does not have.
  const isUnanswerable = !error.path && !code;
  if (isValue || isUnanswerable || code === "BAD_USER_INPUT") return answer(`${VALUE}：${message}`, { code: "BAD_USER_INPUT" });
  const words = DOCUMENT_WORDS[String(code)];
  if (words) return answer(`${words}：${message}`, { code });
  if (code === "TOO_COMPLEX" || code === "BAD_REQUEST") return answer(message, { code });

  const id = randomUUID().slice(0, 8);
  log(`[${id}] ${cause.stack ?? cause.message}`);
  return answer(`服务内部出错了，编号 ${id}。请稍后再试；若仍如此，请把编号告诉管理员。`, { code: "INTERNAL_SERVER_ERROR", id });
}

/** Is the rule that was broken about a value (an unknown word of an enum, a text where a number belongs), not about the document? */
function isAboutValue({ nodes }: GraphQLError): boolean {
  return nodes?.[0]?.kind.endsWith("Value") ?? false;
}
