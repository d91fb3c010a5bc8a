import type { FastifyRequest } from "fastify";
import { BadRequestError } from "../domain/errors.ts";
import type { ApiRequest } from "../graphql/create-door.ts";

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** What a request asks the API. @throws {BadRequestError} */
export function readApiRequest(request: FastifyRequest): ApiRequest {
  const { accept } = request.headers;
  if (accept && !/json|\*\/\*|application\/\*/.test(accept)) {
    throw new BadRequestError("回答是 JSON：请求头 accept 里请写 application/json。");
  }
  const readsOnly = request.method !== "POST";
  const { query, operationName, variables, extensions } = readsOnly ? fieldsOfAddress(request) : fieldsOfBody(request.body);
  if (query === undefined || query === null || query === "") {
    throw new BadRequestError('没有写 query。请发送 {"query": "…"}；不提供按编号保存的查询。');
  }
  if (typeof query !== "string") throw new BadRequestError('query 要写成文字：{"query": "{ jurisdictions { name } }"}。');
  if (!isTextOrNothing(operationName)) throw new BadRequestError("operationName 要写成文字。");
  if (!isRecordOrNothing(variables) || !isRecordOrNothing(extensions)) {
    throw new BadRequestError("variables 和 extensions 要写成 JSON 对象，不是文字。");
  }
  return { query, operationName, variables, readsOnly };
}

function fieldsOfBody(body: unknown): Fields {
  if (Array.isArray(body)) {
    throw new BadRequestError("一次只接受一个请求，不接受数组。请分几次发送，或把几项查询写进同一个 query。");
  }
  if (isRecord(body) && Object.keys(body).length > 0) return body;
  throw new BadRequestError('请求里没有内容，或者不是 JSON 对象。请以 content-type: application/json 发送 {"query": "…"}。');
}

function fieldsOfAddress({ headers, query }: FastifyRequest): Fields {
  // No page of another site can have a browser send either header unasked.
  if (!headers["apollo-require-preflight"] && !headers["content-type"]?.startsWith("application/json")) {
    throw new BadRequestError(
      "这个请求看不出是否来自别的网站，没有执行。请用 content-type: application/json 发送，或加上请求头 apollo-require-preflight: 1。",
    );
  }
  const { variables, extensions, ...fields } = query as Fields;
  if (Object.values(fields).some(Array.isArray)) throw new BadRequestError(ONCE);
  return { ...fields, variables: fromAddress(variables), extensions: fromAddress(extensions) };
}

const ONCE = "地址里的 query、operationName、variables、extensions 各写一次，后两项写成 JSON 对象。";

function fromAddress(text: unknown): unknown {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text as string);
    if (isRecord(value)) return value;
  } catch {
    // Told below.
  }
  throw new BadRequestError(ONCE);
}

const isTextOrNothing = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === "string";
const isRecordOrNothing = (value: unknown): value is Fields | null | undefined => value === undefined || value === null || isRecord(value);
