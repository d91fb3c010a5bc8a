/** A language that the frame of a page is written in; what stands in the page is always Chinese. */
export type VisitorLanguage = "zh" | "en";

/** English for whose browser ranks it before Chinese (or knows no Chinese), by Accept-Language (RFC 9110 §12.5.4); Chinese for everybody else. */
export function visitorLanguage(acceptLanguage: string | undefined): VisitorLanguage {
  return rankOf("en", acceptLanguage) > rankOf("zh", acceptLanguage) ? "en" : "zh";
}

/** From 0, not wanted, to 1; of two that are wanted as much, the one named first counts a little more. */
function rankOf(language: VisitorLanguage, header = ""): number {
  const ranks = header.split(",").map((part, place) => {
    const [range = "", ...parameters] = part.toLowerCase().split(";");
    const quality = Number(/q\s*=\s*([\d.]+)/.exec(parameters.join(";"))?.[1] ?? 1);
    return range.trim().split("-")[0] === language && quality > 0 ? quality - place / 1e6 : 0;
  });
  return Math.max(0, ...ranks);
}
