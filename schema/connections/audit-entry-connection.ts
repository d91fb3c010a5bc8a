import { AuditEntry } from "../types/audit-entry.ts";
import { connectionOf } from "./connection-of.ts";

export const AuditEntryConnection = connectionOf(AuditEntry, "AuditEntry");
