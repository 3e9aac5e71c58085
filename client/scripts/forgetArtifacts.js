// The Relay compiler leaves out of persisted-queries.json what it finds already compiled, and never takes an entry
// away. Starting from nothing keeps the file equal to the documents in the source, also after a merge.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const client = path.resolve(import.meta.dirname, '..');

for (const entry of readdirSync(path.join(client, 'src'), { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory() && entry.name === '__generated__') {
    rmSync(path.join(entry.parentPath, entry.name), { recursive: true });
  }
}
writeFileSync(path.join(client, 'persisted-queries.json'), '{}\n');
