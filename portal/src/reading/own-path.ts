/** A path of this site that somebody else wrote down, or home where it would lead away from here. */
export function ownPath(path: string | null): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : "/";
}
