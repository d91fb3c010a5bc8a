import { Policy } from "../types/policy.ts";
import { connectionOf } from "./connection-of.ts";

export const PolicyConnection = connectionOf(Policy, "Policy");
