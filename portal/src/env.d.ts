/// <reference types="astro/client" />

declare namespace App {
  /** What a form with one document held. */
  interface DocumentForm {
    fields: Record<string, string>;
    file: { name: string; bytes: Buffer } | null;
    refusal: string | null;
  }
  interface Locals {
    /**
     * Puts one GraphQL document to the API in this process and returns its `data`.
     *
     * @throws an Error with `code` (see the end of the contract), the HTTP `status` of a page that tells it, a `message` in Chinese that a reader may see, and
     * what was `asked` wrongly.
     */
    // biome-ignore lint/suspicious/noExplicitAny: the document decides the shape, and each page names the parts it reads.
    ask(document: string, variables?: Record<string, unknown>): Promise<any>;
    /** Tells the log of a fault that ended a page. */
    reportFault(error: unknown): void;
    /** Who visits; null for the public. */
    viewer: { accountId: string; username: string; name: string; roles: readonly string[]; unitId: string | null } | null;
    /** What the frame of a page is written in. */
    language: "zh" | "en";
    /** The address that people type, where it is set. */
    siteUrl: string | null;
    /** Address of the licence of what /data gives away. */
    dataLicense: string;
    /** 网站标识码 of a government site; null where it has none. */
    siteIdCode: string | null;
    /** Whether one can also sign in at a provider (统一身份认证). */
    hasProvider: boolean;
    /** This page's form with one document: its fields, to be shown again whatever becomes of the document. Throws as `ask` does. */
    readDocumentForm(): Promise<DocumentForm>;
    /** Makes drafts from the document of such a form; throws as `ask` does. */
    draftFromForm(form: DocumentForm): Promise<{ kind: "CASE_STUDY" | "INTERPRETATION"; ids: string[] }>;
    /** Puts the notice of such a form on the desk; throws as `ask` does. */
    noticeFromForm(form: DocumentForm): Promise<{ id: string }>;
    /** The multipart form of this visit: its fields, its files as they were kept, and why others were not; throws as `ask` does. */
    readForm(): Promise<{ form: FormData; files: { id: string; name: string; bytes: number }[]; refusals: string[] }>;
    /** The texts of a form that was sent after its session had ended; nothing of them is stored. Throws as `ask` does. */
    sentTexts(): Promise<{ fields: [name: string, value: string][]; fileNames: string[] }>;
    /** A form that could not be stored for want of a session, for the page that gives it back: where it was sent, and what it held or why that is lost. */
    unsaved?: { to: string; isMultipart: boolean; fields: [name: string, value: string][]; fileNames: string[]; refusal: string | null };
    /** Why a page is not there, for the pages that say so. */
    missing?: { words: string; kind: string };
    withdrawn?: { at: string; reason: string };
    /** What is left of a draft that was discarded, for the page that says so. */
    discarded?: { title: string; discardedAt: string; discardedBy: { name: string } };
    /** Why a page has no answer; where a list was to go on from a place it does not have, the conditions of its first page: `?…`, or nothing. */
    failure?: { message: string; firstPage: string | null };
  }
}
