const EXPLAINS = /解读|问答|答记者问|一图读懂|图解|政策说明|新闻发布会|实录/;

/** Title of the policy that a document explains, when its own title says that it does: `《…若干措施》政策解读`. */
export function interprets(title: string | null): string | null {
  if (!title || !EXPLAINS.test(title)) return null;
  const named = /《[^《》]{4,100}》/.exec(title)?.[0];
  return named ?? /(?:关于)?(.{6,80}?)(?:的)?(?:政策)?解读$/.exec(title)?.[1] ?? null;
}
