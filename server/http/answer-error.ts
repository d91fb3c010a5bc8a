import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { DomainError } from "../domain/errors.ts";
import { logFault } from "./log-fault.ts";
import { STATUS_OF } from "./status-of.ts";

const REFUSALS: Record<number, string> = {
  400: '请求的内容不是完整的 JSON。请用 {"query": "…"} 的形式发送。',
  413: "请求的内容太大，最多 256 KB。请分几次查询。",
  415: "不接受这种内容类型。请用 content-type: application/json。",
};

/** What a route refuses, and what Fastify refuses before a route sees it, in the shape of a GraphQL error; what nobody foresaw shows no more than that it happened. */
export function answerError(error: FastifyError | DomainError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof DomainError) {
    return reply
      .code(STATUS_OF[error.code])
      .send({ errors: [{ message: error.message, extensions: { code: error.code, ...error.details } }] });
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) logFault(request, error);
  const refusal = status < 500 ? (REFUSALS[status] ?? "请求无法处理，请检查后再试。") : "服务出错了，请稍后再试。";
  const code = status < 500 ? "BAD_USER_INPUT" : "INTERNAL_SERVER_ERROR";
  return reply.code(status).send({ errors: [{ message: refusal, extensions: { code } }] });
}
