import { performance } from "node:perf_hooks";

/** In milliseconds: with what it takes to say so, whoever asks is told within three seconds. */
export const PATIENCE = 2_800;

/**
 * How long somebody still waits for the graph, over all that is read for them, in milliseconds: a slow graph is UNAVAILABLE after them,
 * however many reads a question takes.
 */
export class Patience {
  private left: number;
  private waiting = 0;
  private since = 0;

  constructor(milliseconds = PATIENCE) {
    this.left = milliseconds;
  }

  /** Waits for `work`, which is told how many milliseconds are left, at least one. What is waited for at the same time counts once. */
  async spend<Result>(work: (left: number) => Promise<Result>): Promise<Result> {
    this.count();
    this.waiting++;
    try {
      return await work(Math.max(this.left, 1));
    } finally {
      this.count();
      this.waiting--;
    }
  }

  /** Only while this process has nothing to do it waits for the graph; what it computes for others meanwhile is not the graph's fault. */
  private count(): void {
    const { idle } = performance.eventLoopUtilization();
    if (this.waiting > 0) this.left -= idle - this.since;
    this.since = idle;
  }
}
