import { registerEnumType } from "type-graphql";

export enum ListOrder {
  GROUPED = "GROUPED",
  NEWEST = "NEWEST",
}

registerEnumType(ListOrder, {
  name: "ListOrder",
  description: "How a list is ordered. A cursor of one order is none of another.",
  valuesConfig: {
    GROUPED: { description: "What belongs to one place, or to one policy, stands together." },
    NEWEST: { description: "What was issued, or published or changed, last comes first; what bears no date comes last." },
  },
});
