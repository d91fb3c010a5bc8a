import { registerEnumType } from "type-graphql";

export enum ManuscriptAct {
  CHANGE = "change",
  SUBMIT = "submit",
  DISCARD = "discard",
  RETURN = "return",
  PUBLISH = "publish",
  WITHDRAW = "withdraw",
}

registerEnumType(ManuscriptAct, {
  name: "ManuscriptAct",
  description: "What may be done to a manuscript.",
  valuesConfig: {
    CHANGE: { description: "修改" },
    SUBMIT: { description: "送审" },
    DISCARD: { description: "放弃" },
    RETURN: { description: "退回" },
    PUBLISH: { description: "审核通过（末一道即发布）" },
    WITHDRAW: { description: "撤回" },
  },
});
