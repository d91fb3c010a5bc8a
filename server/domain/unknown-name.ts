import { NotFoundError } from "./errors.ts";

/** `没有“财整局”这个单位。是不是“财政局”？` */
export function unknownName(kind: string, name: string, nearest: string[], otherwise: string): NotFoundError {
  const question = nearest.length > 0 ? `是不是${nearest.map((candidate) => `“${candidate}”`).join("、")}？` : otherwise;
  return new NotFoundError(`没有“${name.slice(0, 60)}”这个${kind}。${question}`, { nearest });
}
