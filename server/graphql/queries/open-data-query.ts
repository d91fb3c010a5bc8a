import { Ctx, Query, Resolver } from "type-graphql";
import { OpenData } from "../../../schema/types/open-data.ts";
import { readLastChangeLine } from "../../graph/change-log.ts";
import { readDataFiles } from "../../graph/queries/data-files.ts";
import type { Context } from "../context.ts";

@Resolver()
export class OpenDataQuery {
  @Query(() => OpenData, { description: "What can be taken away of the graph: its files (CSV) and where its changes stand." })
  async openData(@Ctx() { graph }: Context) {
    const { seq, at } = await readLastChangeLine(graph);
    return { cursor: seq, changedAt: at, files: await readDataFiles(graph) };
  }
}
