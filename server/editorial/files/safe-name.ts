import { cleanLine } from "../../domain/manuscripts/clean-text.ts";

const LONGEST_NAME = 120;

/** The last part of a path, without what a file system or a header could misread. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = cleanLine("文件名", last.slice(-500), 1_000)
    .replace(/[<>:"|?*%;=`$&']/g, "_")
    .replace(/^\.+/, "");
  if (clean.length <= LONGEST_NAME) return clean || "未命名";
  // A cut can go through a character of two halves, of which neither can stand in a header.
  return `${clean.slice(0, LONGEST_NAME - 12)}…${clean.slice(-11)}`.toWellFormed();
}
