/** What a policy's status is called, and what it means for a reader. */
export const STATUS_WORDS: Record<string, { label: string; meaning: string; tone: "sure" | "past" | "" }> = {
  IN_FORCE: { label: "现行有效", meaning: "未见后来的文件替代或废止。", tone: "sure" },
  UNDATED: { label: "未载日期", meaning: "被替代之前按有效看待。", tone: "" },
  REPLACED: { label: "已被替代", meaning: "后来的文件已经替代它。", tone: "past" },
  REPEALED: { label: "已废止", meaning: "已经废止，只供查阅。", tone: "past" },
};
