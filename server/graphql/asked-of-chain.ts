import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";
import { type AskedNode, BARE, type Follow } from "../graph/asked/asked.ts";
import type { Relation } from "../graph/asked/relation.ts";
import { leads, supports } from "../graph/queries/assignments.ts";
import { chainRelations } from "../graph/queries/responsibility-chain.ts";
import { takenUpBy } from "../graph/queries/taken-up-by.ts";
import { askedBehind, askedOf, type Question } from "./asked-of.ts";
import { selectedFields } from "./selected-fields.ts";

/** What decides the gaps of a chain: to ask for `gaps` is to ask for all of it. */
const GAPS = selection(/* GraphQL */ `{
  subject { ... on Indicator { name } ... on Measure { title deadline } }
  leads { unit { name } openEnded }
  supports { unit { name } openEnded }
  takenUpBy { body { name cadence { text } sessions { name cadence { text } } } }
  escalation { condition toText from { id } to { ... on MeetingBody { name cadence { text } } ... on Unit { name } } }
}`);
const POLICY = selection(/* GraphQL */ `{ title docNumber issuedOn status replacedOn repealedOn }`);
/** What decides from when on a chain holds at all. */
const ISSUE = selection(/* GraphQL */ `{ docNumber issuedOn }`);

/** The fields of a chain that hold edges: each is a relation of its subject, found by `buildChain` under `as`. */
export const CHAIN_FIELDS: Record<string, { relation: Relation; as: string }> = {
  leads: { relation: leads, as: "leads" },
  supports: { relation: supports, as: "supports" },
  takenUpBy: { relation: takenUpBy, as: "takenUpBy" },
  escalation: { relation: chainRelations.ladderSteps, as: "ladderSteps" },
};

/** What a chain asks of its subject. */
export function askedOfChain(selections: readonly SelectionSetNode[], question: Question): AskedNode {
  const { leadsBelow, takenUpBelow, statingPolicy } = chainRelations;
  const chain = question.schema.getType("ResponsibilityChain") as GraphQLObjectType;
  const typeOf = (field: string) => getNamedType(chain.getFields()[field]?.type as GraphQLOutputType);
  const wantsGaps = selectedFields(selections, question.fragments).has("gaps");
  const fields = selectedFields(wantsGaps ? [...selections, GAPS] : selections, question.fragments);

  const policy = question.schema.getType("Policy") as GraphQLNamedType;
  const follows: Follow[] = [
    {
      field: "statingPolicy",
      relation: statingPolicy,
      asked: askedBehind(statingPolicy, policy, [wantsGaps ? POLICY : ISSUE], question, 1),
    },
  ];
  for (const [name, { relation, as }] of Object.entries(CHAIN_FIELDS)) {
    const inner = fields.get(name);
    if (inner) follows.push({ field: as, relation, asked: askedBehind(relation, typeOf(name), inner, question, 1) });
  }
  if (wantsGaps) {
    follows.push(
      { field: "leadsBelow", relation: leadsBelow, asked: BARE },
      { field: "takenUpBelow", relation: takenUpBelow, asked: BARE },
    );
  }
  const subject = askedOf(typeOf("subject"), fields.get("subject") ?? [], question);
  return { properties: subject.properties, follows: [...follows, ...subject.follows] };
}

function selection(document: string): SelectionSetNode {
  const [definition] = parse(document).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("a selection is written as a query");
  return definition.selectionSet;
}
