import { BadInputError } from "../../domain/errors.ts";
import { findJurisdictions } from "../../domain/find-jurisdictions.ts";
import type { AttachedFile, CaseContent, DraftAdvice, LinkProposal } from "../../domain/manuscripts/manuscript.ts";
import type { Viewer } from "../../domain/viewer.ts";
import { findCitedClause } from "../../graph/manuscripts/find-cited-clause.ts";
import { readAllJurisdictions } from "../../graph/queries/jurisdictions.ts";
import { createManuscript } from "../manuscripts/create-manuscript.ts";
import type { Desk } from "../manuscripts/desk.ts";
import { readWarnings } from "../manuscripts/read-warnings.ts";
import { readApart } from "../reading/read-apart.ts";
import { adviceAsWarning, type DraftWarning } from "./draft-warning.ts";
import { keepFile } from "./keep-file.ts";
import { proposeLinks } from "./propose-links.ts";
import type { ReadCase } from "./read-case-documents.ts";
import type { SentFile } from "./sent-file.ts";

interface DraftedCases {
  /** Of the first draft; a notice that commends many practices gives many. */
  ids: string[];
  /** What to look at, beginning with what was not in the document. */
  warnings: DraftWarning[];
}

/**
 * Turns an uploaded document into drafts of cases, with their parts, figures, pictures and proposed links.
 * @param jurisdiction name or id of the place; without it the editor's unit or the words of the document say it
 * @throws {BadInputError} for a document that cannot be read, bears a 密级, or does not say what place it is of. Nothing is kept then.
 * @throws {DomainError} TOO_COMPLEX for one that takes more time or memory than any document does.
 */
export async function draftCaseStudies(desk: Desk, viewer: Viewer, sent: SentFile, jurisdiction: string | null): Promise<DraftedCases> {
  const { graph } = desk;
  const { text, cases, pictures } = await readApart("readCases", sent);
  const place = await placeOf(desk, viewer, jurisdiction, `${cases[0]?.title ?? ""}\n${text}`);
  const attachments: AttachedFile[] = [];
  for (const { name, bytes } of pictures) {
    attachments.push({ ...(await keepFile(desk, viewer, { name, bytes: Buffer.from(bytes) })), description: null });
  }

  const drafted: DraftedCases = { ids: [], warnings: [] };
  for (const read of cases) {
    const proposals = await proposeLinks(graph, [read.title, read.background, read.practice, read.outcome].join("\n"), place.within);
    const content = await contentOf(desk, viewer, read, { jurisdictionId: place.id, attachments, proposals });
    const advice = missingFrom(read, place.why);
    const { id } = await createManuscript(desk, viewer, "CaseStudy", content, { proposals, advice });
    drafted.ids.push(id);
    const found = await readWarnings(graph, { kind: "CaseStudy", content });
    drafted.warnings.push(...[...advice.map(adviceAsWarning), ...found].map((warning) => ({ ...warning, id })));
  }
  return drafted;
}

interface Surroundings {
  jurisdictionId: string;
  attachments: AttachedFile[];
  proposals: LinkProposal[];
}

async function contentOf({ graph }: Desk, viewer: Viewer, read: ReadCase, around: Surroundings): Promise<CaseContent> {
  const { jurisdictionId, attachments, proposals } = around;
  const proposed = (field: LinkProposal["field"]) => proposals.filter((each) => each.field === field).map(({ id }) => id);
  const submitter = proposals.find(({ field, name }) => field === "submittedBy" && name === read.submitter);
  const citation = read.from && (await findCitedClause(graph, read.from));
  const note = read.from
    ? `> 摘自${read.from.noticeTitle}${read.from.docNumber ? `（${read.from.docNumber}）` : ""}，${read.from.path}。`
    : null;
  return {
    title: read.title.slice(0, 200),
    summary: read.summary,
    jurisdictionId,
    submittedById: viewer.unitId ?? submitter?.id ?? null,
    note,
    background: read.background || null,
    practice: read.practice,
    outcome: read.outcome || null,
    results: read.figures.slice(0, 50),
    indicatorIds: proposed("indicators"),
    measureIds: proposed("measures"),
    policyIds: [...new Set([...proposed("policies"), ...(citation ? [citation.policyId] : [])])],
    attachments,
    citation,
  };
}

interface ChosenPlace {
  id: string;
  /** It and the places within. */
  within: string[];
  /** Where it is to be checked: how it was found. */
  why: string | null;
}

async function placeOf({ graph }: Desk, { unitId }: Viewer, named: string | null, text: string): Promise<ChosenPlace> {
  const all = await readAllJurisdictions(graph);
  const places = all.map(({ jurisdiction: { id, name }, parents }) => ({ id, name, parents }));
  const chosen = (id: string, why: string | null): ChosenPlace => ({ id, within: findJurisdictions(id, places), why });
  if (named) {
    const [id] = findJurisdictions(named, places);
    if (!id) throw new BadInputError(`没有地区“${named.slice(0, 50)}”。请从地区清单里选。`, { field: "jurisdiction" });
    return chosen(id, null);
  }
  const own = places.find(({ id }) => unitId?.startsWith(`${id}.`));
  if (own) return chosen(own.id, null);
  const first = places
    .filter(({ name }) => text.includes(name))
    .sort((a, b) => text.indexOf(a.name) - text.indexOf(b.name) || b.name.length - a.name.length)[0];
  if (first) return chosen(first.id, `文中写到“${first.name}”，地区暂定为它，请核对。`);
  const top = places.find(({ parents }) => parents.length === 0) ?? places[0];
  if (!top) throw new BadInputError("库里还没有任何地区，请先载入一份政策文件。");
  return chosen(top.id, `文中没有写是哪个地区的，暂记在“${top.name}”名下，请改正。`);
}

function missingFrom(
  { title, background, practice, outcome, summary, picturesElsewhere }: ReadCase,
  placeWhy: string | null,
): DraftAdvice[] {
  const advise = (field: string, place: string, advice: string) => ({ field, place, advice });
  return [
    ...(placeWhy ? [advise("jurisdiction", "地区", placeWhy)] : []),
    ...(title.includes("解读")
      ? [advise("title", "标题", "标题里写着“解读”。如果它是政策解读，请放弃这份草稿，重新上传，并选“政策解读”。")]
      : []),
    ...(summary ? [advise("summary", "摘要", "摘要取自正文第一句，请改写成一两句话。")] : []),
    ...(background ? [] : [advise("background", "背景", "没有找到“背景”一节，请补上或留空。")]),
    ...(practice ? [] : [advise("practice", "做法", "没有找到“做法”一节，请从原文补上。")]),
    ...(outcome ? [] : [advise("outcome", "成效", "没有找到“成效”一节；原文没有写的，留空。")]),
    ...(picturesElsewhere > 0
      ? [advise("attachments", "附件", `文里引用的 ${picturesElsewhere} 幅图没有带过来，正文里只留下图的说明。请把图作为附件上传。`)]
      : []),
  ];
}
