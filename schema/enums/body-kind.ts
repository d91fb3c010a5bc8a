import { registerEnumType } from "type-graphql";

export enum BodyKind {
  JOINT_MEETING = "JOINT_MEETING",
  SESSION = "SESSION",
  LEADING_GROUP = "LEADING_GROUP",
  TASK_FORCE = "TASK_FORCE",
  WORKING_GROUP = "WORKING_GROUP",
  COMMITTEE = "COMMITTEE",
  OFFICE = "OFFICE",
}

registerEnumType(BodyKind, {
  name: "BodyKind",
  description: "Kinds of meeting bodies (议事协调机构).",
  valuesConfig: {
    JOINT_MEETING: { description: "联席会议" },
    SESSION: { description: "A session of a body: 全体会议, 专题会议, 会商会议." },
    LEADING_GROUP: { description: "领导小组" },
    TASK_FORCE: { description: "专班" },
    WORKING_GROUP: { description: "工作组" },
    COMMITTEE: { description: "委员会" },
    OFFICE: { description: "办公室" },
  },
});
