import { betterAuth } from "better-auth";
import { bearer, genericOAuth, username } from "better-auth/plugins";
import type { Parameters } from "../../graph/graph-store.ts";
import { recordAct } from "../audit-log.ts";
import { findUsername } from "./account-row.ts";
import { graphAdapter, type OnCreate } from "./graph-adapter.ts";
import type { JoiningGraph } from "./joining-graph.ts";
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword } from "./passwords.ts";
import type { Provider } from "./provider.ts";
import { refuseDisabled } from "./refuse-disabled.ts";
import { signInAtProvider } from "./sign-in-at-provider.ts";
import { foldUsername, isUsername, LONGEST_USERNAME, SHORTEST_USERNAME } from "./usernames.ts";

/** The header in which the library is told the address of the visitor; requests from outside never get to set it. */
export const ADDRESS_HEADER = "x-visitor-address";
const HOUR = 60 * 60;
const NOTHING_KEPT = { accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null };

export interface AuthSettings {
  /** As people type it; cookies are Secure where it is https. */
  publicUrl: string;
  /** What signs cookies and tokens. */
  secret: string;
  provider: Provider | null;
  log: (message: string) => void;
}

export type Auth = ReturnType<typeof createAuth>;

/** better-auth over the graph. Its own HTTP routes are closed but for the way back from a provider. */
export function createAuth(graph: JoiningGraph, { publicUrl, secret, provider, log }: AuthSettings) {
  return betterAuth({
    appName: "责链",
    baseURL: publicUrl,
    basePath: "/auth",
    secret,
    database: graphAdapter(graph, recordCreation),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        roles: { type: "string[]", required: true },
        unitId: { type: "string", required: false },
        disabledAt: { type: "date", required: false },
      },
    },
    // Twelve hours from the last hour in which it was used.
    session: { expiresIn: 12 * HOUR, updateAge: HOUR },
    account: { accountLinking: { enabled: false }, updateAccountOnSignIn: false },
    databaseHooks: {
      // Nothing is done at the provider later, so nothing of what it handed over is kept.
      account: { create: { before: async (account) => ({ data: { ...account, ...NOTHING_KEPT } }) } },
      session: { create: { before: ({ userId }) => refuseDisabled(graph, userId) } },
    },
    plugins: [
      username({
        minUsernameLength: SHORTEST_USERNAME,
        maxUsernameLength: LONGEST_USERNAME,
        usernameNormalization: foldUsername,
        usernameValidator: isUsername,
      }),
      bearer({ requireSignature: true }),
      ...(provider ? [genericOAuth({ config: [signInAtProvider(graph, provider)] })] : []),
    ],
    advanced: {
      cookiePrefix: "zelian",
      useSecureCookies: publicUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    onAPIError: { errorURL: `${publicUrl}/editor/sign-in`, onError: (error) => log(String(error)) },
    // Counted in the graph instead: see sign-in-attempts.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message, ...details) => log([message, ...details].map(String).join(" ")) },
  });
}

/** Sessions and accounts from a provider come about inside the library; what it makes is on record in the same transaction. */
const recordCreation: OnCreate = async (transaction, model, row) => {
  if (model === "session") {
    const { id: session, userId, ipAddress: address, userAgent } = row as Parameters & { userId: string };
    const by = { accountId: userId, username: (await findUsername(transaction, userId)) ?? "" };
    await recordAct(transaction, { by, action: "account.signIn", subjectId: userId, details: { session, address, userAgent } });
  } else if (model === "account" && row.providerId !== "credential") {
    const { userId, providerId: provider, accountId: subject } = row as Parameters & { userId: string };
    await recordAct(transaction, { by: null, action: "account.createFromProvider", subjectId: userId, details: { provider, subject } });
  }
};
