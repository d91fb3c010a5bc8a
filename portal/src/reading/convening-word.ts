/** What the one in front does: a meeting is convened, a group is led. */
export function conveningWord(kind: string): string {
  return ["TASK_FORCE", "WORKING_GROUP", "LEADING_GROUP"].includes(kind) ? "牵头" : "召集";
}
