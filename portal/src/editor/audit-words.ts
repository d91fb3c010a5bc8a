import { browserWords } from "../reading/browser-words.ts";
import { roleWords } from "../reading/role-words.ts";

/** What the audit log calls things and what was done to them. */
const SUBJECTS: Record<string, string> = {
  account: "账户",
  caseStudy: "案例",
  interpretation: "解读",
  errorReport: "纠错",
  policy: "政策",
  unit: "单位",
  notice: "通知",
};
const VERBS: Record<string, string> = {
  create: "新建",
  createFromProvider: "经统一身份认证新建",
  update: "修改",
  updateFromProvider: "经统一身份认证更新",
  restore: "恢复旧版",
  submit: "送审",
  approve: "审核通过（还要别人审核）",
  publish: "审核通过并发布",
  return: "退回",
  withdraw: "撤回",
  republish: "恢复公开",
  repeal: "登记废止",
  reinstate: "撤销废止登记",
  upload: "上传",
  confirm: "确认事实",
  correct: "更正事实",
  reject: "驳回事实",
  reopen: "重新核对",
  "drop-correction": "不再保留更正",
  replace: "写明取代",
  load: "载入",
  discard: "放弃",
  setContact: "填写联系方式",
  answer: "答复",
  signIn: "登录",
  signInRefused: "登录被拒",
  signOut: "退出",
  revokeSession: "结束登录",
  changePassword: "修改密码",
  resetPassword: "重置密码",
};
const DETAILS: Record<string, string> = {
  revision: "版次",
  comment: "意见",
  publishedOver: "带着提醒发布",
  username: "用户名",
  name: "姓名",
  roles: "角色",
  unitId: "单位",
  address: "地址",
  userAgent: "浏览器",
  answer: "答复",
  reason: "原因",
  title: "标题",
  on: "日期",
  upload: "上传编号",
  fileName: "文件",
  sha256: "文件校验值",
  fact: "事实编号",
  changes: "改成",
  count: "条数",
  least: "把握至少",
  replaces: "取代",
  nodes: "节点",
  edges: "关系",
  dropped: "原更正",
  report: "报告编号",
  phone: "电话",
};
/** Of no use to a reader of the page; the line's JSON has them. */
const HIDDEN = new Set(["session", "provider", "subject"]);

/** `caseStudy.publish` → 案例 审核通过并发布; a word that is not known stays as it is. */
export function actionWords(action: string): { subject: string; verb: string } {
  const [subject = "", verb = ""] = action.split(".");
  return { subject: SUBJECTS[subject] ?? subject, verb: VERBS[verb] ?? verb };
}

/** What an entry says beside who, what and when. @param details JSON */
export function detailWords(details: string): { name: string; value: string }[] {
  const said = Object.entries(JSON.parse(details) as Record<string, unknown>);
  return said
    .filter(([name, value]) => !HIDDEN.has(name) && value !== null && String(value) !== "")
    .map(([name, value]) => ({ name: DETAILS[name] ?? name, value: (SAID[name] ?? valueWords)(value) }));
}

const SAID: Record<string, (value: unknown) => string> = {
  roles: (value) => roleWords(value as string[]),
  userAgent: (value) => browserWords(String(value)),
};

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).join("；");
  if (value === null || typeof value !== "object") return String(value);
  const { place, quote, ...rest } = value as { place?: string; quote?: string };
  return place ? `${place}${quote ? `“${quote}”` : ""}` : JSON.stringify(rest);
}
