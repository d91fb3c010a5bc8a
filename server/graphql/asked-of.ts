import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { type AskedNode, type AskedRelation, CLAUSE_BUT_TEXT, type Follow, ONLY_ID } from "../graph/asked/asked.ts";
import type { Relation } from "../graph/asked/relation.ts";
import { MADE_FROM } from "../graph/rows/as-node.ts";
import { relationOf } from "./from-graph.ts";
import { selectedFields } from "./selected-fields.ts";

/** The schema and the fragments of a question, and how many relations its statement has followed so far. */
export interface Question extends Pick<GraphQLResolveInfo, "schema" | "fragments"> {
  followed: number;
}

/** How many relations one statement follows one behind the other; what stands further out is read by loaders, each thing once. */
const DEPTH = 2;
/** How many relations one statement follows before it leaves the rest to loaders: a Neo4j plans each in hundredths of a second, once. */
const MOST_FOLLOWED = 8;
/** Many things lead to these; what they have in turn is better read once each. */
const SHARED = new Set(["Unit", "Policy", "Clause", "Jurisdiction", "IndicatorConcept"]);

/** What selections ask of a node of a type: its properties, and the relations to follow in the same statement. */
export function askedOf(type: GraphQLNamedType, selections: readonly SelectionSetNode[], question: Question, depth = 0): AskedNode {
  const properties = new Set(["id"]);
  const follows: Follow[] = [];
  const found: { name: string; relation: Relation; fieldType: GraphQLNamedType; inner: SelectionSetNode[] }[] = [];
  let whole = false;
  for (const [name, inner] of selectedFields(selections, question.fragments)) {
    const fields = fieldsNamed(type, name, question);
    const [field] = fields;
    if (!field) continue;
    if (isLeafType(getNamedType(field.type))) for (const property of madeFrom(type, name)) properties.add(property);
    else {
      const relation = relationOf(field);
      const isOne = relation && fields.every((other) => relationOf(other) === relation);
      if (isOne && mayFollow(relation, type, depth) && question.followed < MOST_FOLLOWED) {
        question.followed++;
        found.push({ name, relation, fieldType: getNamedType(field.type), inner });
      }
      // Its resolver may read anything of the row.
      else whole = true;
    }
  }
  // What stands nearer was counted first.
  for (const { name, relation, fieldType, inner } of found) {
    follows.push({ field: name, relation, asked: askedBehind(relation, fieldType, inner, question, depth + 1) });
  }
  return { properties: whole ? null : [...properties].sort(), follows };
}

function mayFollow(relation: Relation, type: GraphQLNamedType, depth: number): boolean {
  return relation.lookup ? depth <= DEPTH : depth === 0 || (depth < DEPTH && !SHARED.has(type.name));
}

/** What is asked behind a relation: of the nodes it leads to, or of a value that holds a node and a citation. */
export function askedBehind(
  relation: Relation,
  type: GraphQLNamedType,
  selections: readonly SelectionSetNode[],
  question: Question,
  depth: number,
): AskedRelation {
  if (relation.kind === "nodes") {
    return { node: askedOf(type, selections, question, depth), from: ONLY_ID, clause: [], policy: null, value: [] };
  }
  const fields = selectedFields(selections, question.fragments);
  const behind = (name: string | undefined | null): AskedNode => {
    const inner = name ? fields.get(name) : undefined;
    const [field] = name ? fieldsNamed(type, name, question) : [];
    return inner && field ? askedOf(getNamedType(field.type), inner, question, depth) : ONLY_ID;
  };
  // The value is the citation itself, or holds it.
  const cited = type.name === "Citation" ? selections : (fields.get("citation") ?? []);
  const value = [...fields.keys()].sort();
  return { node: behind(relation.nodeField), from: behind(relation.fromField?.field), value, ...askedOfCitation(cited, question) };
}

function askedOfCitation(selections: readonly SelectionSetNode[], question: Question): Pick<AskedRelation, "clause" | "policy"> {
  const fields = selectedFields(selections, question.fragments);
  const inClause = fields.get("clause") ?? [];
  const clause = propertiesOf("Clause", inClause, question, CLAUSE_BUT_TEXT);
  const ofPolicy = [...(fields.get("policy") ?? []), ...(selectedFields(inClause, question.fragments).get("policy") ?? [])];
  const policy = ofPolicy.length > 0 ? propertiesOf("Policy", ofPolicy, question, "all") : null;
  return { clause: [...new Set([...(policy ? ["policyId"] : []), "id", "position", ...clause])].sort(), policy };
}

/** The properties that are asked of what a citation points at; `otherwise` where its resolvers need more. */
function propertiesOf<Otherwise>(
  typeName: "Clause" | "Policy",
  selections: readonly SelectionSetNode[],
  question: Question,
  otherwise: Otherwise,
): readonly string[] | Otherwise {
  const type = question.schema.getType(typeName) as GraphQLObjectType;
  const properties = new Set(["id"]);
  for (const name of selectedFields(selections, question.fragments).keys()) {
    const field = type.getFields()[name];
    if (!field || (typeName === "Clause" && name === "policy")) continue;
    if (!isLeafType(getNamedType(field.type))) return otherwise;
    for (const property of madeFrom(type, name)) properties.add(property);
  }
  return [...properties].sort();
}

/** The properties that a leaf is made from: most are one. */
function madeFrom(type: GraphQLNamedType, field: string): readonly string[] {
  return MADE_FROM[type.name]?.[field] ?? [field];
}

/** A field of a type, or of each type that an interface or union stands for. */
function fieldsNamed(type: GraphQLNamedType, name: string, { schema }: Question): GraphQLField<unknown, unknown>[] {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  return types.map((each) => each.getFields()[name]).filter((field) => field !== undefined);
}
