import { registerEnumType } from "type-graphql";

export enum Role {
  EDITOR = "EDITOR",
  REVIEWER = "REVIEWER",
  ADMIN = "ADMIN",
}

registerEnumType(Role, {
  name: "Role",
  description: "What an account may do; one account may have several.",
  valuesConfig: {
    EDITOR: { description: "编辑: writes and submits." },
    REVIEWER: { description: "审核: returns, publishes and withdraws what others wrote." },
    ADMIN: { description: "管理员: keeps the accounts, and may publish over a warning with a reason." },
  },
});
