import { resolve } from "node:path";
import { z } from "zod";
import type { Role } from "../schema/enums/role.ts";
import { BadInputError } from "./domain/errors.ts";
import type { Provider } from "./editorial/accounts/provider.ts";
import type { S3Settings } from "./editorial/files/s3-store.ts";

const optionalText = z.string().optional();

/** `editors=EDITOR, chiefs=REVIEWER` */
function readRoleMap(text: string, context: z.RefinementCtx): Record<string, Role> {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  const read = pairs.map((pair) => /^(.+)=\s*(EDITOR|REVIEWER|ADMIN)$/.exec(pair.trim()));
  if (read.includes(null)) context.addIssue({ code: "custom", message: "请写成 值=角色，用逗号分开；角色是 EDITOR、REVIEWER 或 ADMIN" });
  return Object.fromEntries(read.flatMap((match) => (match ? [[match[1]?.trim(), match[2]]] : [])));
}

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
  ATTACHMENTS_URL: z
    .url({ protocol: /^https?$/, error: "请写成 https://主机/存储桶" })
    .refine((url) => !URL.canParse(url) || new URL(url).username === "", "不要把密钥写在地址里：请用 ATTACHMENTS_KEY 和 ATTACHMENTS_SECRET")
    .optional()
    .describe("https://HOST/BUCKET of S3-compatible storage for attachments; unset: in DATA_DIR"),
  ATTACHMENTS_KEY: optionalText.describe("access key of ATTACHMENTS_URL"),
  ATTACHMENTS_SECRET: optionalText.describe("secret of ATTACHMENTS_KEY"),
  ATTACHMENTS_REGION: z.string().default("us-east-1").describe("region of ATTACHMENTS_URL"),
  APPROVALS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3)
    .default(1)
    .describe("how many people other than its writers approve a text before it is published: 1 to 3"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "请写成 https://… 或 http://…" })
    .optional()
    .describe(
      "the address that people type: pages name themselves by it, cookies are Secure where it is https, and a provider sends people back to it",
    ),
  DATA_LICENSE: z
    .url({ protocol: /^https?$/, error: "请写成 https://…" })
    .default("https://creativecommons.org/licenses/by/4.0/")
    .describe("address of the licence under which /data gives the graph away"),
  SITE_ID_CODE: z
    .string()
    .regex(/^[0-9A-Za-z]{10}$/, "请写十位的网站标识码，例如 1201000001")
    .optional()
    .describe("网站标识码 of a government site, in the meta tag SiteIDCode of its pages; unset: no such tag"),
  TRUST_PROXY: optionalText.describe("addresses of the proxies before this server, whose X-Forwarded-For is believed"),
  METRICS_TOKEN: optionalText.describe("bearer token that reads /metrics; unset: from this machine only"),
  ADMIN_PASSWORD: optionalText.describe("password of the first account, admin; unset: made, in DATA_DIR/admin-password"),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "请写成 https://…" })
    .optional()
    .describe("provider of OpenID Connect to sign in at"),
  OIDC_CLIENT_ID: optionalText.describe("this site at OIDC_ISSUER"),
  OIDC_CLIENT_SECRET: optionalText.describe("secret of OIDC_CLIENT_ID"),
  OIDC_SCOPES: z.string().default("openid profile email").describe("what is asked of OIDC_ISSUER"),
  OIDC_ROLE_CLAIM: z.string().default("groups").describe("the claim that says what somebody is"),
  OIDC_ROLE_MAP: z.string().default("").transform(readRoleMap).describe("value=ROLE, …: which of its values gives which role"),
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
  /** Null: attachments stand in the data folder. */
  attachments: S3Settings | null;
  /** How many people other than its writers approve a text before it is published. */
  approvals: number;
  publicUrl: string;
  /** PUBLIC_URL where it is set. */
  siteUrl: string | null;
  /** Address of the licence of what /data gives away. */
  dataLicense: string;
  /** 网站标识码; null where the site has none. */
  siteIdCode: string | null;
  trustProxy: string | null;
  /** Null: /metrics is read from this machine only. */
  metricsToken: string | null;
  adminPassword: string | null;
  /** Null: people sign in by password alone. */
  provider: Provider | null;
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
  const { PORT, HOST, DATA_DIR, GRAPH_URL, GRAPH_USER, GRAPH_PASSWORD, GRAPH_DATABASE, SEARCH_URL, SEARCH_KEY } = parsed.data;
  const { PUBLIC_URL, DATA_LICENSE, SITE_ID_CODE, TRUST_PROXY, METRICS_TOKEN, ADMIN_PASSWORD, APPROVALS } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDirectory: resolve(DATA_DIR),
    neo4j: GRAPH_URL ? { url: GRAPH_URL, user: GRAPH_USER, password: GRAPH_PASSWORD, database: GRAPH_DATABASE } : null,
    meilisearch: SEARCH_URL ? { url: SEARCH_URL, key: SEARCH_KEY } : null,
    attachments: readAttachments(parsed.data),
    approvals: APPROVALS,
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ""),
    siteUrl: PUBLIC_URL?.replace(/\/$/, "") ?? null,
    dataLicense: DATA_LICENSE,
    siteIdCode: SITE_ID_CODE ?? null,
    trustProxy: TRUST_PROXY ?? null,
    metricsToken: METRICS_TOKEN ?? null,
    adminPassword: ADMIN_PASSWORD ?? null,
    provider: readProvider(parsed.data),
  };
}

/** @throws {BadInputError} where a storage is named without its keys */
function readAttachments(set: z.infer<typeof Environment>): S3Settings | null {
  const { ATTACHMENTS_URL: url, ATTACHMENTS_KEY: key, ATTACHMENTS_SECRET: secret, ATTACHMENTS_REGION: region } = set;
  if (!url) return null;
  if (!key || !secret) throw new BadInputError("有 ATTACHMENTS_URL 就还要 ATTACHMENTS_KEY 和 ATTACHMENTS_SECRET。");
  return { url, key, secret, region };
}

/** @throws {BadInputError} where a provider is named by halves */
function readProvider({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ...rest }: z.infer<typeof Environment>): Provider | null {
  const { OIDC_SCOPES, OIDC_ROLE_CLAIM, OIDC_ROLE_MAP } = rest;
  if (!OIDC_ISSUER) return null;
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || Object.keys(OIDC_ROLE_MAP).length === 0) {
    throw new BadInputError(
      "有 OIDC_ISSUER 就还要 OIDC_CLIENT_ID、OIDC_CLIENT_SECRET 和 OIDC_ROLE_MAP（例如 editors=EDITOR,chiefs=REVIEWER）。",
    );
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    scopes: OIDC_SCOPES.split(/\s+/),
    roleClaim: OIDC_ROLE_CLAIM,
    roles: OIDC_ROLE_MAP,
  };
}

/** Every variable with its default and meaning, for the README's table. */
export function describeEnvironment(): { name: string; meaning: string }[] {
  return Object.entries(Environment.shape).map(([name, field]) => ({ name, meaning: field.description ?? "" }));
}
