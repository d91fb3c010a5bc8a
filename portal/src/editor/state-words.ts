/** What people call the state of a manuscript, and how its mark looks. */
const WORDS: Record<string, { label: string; tone: "sure" | "past" | "" }> = {
  DRAFT: { label: "草稿", tone: "" },
  SUBMITTED: { label: "待审", tone: "" },
  RETURNED: { label: "退回修改", tone: "past" },
  PUBLISHED: { label: "已发布", tone: "sure" },
  WITHDRAWN: { label: "已撤回", tone: "past" },
};

/** A draft of what is already public says so. */
export function stateWords({ state, publicRevision }: { state: string; publicRevision: number | null }): { label: string; tone: string } {
  const { label, tone } = WORDS[state] ?? { label: state, tone: "" };
  return publicRevision !== null && state !== "PUBLISHED" ? { label: `${label}，旧版仍公开`, tone } : { label, tone };
}

export const ACT_WORDS: Record<string, string> = {
  CREATED: "新建",
  CHANGED: "修改",
  RESTORED: "恢复旧版",
  SUBMITTED: "送审",
  APPROVED: "审核通过，还要别人审核",
  PUBLISHED: "审核通过并发布",
  RETURNED: "退回",
  WITHDRAWN: "撤回",
};
