import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { describeEnvironment } from "../../server/config.ts";

const readme = readFileSync(resolve(import.meta.dirname, "../../README.md"), "utf8");

test.each(describeEnvironment())("the README explains $name", ({ name }) => {
  expect(readme).toContain(`\`${name}\``);
});
