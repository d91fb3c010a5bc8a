import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DomainError } from "../domain/errors.ts";
import { LIMITS } from "./limits/limits.ts";
import { DOCUMENT_WORDS, requestWords } from "./request-words.ts";
import { valueWords } from "./value-words.ts";

const VALUE = "填写的值不符合要求";

/**
 * The one place where errors meet GraphQL: what the domain refuses keeps its words and code, a value that does not fit is BAD_USER_INPUT,
 * and what nobody foresaw is logged with an id and told to the client by that id alone.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: (message: string) => void): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const answer = (text: string, extensions: Record<string, unknown>) => ({ message: text, locations, path, extensions });

  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  if (cause instanceof DomainError) return answer(cause.message, { code: cause.code, ...cause.details });

  const code = cause instanceof GraphQLError && cause.extensions.code ? cause.extensions.code : formatted.extensions?.code;
  if (code === "GRAPHQL_PARSE_FAILED" && message.includes("Parsing aborted")) {
    return answer(`查询太长：最多 ${LIMITS.tokens} 个词法单元。请分几次查询。`, { code: "TOO_COMPLEX" });
  }
  // Brackets within brackets can exhaust the parser before its tokens are counted.
  if (code === "GRAPHQL_PARSE_FAILED" && message.includes("call stack")) {
    return answer("查询嵌套太深，无法读出。请去掉多余的括号。", { code: "TOO_COMPLEX" });
  }
  const isValue = code === "GRAPHQL_VALIDATION_FAILED" && isAboutValue(error);
  // No resolver had a part in it: an operation that this schema does not have.
  const isUnanswerable = error instanceof GraphQLError && !error.originalError && !error.path && !error.extensions.code;
  if (isValue || isUnanswerable || code === "BAD_USER_INPUT") return answer(`${VALUE}：${valueWords(message)}`, { code: "BAD_USER_INPUT" });
  if (code === "BAD_REQUEST" || code === "PERSISTED_QUERY_NOT_SUPPORTED") return answer(requestWords(message), { code });
  const words = DOCUMENT_WORDS[String(code)];
  if (words) return answer(`${words}：${message}`, { code });
  if (code === "TOO_COMPLEX") return answer(message, { code });

  const id = randomUUID().slice(0, 8);
  log(`[${id}] ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return answer(`服务内部出错了，编号 ${id}。请稍后再试；若仍如此，请把编号告诉管理员。`, { code: "INTERNAL_SERVER_ERROR", id });
}

/** Is the rule that was broken about a value (an unknown word of an enum, a text where a number belongs), not about the document? */
function isAboutValue(error: unknown): boolean {
  const kind = error instanceof GraphQLError ? error.nodes?.[0]?.kind : undefined;
  return kind?.endsWith("Value") ?? false;
}
