/** Why a value that came in a variable does not fit, by the words in which GraphQL says so, and in ours. */
const REASONS: [RegExp, string][] = [
  [/^Field "\w+" of required type .* was not provided/, "没有写"],
  [/^Field "\w+" is not defined by type/, "没有这一项"],
  [/^Int cannot represent/, "要写整数"],
  [/^Float cannot represent/, "要写数字"],
  [/^Boolean cannot represent/, "要写是或否"],
  [/^(?:String|ID) cannot represent/, "要写文字"],
  [/^Expected non-nullable type .* not to be null/, "不能空着"],
  [/^(?:Value .* does not exist in|Enum .* cannot represent)/, "不在可以选的里面"],
];
const IN_VARIABLE = /^Variable "\$(\w+)" got invalid value ([\s\S]*?)(?: at "([^"]+)")?; ([\s\S]*)$/;
const LEFT_OUT = /^Variable "\$(\w+)" of (?:required|non-null) type .* (?:was not provided|must not be null)/;
const LONGEST_VALUE = 60;

/** What GraphQL says of a value in a variable, as forms send theirs, in Chinese: where, why, and what it was. What a scalar of this API says is Chinese already; of a document GraphQL's words stay, for whoever wrote it. */
export function valueWords(message: string): string {
  const leftOut = LEFT_OUT.exec(message)?.[1];
  if (leftOut) return `没有写“${leftOut}”。`;
  const found = IN_VARIABLE.exec(message);
  if (!found) return message;
  const [, variable = "", value = "", path = variable, reason = ""] = found;
  const words = REASONS.find(([pattern]) => pattern.test(reason))?.[1];
  if (!words) return reason;
  const field = /^Field "(\w+)"/.exec(reason)?.[1] ?? path.replace(/^input\./, "");
  return `“${field}”${words}，收到的是 ${value.slice(0, LONGEST_VALUE)}。`;
}
