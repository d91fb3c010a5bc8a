import { ApiError } from "./api-error.ts";
import type { Execute } from "./create-executor.ts";

const ATTEMPTS = 3;

/** What visitors ask most, of nothing. */
const QUESTIONS = [
  /* GraphQL */ `{
    responsibilityChain(subject: "") {
      leads { unit { name } citation { quote clause { path url } } }
      supports { unit { name } citation { quote clause { path url } } }
      takenUpBy { basis body { name } citation { quote clause { path url } } }
      escalation { from { name } to { ... on MeetingBody { name } ... on Unit { name } } condition citation { quote clause { path url } } }
      gaps
    }
  }`,
  /* GraphQL */ `{
    indicators(policy: "") { nodes { id name leads { unit { name } } supports { unit { name } } takenUpBy { body { name } } } }
  }`,
];

/**
 * Asks what visitors will ask. A Neo4j that has just started plans its first statements for seconds, longer than a reader should wait;
 * it goes on planning while nobody waits, so a later attempt finds the plan.
 */
export async function warmUp(execute: Execute): Promise<void> {
  for (const question of QUESTIONS) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const code = await codeOf(execute(question));
      if (code !== "UNAVAILABLE") break;
    }
  }
}

/** @throws {Error} for what is no answer of the API */
async function codeOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return "OK";
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
}
