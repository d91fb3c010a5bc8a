import { Manuscript } from "../types/manuscript.ts";
import { connectionOf } from "./connection-of.ts";

export const ManuscriptConnection = connectionOf(Manuscript, "Manuscript");
