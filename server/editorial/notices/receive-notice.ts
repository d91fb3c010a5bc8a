import type { Viewer } from "../../domain/viewer.ts";
import type { Desk } from "../manuscripts/desk.ts";
import { readApart } from "../reading/read-apart.ts";
import type { SentFile } from "../uploads/sent-file.ts";
import { type NoticeForm, putOnDesk, type ReceivedNotice } from "./put-on-desk.ts";

/**
 * Reads a notice that an editor uploads and puts it on the desk.
 * @throws as `putOnDesk` does; {BadInputError} for a document that cannot be read; {DomainError} TOO_COMPLEX for one that takes more time or
 * memory than any document does.
 */
export async function receiveNotice(desk: Desk, viewer: Viewer, sent: SentFile, form: NoticeForm): Promise<ReceivedNotice> {
  return putOnDesk(desk, viewer, { sent, ...(await readApart("readNotice", sent)) }, form);
}
