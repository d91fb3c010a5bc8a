import { Indicator } from "../types/indicator.ts";
import { connectionOf } from "./connection-of.ts";

export const IndicatorConnection = connectionOf(Indicator, "Indicator");
