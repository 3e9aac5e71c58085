// Adds the suites' result files up: a line each, every skip with its reason, and the total as the last line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...files] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
let missing = false;

for (const file of files) {
  const path = join(folder, file);
  if (!existsSync(path)) {
    console.log(`${file}: no result file, so the suite did not run`);
    missing = true;
    continue;
  }
  const counts = file.endsWith('.trx') ? readTrx(readFileSync(path, 'utf8')) : readJUnit(readFileSync(path, 'utf8'));
  if (counts.passed + counts.failed === 0) {
    console.log(`${file}: no test was run`);
    missing = true;
  }
  console.log(`${file}: ${format(counts)}`);
  for (const reason of counts.reasons) console.log(`  skipped: ${reason}`);
  for (const key of Object.keys(total)) total[key] += counts[key];
}

if (missing) total.failed += 1;
console.log(process.env.CLOSING === 'checks' ? `${total.passed + total.failed} checks, ${total.failed} failed` : format(total));
process.exit(total.failed > 0 ? 1 : 0);

function readTrx(xml) {
  const results = [...xml.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)];
  const outcome = (result) => /outcome="(\w+)"/.exec(result[1])?.[1];
  const skipped = results.filter((result) => outcome(result) === 'NotExecuted');
  const passed = results.filter((result) => outcome(result) === 'Passed').length;
  return {
    passed,
    skipped: skipped.length,
    failed: results.length - passed - skipped.length,
    reasons: skipped.map((result) => {
      const name = /testName="([^"]*)"/.exec(result[1])?.[1];
      const reason = /<Message>([\s\S]*?)<\/Message>/.exec(result[2] ?? '')?.[1] ?? /<StdOut>([\s\S]*?)<\/StdOut>/.exec(result[2] ?? '')?.[1];
      return `${name}: ${reason?.trim() ?? 'no reason given'}`;
    }),
  };
}

function readJUnit(xml) {
  const cases = [...xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)];
  const has = (testcase, tag) => new RegExp(`<${tag}\\b`).test(testcase[2] ?? '');
  const skipped = cases.filter((testcase) => has(testcase, 'skipped'));
  const failed = cases.filter((testcase) => has(testcase, 'failure') || has(testcase, 'error')).length;
  return {
    passed: cases.length - skipped.length - failed,
    skipped: skipped.length,
    failed,
    reasons: skipped.map((testcase) => /name="([^"]*)"/.exec(testcase[1])?.[1] ?? 'unnamed'),
  };
}

function format({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
