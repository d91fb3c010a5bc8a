/** Pieces from 1 on until they make `size` bytes. */
function pieces(size: number, piece: (index: number) => string): string {
  const all: string[] = [];
  for (let index = 1, bytes = 0; bytes < size; index++) {
    all.push(piece(index));
    bytes += Buffer.byteLength(all.at(-1) as string);
  }
  return all.join("");
}

/** A name for each number, in Chinese characters that are no numerals. */
const name = (index: number) => [...String(index)].map((digit) => "东南西北中春夏秋冬和"[Number(digit)]).join("");

/** Texts of a size that nobody writes, by what is in them: where reading compares each with each, they take long. */
export const SHAPES: Record<string, (size: number) => string> = {
  "one list of units, each with a name of its own": (size) =>
    `某区方案\n一、提升服务。（责任单位：${pieces(size, (index) => `${name(index)}局、`)}财政局）\n`,
  "tasks, each with units of its own": (size) =>
    `某区方案\n一、任务\n${pieces(size, (index) => `${index % 99}.提升服务。（牵头单位：${name(index)}局；责任单位：${name(index + 7)}局）\n`)}`,
  "rows of a|b|c": (size) => pieces(size, () => "a|b|c\n"),
  "rows of a table of tasks": (size) =>
    `序号\t任务\t责任单位\n${pieces(size, (index) => `${index}\t建设${name(index)}公园\t${name(index)}局\n`)}`,
  "prose without a line break": (size) => pieces(size, () => "深化商事制度改革，压缩企业开办时间，优化服务流程。"),
  "prose without a full stop": (size) => pieces(size, () => "深化商事制度改革，"),
  headings: (size) => pieces(size, () => "一、提升服务\n"),
  "headings of five kinds": (size) => pieces(size, (index) => `${["一、", "（一）", "1.", "（1）", "①"][index % 5]}提升服务\n`),
  brackets: (size) => pieces(size, () => "（（（\n"),
  digits: (size) => pieces(size, (index) => `${index}\n`),
  "decimals that could be headings": (size) => pieces(size, (index) => `${index % 9}.5倍的增长\n`),
  "label lines": (size) => pieces(size, (index) => `牵头单位：${name(index)}局\n`),
  "leading groups, each with a name of its own": (size) =>
    pieces(size, (index) => `成立${name(index)}管理${name(index)}建设工作领导小组，组长由区长担任。\n`),
  "meetings, each with a name of its own": (size) => pieces(size, (index) => `${name(index)}联席会议由区长召集，每季度召开一次。\n`),
  "a list of annexes and lines like its titles": (size) =>
    `某区通知\n附件：1.东南任务分解表\n${pieces(size / 2, (index) => `${index + 1}.${name(index)}任务分解表\n`)}某区政府\n2023年5月6日\n${pieces(size / 2, (index) => `东${name(index)}西任务安排\n`)}`,
};
