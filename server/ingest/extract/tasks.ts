import type { OutlineClause } from "../../domain/outline.ts";
import { opensLabel } from "../grammar/label.ts";
import { type Attribution, parseAttribution, together } from "./attribution.ts";
import { endingAttribution } from "./ending-attribution.ts";
import { paragraphsOf } from "./walk.ts";

/** Paragraphs of a clause with the attribution that closes them. */
export interface Task {
  paragraphs: string[];
  attribution: Attribution;
  /** The attribution stands on lines of its own below the words. */
  below: boolean;
  /** Path of the clause that holds the attribution, where it is not the task's own. */
  from?: string;
}

/** Label lines of one task at most; more of them are left to the editor. */
const MOST_LABELS = 40;

/** A line that is one bracket: （甲局牵头，乙局配合）. */
const isBracket = (line: string) => /^[（(【〔［[][^（()）【】〔〕［］[\]]{2,200}[）)】〕］\]]。?$/.test(line);

/**
 * The tasks that a clause states: each runs up to its attribution, at the end of its last paragraph or on label lines of its own
 * (牵头单位：… above 责任单位：… is one attribution).
 */
export function readTasks(clause: OutlineClause): Task[] {
  const tasks: Task[] = [];
  let open: string[] = [];
  // The words of the last attribution end its paragraph, so that a label line below them goes on.
  let goesOn = false;
  let labels = 0;
  for (const paragraph of paragraphsOf(clause)) {
    const onOwnLine = opensLabel(paragraph) || isBracket(paragraph) ? parseAttribution(paragraph) : null;
    const last = tasks.at(-1);
    if (onOwnLine && last && open.length === 0) {
      if (++labels > MOST_LABELS) continue;
      const both = together([last.attribution, onOwnLine]);
      last.attribution = goesOn ? { ...both, quote: `${last.attribution.quote}\n${onOwnLine.quote}` } : both;
      goesOn ||= both.quote === onOwnLine.quote;
    } else {
      const attribution = onOwnLine ?? endingAttribution(paragraph);
      if (!onOwnLine) open.push(paragraph);
      if (!attribution) continue;
      tasks.push({ paragraphs: open, attribution, below: onOwnLine !== null });
      goesOn = paragraph.endsWith(attribution.quote);
      open = [];
      labels = 0;
    }
  }
  return tasks;
}
