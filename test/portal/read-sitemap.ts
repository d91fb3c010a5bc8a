/** Every address that a site's map and its parts name, with when it changed where they say so; addresses may be those that people type. */
export async function readSitemap(url: string): Promise<Map<string, string | undefined>> {
  const read = async (path: string) => (await fetch(url + path)).text();
  const index = await read("/sitemap.xml");
  const pages = new Map<string, string | undefined>();
  for (const [, part] of index.matchAll(/<sitemap><loc>([^<]+)<\/loc>/g)) {
    const text = await read(new URL(part as string).pathname);
    for (const [, address, changed] of text.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)) {
      if (pages.has(address as string)) throw new Error(`${address} is listed twice`);
      pages.set(address as string, changed);
    }
  }
  return pages;
}
