import type { Socket } from "node:net";

const REFUSALS: Record<string, [status: string, words: string]> = {
  HPE_INVALID_URL: [
    "400 Bad Request",
    "这个地址里有没有编码的字。浏览器会自己编码；程序请把汉字写成 %E5%BC%80 这样，例如 curl -G --data-urlencode q=开办企业 地址。",
  ],
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "请求头太大，无法处理。请清除本站的 cookie 再试，或把查询改用 POST 发送。"],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "请求没有收完整，等不到后面的内容。请重新发送。"],
};
const UNREADABLE = ["400 Bad Request", "这不是一个完整的 HTTP 请求，无法识别。请检查后重新发送。"] as const;

/** Answers in words what Node cannot read as a request, and closes the connection: a Chinese address that no browser encoded is the usual case. */
export function refuseUnreadable({ code = "" }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, words] = REFUSALS[code] ?? UNREADABLE;
  const head = ["content-type: text/plain; charset=utf-8", `content-length: ${Buffer.byteLength(words)}`, "connection: close"];
  socket.end(`HTTP/1.1 ${status}\r\n${head.join("\r\n")}\r\n\r\n${words}`);
}
