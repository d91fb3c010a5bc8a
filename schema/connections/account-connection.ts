import { Account } from "../types/account.ts";
import { connectionOf } from "./connection-of.ts";

export const AccountConnection = connectionOf(Account, "Account");
