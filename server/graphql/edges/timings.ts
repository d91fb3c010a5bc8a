import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../../schema/scalars/date.ts";
import { Duty } from "../../../schema/types/duty.ts";
import { Measure } from "../../../schema/types/measure.ts";
import { MeetingBody } from "../../../schema/types/meeting-body.ts";
import { Timing } from "../../../schema/types/timing.ts";
import { BadInputError } from "../../domain/errors.ts";
import { occurrences } from "../../domain/occurrences.ts";
import { readTiming } from "../../domain/read-timing.ts";
import { recurrenceRule } from "../../domain/recurrence-rule.ts";
import type { Timing as TimingRow } from "../../domain/timing.ts";

/** What says when, in the order in which it is believed. */
interface Timed {
  due?: string | null;
  deadline?: string | null;
  cadence?: string | null;
}

const LONGEST_DAYS = 800;

export const timings = [Duty, Measure, MeetingBody].map((Type) => {
  @Resolver(() => Type)
  class TimingOf {
    @FieldResolver(() => Timing, {
      nullable: true,
      description: "When, as a calendar knows it; null where the notice gives no time, or words that no calendar knows (定期).",
    })
    timing(@Root() { due, deadline, cadence }: Timed) {
      for (const text of [due, deadline, cadence]) {
        const timing = text ? readTiming(text) : null;
        if (timing) return { ...timing, text, rule: recurrenceRule(timing), timing };
      }
      return null;
    }
  }
  return TimingOf;
});

@Resolver(() => Timing)
export class TimingDates {
  @FieldResolver(() => [DateScalar], { description: "Its dates from one day to another, both counted; none where the notice states none." })
  dates(
    @Root() { timing }: { timing: TimingRow },
    @Arg("from", () => DateScalar) from: string,
    @Arg("to", () => DateScalar, { description: `At most ${LONGEST_DAYS} days later.` }) to: string,
  ): string[] {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days > LONGEST_DAYS) throw new BadInputError(`from 到 to 最多 ${LONGEST_DAYS} 天，收到的是 ${days} 天。请分几次问。`, { from, to });
    return occurrences(timing, from, to);
  }
}
