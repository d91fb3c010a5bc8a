import { Unit } from "../types/unit.ts";
import { connectionOf } from "./connection-of.ts";

export const UnitConnection = connectionOf(Unit, "Unit");
