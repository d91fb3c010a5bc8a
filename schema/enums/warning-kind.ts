import { registerEnumType } from "type-graphql";

export enum WarningKind {
  SECRET_MARK = "SECRET_MARK",
  IDENTITY_CARD = "IDENTITY_CARD",
  BANK_CARD = "BANK_CARD",
  PHONE_NUMBER = "PHONE_NUMBER",
  CONTACT_NAME = "CONTACT_NAME",
  BROKEN_LINK = "BROKEN_LINK",
  FIGURE_WITHOUT_SOURCE = "FIGURE_WITHOUT_SOURCE",
  CLAIM_WITHOUT_CITATION = "CLAIM_WITHOUT_CITATION",
  IMAGE_WITHOUT_DESCRIPTION = "IMAGE_WITHOUT_DESCRIPTION",
}

registerEnumType(WarningKind, {
  name: "WarningKind",
  description: "What a check before publishing stops at.",
  valuesConfig: {
    SECRET_MARK: { description: "密级标志; nobody publishes over it." },
    IDENTITY_CARD: { description: "公民身份号码" },
    BANK_CARD: { description: "银行卡号" },
    PHONE_NUMBER: { description: "个人电话" },
    CONTACT_NAME: { description: "联系人姓名" },
    BROKEN_LINK: { description: "链接打不开" },
    FIGURE_WITHOUT_SOURCE: { description: "前后对比的数字没有来源" },
    CLAIM_WITHOUT_CITATION: { description: "写了数字的段落没有出处" },
    IMAGE_WITHOUT_DESCRIPTION: { description: "图片没有说明" },
  },
});
