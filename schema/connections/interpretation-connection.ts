import { Interpretation } from "../types/interpretation.ts";
import { connectionOf } from "./connection-of.ts";

export const InterpretationConnection = connectionOf(Interpretation, "Interpretation");
