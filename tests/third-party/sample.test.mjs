import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const program = join(
  import.meta.dirname,
  `../CrmGraph.Sample/bin/${process.env.CONFIG ?? "Release"}/net10.0/CrmGraph.Sample.dll`,
);

test("the C# sample of docs/integrating.md signs in, pages, changes, listens and resumes", () => {
  assert.ok(existsSync(program), "build the solution first: the sample is part of it");

  const { status, stdout, stderr } = spawnSync("dotnet", [program], { encoding: "utf8", timeout: 45_000 });

  assert.equal(status, 0, stdout + stderr);
  const lines = stdout.trim().split(/\r?\n/);
  assert.match(lines[0], /^Signed in as .+\.$/);
  assert.deepEqual(lines.slice(1), [
    "Read 15 customers on 3 pages.",
    "Refused: ValidationError at name.",
    "Created Sample GmbH, version 1.",
    "Rang: Sample, live.",
    "Resumed: Sample, missed.",
  ]);
});
