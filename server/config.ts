import { resolve } from "node:path";
import { z } from "zod";
import { BadInputError } from "./domain/errors.ts";

const optionalText = z.string().optional();

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4321).describe("portal and API; 0 takes any free port"),
  HOST: z.string().default("127.0.0.1").describe("address to listen on; 0.0.0.0 for every interface"),
  DATA_DIR: z.string().default("./data").describe("embedded graph, embedded index, attachments"),
  GRAPH_URL: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, "请写成 bolt://… 或 neo4j://…；要用 TLS，写 bolt+s:// 或 neo4j+s://（自签名证书用 +ssc）")
    .optional()
    .describe("bolt://… or neo4j://…; unset: embedded in DATA_DIR"),
  GRAPH_USER: optionalText.describe("user of GRAPH_URL"),
  GRAPH_PASSWORD: optionalText.describe("password of GRAPH_URL"),
  SEARCH_URL: optionalText.describe("http(s)://… of a Meilisearch; unset: embedded in DATA_DIR"),
  SEARCH_KEY: optionalText.describe("key of SEARCH_URL"),
  APPROVALS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3)
    .default(1)
    .describe("how many people other than its writers approve a text before it is published: 1 to 3"),
  GRAPH_DATABASE: z.string().default("neo4j").describe("database at GRAPH_URL"),
});

/** What the environment sets, read once at start. The README's table is compared with `Environment` in a test. */
export interface Config {
  port: number;
  host: string;
  dataDirectory: string;
  /** Null: the embedded graph. */
  neo4j: { url: string; user?: string; password?: string; database: string } | null;
  /** Null: the embedded index. */
  meilisearch: { url: string; key?: string } | null;
  /** How many people other than its writers approve a text before it is published. */
  approvals: number;
}

/**
 * @throws {BadInputError} naming each variable that is wrong and what it takes; what it held is not repeated, it may be a password.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // An empty variable counts as unset, as compose files write it.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
    throw new BadInputError(`环境变量的值无法使用：\n${faults.join("\n")}`);
  }
  const { PORT, HOST, DATA_DIR, GRAPH_URL, GRAPH_USER, GRAPH_PASSWORD, GRAPH_DATABASE, SEARCH_URL, SEARCH_KEY, APPROVALS } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDirectory: resolve(DATA_DIR),
    neo4j: GRAPH_URL ? { url: GRAPH_URL, user: GRAPH_USER, password: GRAPH_PASSWORD, database: GRAPH_DATABASE } : null,
    meilisearch: SEARCH_URL ? { url: SEARCH_URL, key: SEARCH_KEY } : null,
    approvals: APPROVALS,
  };
}

/** Every variable with its default and meaning, for the README's table. */
export function describeEnvironment(): { name: string; meaning: string }[] {
  return Object.entries(Environment.shape).map(([name, field]) => ({ name, meaning: field.description ?? "" }));
}
