import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Account } from "../../../schema/types/account.ts";
import { Unit } from "../../../schema/types/unit.ts";
import type { AccountRow } from "../../editorial/accounts/account-row.ts";
import { readUnits } from "../../graph/queries/nodes-by-id.ts";
import { readRedirectedUnits } from "../../graph/queries/redirects.ts";
import type { Context } from "../context.ts";

@Resolver(() => Account)
export class AccountUnit {
  @FieldResolver(() => Unit, { nullable: true, description: "The unit it writes for." })
  async unit(@Root() { unitId }: AccountRow, @Ctx() context: Context) {
    return unitId && ((await context.load(readUnits, unitId)) ?? context.load(readRedirectedUnits, unitId));
  }
}
