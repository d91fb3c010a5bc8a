const MASK = "***";
const LABEL =
  "(?<!热线|服务|举报|投诉|监督|公开|24小时)(?:联 ?系 ?人(?:及电话|及联系方式)?|联系电话|联系方式|联系手机|联系地址|咨询电话|咨询方式|办公电话|固定电话|值班电话|电 ?话|手 ?机(?:号码?)?|传 ?真|(?:OA|电子|工作|联系|政务|企业)?邮 ?箱(?:地址)?|电子邮件|E-?mail|微信号?|QQ号?|OA号?)";
const LABELLED = new RegExp(`(${LABEL}[ \\t\\u3000]{0,4}[：:])([^\\n；;。）)]*)`, "gi");
const NEXT_LABEL = new RegExp(`[ \\t\\u3000，,、]*${LABEL}[ \\t\\u3000]{0,4}[：:]`, "i");
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}/g;
const MOBILE = /(?<![\d.])1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g;
const LANDLINE = /(?<![\d.])[（(]?0\d{2,3}[）)]?[- ]?[2-9]\d{6,7}(?:[-转]\d{1,5})?(?!\d)/g;
const BARE_NUMBER_LINE = /^([ \t\u3000]*)[2-9]\d{6,7}([ \t\u3000]*)$/gm;

/**
 * The text with contact lines masked: the labels stay, names, telephone numbers and addresses after them become `***`;
 * mobile numbers, numbers with an area code and mail addresses are masked wherever they stand.
 * Public service numbers stay: those that a sentence speaks of (12345热线) and those labelled 热线, 服务, 举报, 投诉 or 监督电话.
 * `maskContacts("（联系人：张三 联系电话：25200000）") === "（联系人：*** 联系电话：***）"`
 */
export function maskContacts(text: string): string {
  return maskLabelled(text).replace(MAIL, MASK).replace(MOBILE, MASK).replace(LANDLINE, MASK).replace(BARE_NUMBER_LINE, `$1${MASK}$2`);
}

function maskLabelled(text: string): string {
  return text.replace(LABELLED, (_whole, label: string, value: string) => {
    const next = NEXT_LABEL.exec(value);
    const own = next ? value.slice(0, next.index) : value;
    const masked = own.trim() ? own.replace(/\S(?:.*\S)?/, MASK) : own;
    return label + masked + (next ? maskLabelled(value.slice(next.index)) : "");
  });
}
