import { Measure } from "../types/measure.ts";
import { connectionOf } from "./connection-of.ts";

export const MeasureConnection = connectionOf(Measure, "Measure");
