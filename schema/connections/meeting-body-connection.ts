import { MeetingBody } from "../types/meeting-body.ts";
import { connectionOf } from "./connection-of.ts";

export const MeetingBodyConnection = connectionOf(MeetingBody, "MeetingBody");
