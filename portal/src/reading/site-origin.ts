/** `https://host`: as it is set for the site, else as the visitor wrote it. Machines want whole addresses. */
export function siteOrigin({ request, locals }: { request: Request; locals: App.Locals }): string {
  if (locals.siteUrl) return locals.siteUrl;
  const host = request.headers.get("host") ?? "";
  const scheme = request.headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return /^[\w.-]+(:\d+)?$/.test(host) ? `${scheme}://${host}` : "";
}
