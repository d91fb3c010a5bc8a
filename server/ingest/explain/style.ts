/** The look of the page: paper and ink of the portal, one wash for each kind of fact, light and dark. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: #fbf9f4; --sheet: #fffefb; --ink: #1d1c19; --soft: #5f5a50; --rule: #ddd6c8; --pine: #17604f; --stamp: #a8321f;
  --measure: #e3efe9; --indicator: #fbe9b0; --meeting: #dde8f5; --escalation: #f7dcc9; --body: #e6e2f3; --member: #e9ecd6;
  --duty: #d9eef0; --step: #efe3d3; --case: #f3dfe9; --cited: #e8e5de; --left-out: transparent; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #161715; --sheet: #1d1f1c; --ink: #ece8de; --soft: #a9a397; --rule: #3a3b36; --pine: #7cc7b0; --stamp: #e58b76;
  --measure: #20352e; --indicator: #54471a; --meeting: #1f3044; --escalation: #4a2e1c; --body: #322c48; --member: #343820;
  --duty: #1b3a3d; --step: #3d3021; --case: #43283a; --cited: #32312c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.75 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 24px 16px 64px; }
h1, h2, h3 { font-family: "Songti SC", "Noto Serif CJK SC", SimSun, serif; line-height: 1.4; margin: 0; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 40px 0 8px; } h3 { font-size: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 16px 0; } dt { color: var(--soft); } dd { margin: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; margin: 16px 0; list-style: none; }
.clause { display: grid; grid-template-columns: minmax(0, 36em) minmax(0, 1fr); gap: 24px; border-top: 1px solid var(--rule); padding: 16px 0; }
.clause p { margin: 0 0 8px; overflow-wrap: anywhere; } .path { color: var(--soft); font-size: .8rem; text-decoration: none; }
.notes { list-style: none; margin: 0; padding: 0; font-size: .82rem; line-height: 1.6; } .notes li { margin-bottom: 8px; overflow-wrap: anywhere; }
.sure { color: var(--soft); } .review { color: var(--stamp); }
mark, .kind { color: inherit; background: var(--cited); } .kind { padding: 0 4px; }
mark.left-out, .kind.left-out { background: none; border-bottom: 2px dashed var(--stamp); }
a { color: var(--pine); } .gap { border-left: 3px solid var(--stamp); padding-left: 16px; }
${["measure", "indicator", "meeting", "escalation", "body", "member", "duty", "step", "case", "cited"].map((kind) => `.${kind} { background: var(--${kind}) !important; }`).join("\n")}
@media (max-width: 60rem) { .clause { grid-template-columns: minmax(0, 1fr); gap: 8px; } .notes { border-left: 1px solid var(--rule); padding-left: 16px; } }
`;
