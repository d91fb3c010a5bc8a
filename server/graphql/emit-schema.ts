import { writeFileSync } from "node:fs";
import { packageFile } from "../graph/package-file.ts";
import { printApiSchema } from "./print-api-schema.ts";

writeFileSync(packageFile("schema/schema.graphql"), printApiSchema());
