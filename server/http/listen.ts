import type { FastifyInstance } from "fastify";
import { BadInputError } from "../domain/errors.ts";

/**
 * Starts to answer, and returns the address.
 * @throws {BadInputError} when the port is taken or the host is not one of this machine.
 */
export async function listen(server: FastifyInstance, { port, host }: { port: number; host: string }): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new BadInputError(`端口 ${port} 已被占用。请先停止占用它的程序，或用 PORT 指定另一个端口。`);
    if (code === "EACCES") throw new BadInputError(`没有权限使用端口 ${port}。请用 PORT 指定 1024 以上的端口。`);
    if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL")
      throw new BadInputError(`HOST“${host}”不是这台机器的地址。本机访问用 127.0.0.1，对外服务用 0.0.0.0。`);
    throw error;
  }
}
