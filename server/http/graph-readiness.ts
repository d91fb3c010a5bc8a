import { UnavailableError } from "../domain/errors.ts";

/** Whether the graph answers, and answers in time. */
interface GraphReadiness {
  /** @throws {UnavailableError} while the graph is away or makes its plans. */
  check: () => Promise<void>;
  /** Makes the plans; what is asked meanwhile may take too long. */
  warm: () => Promise<void>;
}

/**
 * A Neo4j that comes back has forgotten its plans, and the first questions would take longer than a reader waits: it is ready when the plans
 * are made again.
 */
export function graphReadiness(ping: () => Promise<void>, warmUp: () => Promise<void>): GraphReadiness {
  let isCold = false;
  let warming: Promise<void> | null = null;
  const warm = () => {
    isCold = true;
    warming ??= warmUp()
      .then(() => {
        isCold = false;
      })
      .finally(() => {
        warming = null;
      });
    return warming;
  };
  const check = async () => {
    try {
      await ping();
    } catch (error) {
      isCold = true;
      throw error;
    }
    if (!isCold) return;
    warm().catch(() => undefined);
    throw new UnavailableError("图数据库刚刚恢复，正在准备常用的查询，请稍后再试。");
  };
  return { check, warm };
}
