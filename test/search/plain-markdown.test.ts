import { expect, test } from "vitest";
import { plainMarkdown } from "../../server/search/text/plain-markdown.ts";

test("a case is searched by its words, not by its marks", () => {
  expect(plainMarkdown("## 做法\n- **先**会商 [附件3·二（三）](clause:demo#a3-2-3)。\n- 见[办法](/policies/demo)。")).toBe(
    "做法\n先会商。\n见办法。",
  );
});
