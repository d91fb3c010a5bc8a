import { parse } from "yaml";
import { z } from "zod";
import { BadInputError } from "../../domain/errors.ts";

/** A Markdown file of the collection. Its id is the file's name without `.md`. */
export interface ContentFile<Front> {
  id: string;
  front: Front;
  /** Markdown below the front matter. */
  body: string;
}

export const InterpretationFront = z.object({
  title: z.string().min(1),
  /** Id of the policy it explains. */
  policy: z.string().min(1),
  official: z.boolean(),
  /** Ids of the policies it was compiled from. */
  compiledFrom: z.array(z.string()),
});

export const CaseFront = z.object({
  title: z.string().min(1),
  summary: z.string().min(1),
  /** Name of the jurisdiction. */
  jurisdiction: z.string().min(1),
  policy: z.string().min(1),
  /** Ordinal of the clause that holds `quote`. */
  clause: z.coerce.string().min(1),
  quote: z.string().min(1),
  /** Names of indicators and numbers of measures of `policy`. */
  indicators: z.array(z.coerce.string()),
  measures: z.array(z.coerce.string()),
  official: z.boolean(),
});

/**
 * Divides a file into front matter and body.
 * @throws {BadInputError} naming the file and each field of the front matter that is missing or wrong.
 */
export function readContentFile<Front>(id: string, text: string, shape: z.ZodType<Front>): ContentFile<Front> {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!parts) throw new BadInputError(`${id}.md：开头缺少由 --- 围起的说明（title、policy …）。`, { id });
  const front = shape.safeParse(parseYaml(id, parts[1] as string));
  if (!front.success) {
    const faults = front.error.issues.map(({ path, message }) => `${path.join(".") || "说明"}（${message}）`);
    throw new BadInputError(`${id}.md：说明中有字段缺失或不对：${faults.join("；")}。`, { id });
  }
  return { id, front: front.data, body: parts[2] as string };
}

function parseYaml(id: string, yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    throw new BadInputError(`${id}.md：开头的说明不是有效的 YAML：${(error as Error).message}`, { id });
  }
}
