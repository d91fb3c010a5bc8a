/** What a unit is to a meeting body. */
export const ROLE_WORDS: Record<string, string> = {
  CONVENER: "召集",
  CONVENES: "召集",
  DEPUTY: "副召集",
  DEPUTY_CONVENER: "副召集",
  OFFICE: "办公室设在这里",
  MEMBER: "成员",
};
