import { Duty } from "../types/duty.ts";
import { connectionOf } from "./connection-of.ts";

export const DutyConnection = connectionOf(Duty, "Duty");
