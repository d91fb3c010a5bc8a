import { hash } from "node:crypto";

/** Answers a GraphQL document with its data, as the public gets it; throws where there is none. */
export type Ask = (document: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>;

interface Asked {
  document: string;
  variables: Record<string, unknown> | undefined;
  digest: string;
}

/** What a page asked while it was made and what it was told: as long as it would be told the same, it would be the same page. */
export class AskedAnswers {
  private readonly asked: Asked[] = [];
  private failed = false;

  /** Asks for a page that is being made, and remembers what came of it. */
  remembering(ask: Ask): Ask {
    return async (document, variables) => {
      try {
        const data = await ask(document, variables);
        this.asked.push({ document, variables: variables && { ...variables }, digest: digestOf(data) });
        return data;
      } catch (error) {
        this.failed = true;
        throw error;
      }
    };
  }

  /** Whether every answer would be the same now. One that failed is not asked again: the page is made anew. */
  async stillHold(ask: Ask): Promise<boolean> {
    if (this.failed) return false;
    for (const { document, variables, digest } of this.asked) {
      const data = await ask(document, variables).catch(() => null);
      if (data === null || digestOf(data) !== digest) return false;
    }
    return true;
  }
}

const digestOf = (data: Record<string, unknown>): string => hash("sha1", JSON.stringify(data), "base64url");
