/** `https://host` as the visitor wrote it: machines want whole addresses, and the server knows its own only from who asks. */
export function siteOrigin(request: Request): string {
  const host = request.headers.get("host") ?? "";
  const scheme = request.headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return /^[\w.-]+(:\d+)?$/.test(host) ? `${scheme}://${host}` : "";
}
