import DataLoader from "dataloader";
import { UnavailableError } from "../domain/errors.ts";
import type { Viewer } from "../domain/viewer.ts";
import type { Visit } from "../domain/visit.ts";
import type { AccountDesk } from "../editorial/accounts/account-desk.ts";
import type { Desk } from "../editorial/manuscripts/desk.ts";
import type { AskedNode } from "../graph/asked/asked.ts";
import { batchOf, readOne } from "../graph/asked/read-asked.ts";
import type { Relation, Target } from "../graph/asked/relation.ts";
import type { SharedTrips } from "../graph/asked/shared-trips.ts";
import type { GraphStore, Parameters } from "../graph/graph-store.ts";
import type { BatchRead, GraphReader } from "../graph/queries/batch.ts";
import { type PlacedJurisdiction, readAllJurisdictions } from "../graph/queries/jurisdictions.ts";
import type { NodeRow } from "../graph/rows/node-row.ts";
import type { SearchCounts } from "../search/search-counts.ts";
import type { SearchEngine } from "../search/search-engine.ts";
import type { Patience } from "./patience.ts";

interface ContextParts {
  graph: GraphReader;
  trips: SharedTrips;
  search: SearchEngine;
  searchCounts: Pick<SearchCounts, "most">;
  desk: Desk;
  accounts: AccountDesk;
  on: string;
  viewer: Viewer | null;
  visit: Visit;
  patience: Patience;
}

/** What one request carries: nothing in it outlives the answer. */
export class Context {
  /** The date whose state is shown where none is asked for. */
  readonly on: string;
  readonly search: SearchEngine;
  /** What visitors looked for. */
  readonly searchCounts: Pick<SearchCounts, "most">;
  /** Who asks; null for the public. */
  readonly viewer: Viewer | null;
  /** The request that asks. */
  readonly visit: Visit;
  readonly accounts: AccountDesk;
  /** The graph; all reads together wait no longer than one may. */
  readonly graph: GraphReader;
  private readonly trips: SharedTrips;
  private readonly patience: Patience;
  private readonly loaders = new Map<unknown, unknown>();
  private readonly places: { all?: Promise<PlacedJurisdiction[]> } = {};
  private readonly ownDesk: Desk;
  /** As `places` an object, which Apollo's copy of a context shares with the one that it was made of. */
  private readonly written = { any: false };

  constructor({ graph, trips, search, searchCounts, desk, accounts, on, viewer, visit, patience }: ContextParts) {
    this.on = on;
    this.search = search;
    this.searchCounts = searchCounts;
    this.accounts = accounts;
    this.viewer = viewer;
    this.ownDesk = desk;
    this.visit = visit;
    this.graph = {
      read: <Row>(cypher: string, parameters?: Parameters) =>
        this.told(patience.spend((left) => graph.read<Row>(cypher, parameters, left))),
    };
    this.trips = trips;
    this.patience = patience;
  }

  /** Where manuscripts are written, reviewed and published; that something was written there is noticed. */
  get desk(): Desk {
    return { ...this.ownDesk, graph: this.noticingWrites(this.ownDesk.graph) };
  }

  /** What one node has by a relation; all nodes that are asked about at once share a trip. Null where it has nothing. */
  load<Value>(read: BatchRead<Value>, id: string): Promise<Value | null> {
    let loader = this.loaders.get(read) as DataLoader<string, Value | null> | undefined;
    if (!loader) {
      loader = new DataLoader(async (ids: readonly string[]) => {
        const found = await read(this.graph, ids, this.on);
        return ids.map((key) => found.get(key) ?? null);
      });
      this.loaders.set(read, loader);
    }
    return loader.load(id);
  }

  /** The same for a relation that leads to many. */
  async loadMany<Value>(read: BatchRead<Value[]>, id: string): Promise<Value[]> {
    return (await this.load(read, id)) ?? [];
  }

  /** What one node has by a relation that no statement brought along. */
  follow<Of extends Relation>(relation: Of, id: string) {
    return this.loadMany(batchOf(relation), id);
  }

  /** The same for a relation that leads to at most one. */
  async followOne<Of extends Relation>(relation: Of, id: string) {
    return (await this.follow(relation, id))[0] ?? null;
  }

  /** One node with all that was asked of it, in one trip, which others who ask at the same time share. */
  readOne(label: Target, id: string, asked: AskedNode, on = this.on): Promise<NodeRow | null> {
    return this.told(this.patience.spend((within) => readOne(this.trips, label, asked, { id, on, within })));
  }

  /** What must be there because something points at it. @throws {Error} where the graph is damaged */
  async loadExisting<Value>(read: BatchRead<Value>, id: string): Promise<Value> {
    const found = await this.load(read, id);
    if (found === null) throw new Error(`the graph points at ${id}, which is not there`);
    return found;
  }

  private noticingWrites(graph: GraphStore): GraphStore {
    return {
      read: (...statement) => this.told(graph.read(...statement)),
      write: async (...work) => {
        const result = await this.told(graph.write(...work));
        this.written.any = true;
        return result;
      },
      ping: () => graph.ping(),
      close: () => graph.close(),
    };
  }

  /** A graph that falls silent when something is written has not refused it. */
  private told<Result>(answer: Promise<Result>): Promise<Result> {
    if (!this.written.any) return answer;
    return answer.catch((error) => {
      if (!(error instanceof UnavailableError)) throw error;
      throw new UnavailableError("这次操作已经写入，之后图数据库没有按时回应。请刷新后核对，再决定是否重做。", error.details);
    });
  }

  /** Every place, read once a request. */
  jurisdictions(): Promise<PlacedJurisdiction[]> {
    this.places.all ??= readAllJurisdictions(this.graph);
    return this.places.all;
  }
}
