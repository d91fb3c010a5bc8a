import { afterEach, expect, test, vi } from "vitest";
import { createHttpServer } from "../../server/http/create-http-server.ts";

const server = createHttpServer({ trustProxy: null, publicUrl: "http://127.0.0.1" });
server.get("/broken", () => {
  throw new Error("Cypher 第 3 行");
});
afterEach(() => vi.restoreAllMocks());

test("what nobody foresaw is a 500 that shows nothing of it, and is told to the operator without what was asked", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const response = await server.inject("/broken?q=who");
  expect(response.statusCode).toBe(500);
  expect(response.json()).toEqual({ errors: [{ message: "服务出错了，请稍后再试。", extensions: { code: "INTERNAL_SERVER_ERROR" } }] });
  expect(told).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/ GET \/broken$/),
    expect.objectContaining({ message: "Cypher 第 3 行" }),
  );
});
