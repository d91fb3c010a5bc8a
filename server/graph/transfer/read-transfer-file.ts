import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { BadInputError } from "../../domain/errors.ts";
import { NewerGraphError } from "../migrations/migrate-graph.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import type { EdgeLine, EndLine, HeaderLine, NodeLine } from "./line-format.ts";

const Header = z.object({ format: z.literal("zelian-graph"), kind: z.enum(["export", "backup"]), schema: z.int().min(1) });
/** These stand in the text of statements. */
const Label = z.string().regex(/^[A-Z][A-Za-z]{0,63}$/);
const EdgeType = z.string().regex(/^[A-Z][A-Z_]{0,63}$/);
const Value = z.union([z.string(), z.number(), z.boolean()]);
const Properties = z.record(z.string(), z.union([Value, z.array(Value)]));
const Reference = z.tuple([Label, z.string()]);
const Line = z.union([
  z.object({ labels: z.array(Label).min(1), properties: Properties }),
  z.object({ type: EdgeType, from: Reference, to: Reference, properties: Properties }),
  z.object({ nodes: z.int(), edges: z.int(), sha256: z.string() }),
]);

interface TransferFile {
  header: HeaderLine;
  /** Nodes, then edges; throws at the end of a file that is not whole. */
  lines: AsyncIterable<NodeLine | EdgeLine>;
  /** The end line, once all lines were read. */
  end: () => EndLine;
}

/** @throws {BadInputError} naming the file, and the line that is wrong. */
export async function readTransferFile(file: string): Promise<TransferFile> {
  const plain = createReadStream(file);
  const input = file.endsWith(".gz") ? plain.pipe(createGunzip()) : plain;
  if (input !== plain) plain.on("error", (error) => input.destroy(error));
  const texts = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const hash = createHash("sha256");
  const refuse = (why: string) => new BadInputError(`${file} ${why}，没有导入任何内容。请用 export 或 backup 写出的完整文件。`, { file });
  const next = async () => {
    try {
      return await texts.next();
    } catch (error) {
      throw refuse(`读不出来（${(error as Error).message}）`);
    }
  };

  const first = await next();
  const header = Header.safeParse(first.done ? null : parse(first.value));
  if (!header.success) throw refuse("不是图库的导出文件");
  if (header.data.schema > MIGRATIONS.length) throw new NewerGraphError(header.data.schema, MIGRATIONS.length);
  hash.update(`${first.value}\n`);

  let end: EndLine | undefined;
  async function* lines(): AsyncGenerator<NodeLine | EdgeLine> {
    const counts = { nodes: 0, edges: 0 };
    for (let number = 2; ; number++) {
      const { done, value } = await next();
      if (done) throw refuse("不完整，缺少末行");
      const line = Line.safeParse(parse(value));
      if (!line.success) throw refuse(`第 ${number} 行看不懂`);
      if ("sha256" in line.data) {
        const whole = line.data.nodes === counts.nodes && line.data.edges === counts.edges && line.data.sha256 === hash.digest("hex");
        if (!whole) throw refuse("的内容与末行的校验不符，可能被改动或损坏");
        end = line.data;
        return;
      }
      hash.update(`${value}\n`);
      counts["labels" in line.data ? "nodes" : "edges"]++;
      yield line.data;
    }
  }
  return {
    header: header.data,
    lines: lines(),
    end: () => {
      if (!end) throw new Error("end() before the last line");
      return end;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
