/** What people call each role, in the order in which a text passes them. */
export const ROLE_WORDS: Record<string, string> = { EDITOR: "编辑", REVIEWER: "审核", ADMIN: "管理员" };

export function roleWords(roles: string[]): string {
  return Object.keys(ROLE_WORDS)
    .filter((role) => roles.includes(role))
    .map((role) => ROLE_WORDS[role])
    .join("、");
}
