/** What an uploaded document may be: where it goes, and the words in its name that say so. */
export const UPLOADS = [
  {
    kind: "case",
    name: "案例",
    hint: "一个做法一篇；通知里列了几个典型做法的，各成一篇",
    route: "/uploads/case-studies",
    named: "案例|典型|经验做法",
  },
  { kind: "interpretation", name: "政策解读", hint: "解释一份已收录的政策", route: "/uploads/interpretations", named: "解读" },
] as const;
