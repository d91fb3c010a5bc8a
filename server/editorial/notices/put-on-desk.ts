import { createHash, randomBytes } from "node:crypto";
import { BadInputError, DomainError } from "../../domain/errors.ts";
import type { Facts } from "../../domain/facts.ts";
import { foldName } from "../../domain/fold-name.ts";
import { applyDecisions } from "../../domain/notices/apply-decisions.ts";
import type { NoticeReading, NoticeUpload } from "../../domain/notices/notice-upload.ts";
import { placeEarlier } from "../../domain/notices/place-earlier.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { lockChangeLog } from "../../graph/change-log.ts";
import { findPolicyId } from "../../graph/load/find-policy-id.ts";
import { readParents } from "../../graph/load/load-notice.ts";
import { readCorrections } from "../../graph/notices/corrections.ts";
import { addNoticeReading, findUploadsOf, writeNoticeUpload } from "../../graph/notices/notice-uploads.ts";
import { readHeldTitle } from "../../graph/queries/held-title.ts";
import { readAllJurisdictions } from "../../graph/queries/jurisdictions.ts";
import { readerOf } from "../../graph/reader-of.ts";
import { recordAct } from "../audit-log.ts";
import { safeName } from "../files/safe-name.ts";
import type { Desk } from "../manuscripts/desk.ts";
import type { SentFile } from "../uploads/sent-file.ts";
import { checkNotice, type NoticeWarning } from "./check-notice.ts";

export interface ReceivedNotice {
  id: string;
  warnings: NoticeWarning[];
}

/** What is said of a notice beside its file. */
export interface NoticeForm {
  /** Name of its place. */
  jurisdiction: string;
  /** Read it again, although the graph has these very bytes. */
  again: boolean;
}

/** A notice that was read: the file that held it, and what stands in it. */
interface ReadNotice extends NoticeReading {
  sent: SentFile;
}

/**
 * Puts a notice that was read on the desk, to be judged fact by fact; nothing else sees it. What editors decided of its facts before stands
 * again where it finds its place. The file itself is not kept. The same file sent again by the same person, a button pressed twice, is the
 * upload that is there, as long as nobody has judged anything of it.
 *
 * @throws {BadInputError} for a document that bears a 密级, is no notice or does not say of what place it is. Nothing is kept then.
 * @throws {DomainError} CONFLICT where the same bytes wait already and were touched or sent by somebody else, or are loaded and not to be read again.
 */
export async function putOnDesk({ graph }: Desk, viewer: Viewer, read: ReadNotice, form: NoticeForm): Promise<ReceivedNotice> {
  const { sent, outline, facts } = read;
  const fileName = safeName(sent.name);
  const sha256 = createHash("sha256").update(sent.bytes).digest("hex");
  refuseNoNotice(facts, fileName);
  const warnings = checkNotice({ outline, facts });
  const jurisdiction = await placeOf(graph, form.jurisdiction);
  const policyId = await findPolicyId(graph, jurisdiction, facts);
  const parents = await readParents(graph, jurisdiction);

  return graph.write(async (transaction) => {
    await lockChangeLog(transaction);
    const reader = readerOf(transaction);
    const [same] = await findUploadsOf(reader, sha256);
    const isUntouched = same?.state === "WAITING" && same.revision === 1;
    if (isUntouched && same.uploadedBy.id === viewer.accountId && same.jurisdiction === jurisdiction) return { id: same.id, warnings };
    if (same) await refuseTwice(reader, same, policyId, form.again);
    const earlier = (await readCorrections(reader, [policyId])).get(policyId) ?? [];
    const placed = placeEarlier(earlier, { facts, outline });
    const { title, docNumber } = applyDecisions(facts, outline, placed.decisions).facts;
    const now = new Date().toISOString();
    const by = { id: viewer.accountId, name: viewer.name };
    const upload: NoticeUpload = {
      id: `${policyId}-${randomBytes(4).toString("hex")}`,
      policyId,
      title: title ?? (docNumber as string),
      docNumber,
      jurisdiction,
      parents,
      fileName,
      sha256,
      ...placed,
      state: "WAITING",
      revision: 1,
      uploadedBy: by,
      contributors: [viewer.accountId],
      approvals: [],
      comment: null,
      createdAt: now,
      updatedAt: now,
      updatedBy: by,
      loadedAt: null,
    };
    await writeNoticeUpload(transaction, upload);
    await addNoticeReading(transaction, upload.id, { outline, facts });
    await recordAct(transaction, {
      by: viewer,
      action: "notice.upload",
      subjectId: policyId,
      details: { upload: upload.id, fileName, sha256 },
    });
    return { id: upload.id, warnings };
  });
}

/** @throws {BadInputError} for a text that has nothing to be known by, or states nothing and has no clauses to cite. */
function refuseNoNotice({ title, docNumber }: Facts, fileName: string): void {
  if (title || docNumber) return;
  throw new BadInputError(`“${fileName}”里没有找到标题或文号，不像一份通知，没有保存。请确认这是完整的通知正文，再上传。`, { fileName });
}

async function refuseTwice(reader: ReturnType<typeof readerOf>, same: NoticeUpload, policyId: string, again: boolean): Promise<void> {
  if (same.state === "WAITING") {
    throw new DomainError("CONFLICT", `同一份文件已由${same.uploadedBy.name}上传，正在待审：/editor/notices/${same.id}。没有再存一份。`, {
      id: same.id,
    });
  }
  if (again || (await readHeldTitle(reader, policyId)) === null) return;
  throw new DomainError(
    "CONFLICT",
    `同一份文件已经载入：/policies/${policyId}。没有再存一份；要按现在的规则再读一遍，请勾选“再读一遍”后上传。`,
    { field: "again", id: same.id, policyId },
  );
}

/** The end of a name that a place has. */
const PLACE = /(?:省|市|区|县|旗|州|盟|镇|乡|街道)$/;

/** @throws {BadInputError} for what is neither a place that the graph has nor the name of one. */
async function placeOf(graph: Desk["graph"], named: string): Promise<string> {
  const name = named.trim().slice(0, 50);
  const places = (await readAllJurisdictions(graph)).map(({ jurisdiction }) => jurisdiction);
  const held = places.find((place) => place.id === name || foldName(place.name) === foldName(name));
  if (held) return held.name;
  if (name.length >= 2 && PLACE.test(name)) return name;
  const wrong = name ? `“${name}”不像一个地区的全称` : "没有写明这份通知属于哪个地区";
  throw new BadInputError(`${wrong}，没有保存。请在“地区”里写全称，已有的地区：${places.map((place) => place.name).join("、")}。`, {
    field: "jurisdiction",
  });
}
