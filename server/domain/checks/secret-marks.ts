import { type Found, findAll } from "./found.ts";

/** As GB/T 9704 §7.2.2 sets them: with a star and a time, alone on a line, or named as 密级; 国家秘密 in a sentence is none. */
const MARK =
  /(?:绝|机|秘)[ \u3000]?密[ \u3000]?[★☆]|密级[ \u3000]?[：:][ \u3000]{0,4}(?:绝|机|秘)[ \u3000]?密|(?:绝|机|秘)密[·•]?启用前|(?<=^[ \t\u3000#>*]{0,8})(?:绝|机|秘)[ \u3000]?密(?=[ \t\u3000*]{0,8}$)/gm;

/** Marks of classification (密级). What bears one is never published here. */
export function findSecretMarks(text: string): Found[] {
  return findAll(MARK, text);
}
