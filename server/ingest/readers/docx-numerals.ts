const HAN = [..."零一二三四五六七八九"];
const STEMS = [..."甲乙丙丁戊己庚辛壬癸"];
const ROMAN: [number, string][] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
  ] as [number, string][]),
  ...([
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as [number, string][]),
];

/** A number as Word shows it in a format of `w:numFmt` (ECMA-376 §17.18.59); formats that notices do not use come out as figures. */
export function wordNumeral(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "chineseLegalSimplified":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return han(value);
    case "ideographDigital":
    case "taiwaneseDigital":
      return String(value).replace(/\d/g, (digit) => (digit === "0" ? "〇" : (HAN[Number(digit)] as string)));
    case "ideographTraditional":
      return STEMS[value - 1] ?? String(value);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperLetter":
    case "lowerLetter": {
      const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 9));
      return format === "upperLetter" ? letter.toUpperCase() : letter;
    }
    case "upperRoman":
      return roman(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    default:
      return String(value);
  }
}

/** `han(23) === "二十三"`; up to 999. */
function han(value: number): string {
  if (value < 1 || value > 999) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds ? `${HAN[hundreds]}百` : "";
  const middle = tens ? `${tens === 1 && !hundreds ? "" : HAN[tens]}十` : hundreds && ones ? "零" : "";
  return head + middle + (ones ? HAN[ones] : "");
}

function roman(value: number): string {
  let [rest, text] = [Math.min(value, 3999), ""];
  for (const [worth, letters] of ROMAN)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}
