import { NoticeUpload } from "../types/notice-upload.ts";
import { connectionOf } from "./connection-of.ts";

export const NoticeUploadConnection = connectionOf(NoticeUpload, "NoticeUpload");
