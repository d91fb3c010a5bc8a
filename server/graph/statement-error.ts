/**
 * A statement that no engine can run: a syntax error, an unknown variable, a missing parameter, a write sent as a read.
 * A mistake in the program, never in what a user asked; so it is no DomainError.
 */
export class StatementError extends Error {
  readonly cypher: string;

  constructor(engineMessage: string, cypher: string) {
    super(`${engineMessage}\nin: ${cypher.trim()}`);
    this.name = "StatementError";
    this.cypher = cypher;
  }
}
