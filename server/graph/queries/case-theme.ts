/** The way from a case to its themes: the first-level concepts of what it demonstrates. Nobody chooses them, they follow from what it is evidence for. */
export const TO_THEME = "-[:DEMONSTRATES]->(:Indicator)-[:PART_OF*0..1]->(:Indicator {level: 1})-[:EXPRESSES]->";
