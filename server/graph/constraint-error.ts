import { DomainError } from "../domain/errors.ts";

/** Two nodes would bear one unique value; nothing was written. The same on every engine, whose own words are in `details.engine`. */
export class ConstraintError extends DomainError {
  constructor(engineMessage: string) {
    super("CONFLICT", "图中已有相同编号的对象，本次写入已全部撤销。请检查编号是否重复。", { engine: engineMessage });
  }
}
