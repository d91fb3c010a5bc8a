import { cleanLine } from "../../domain/manuscripts/clean-text.ts";

const LONGEST_NAME = 120;

/** The last part of a path, without what a file system or a header could misread. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = cleanLine("文件名", last.slice(-500), 1_000)
    .replace(/[<>:"|?*%;=`$&']/g, "_")
    .replace(/^\.+/, "");
  return clean.length <= LONGEST_NAME ? clean || "未命名" : `${clean.slice(0, LONGEST_NAME - 12)}…${clean.slice(-11)}`;
}
