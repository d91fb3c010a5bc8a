/** Why a value that came in a variable does not fit, by the words in which GraphQL says so, and in ours; what a scalar of this API says is Chinese already. */
const REASONS: [RegExp, (field: string) => string][] = [
  [/^Field "(\w+)" of required type .* was not provided/, (field) => `没有写“${field}”`],
  [/^Field "(\w+)" is not defined by type/, (field) => `没有“${field}”这一项`],
  [/^Int cannot represent/, () => "要写整数"],
  [/^Float cannot represent/, () => "要写数字"],
  [/^Boolean cannot represent/, () => "要写是或否"],
  [/^(?:String|ID) cannot represent/, () => "要写文字"],
  [/^Expected non-nullable type .* not to be null/, () => "不能空着"],
  [/^(?:Value .* does not exist in|Enum .* cannot represent)/, () => "不在可以选的里面"],
];
const IN_VARIABLE = /^Variable "\$(\w+)" got invalid value [\s\S]*?(?: at "([^"]+)")?; ([\s\S]*)$/;
const LEFT_OUT = /^Variable "\$(\w+)" of (?:required|non-null) type .* (?:was not provided|must not be null)/;

/** What GraphQL says of a value that does not fit, in Chinese where it came in a variable; of a document its own words stay, for whoever wrote it. */
export function valueWords(message: string): string {
  const leftOut = LEFT_OUT.exec(message)?.[1];
  if (leftOut) return `没有写“${leftOut}”。`;
  // Of what a scalar refuses nothing tells where it stood.
  const [, variable = "", path = variable, reason = message] = IN_VARIABLE.exec(message) ?? [];
  if (/\p{Script=Han}/u.test(reason)) return reason;
  for (const [pattern, words] of REASONS) {
    const found = pattern.exec(reason);
    if (!found) continue;
    const where = path && !found[1] ? `“${path.replace(/^input\./, "")}”` : "";
    return `${where}${words(found[1] ?? "")}。`;
  }
  return message;
}
