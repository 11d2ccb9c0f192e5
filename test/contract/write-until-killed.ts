// Started by grafeo-folder.test.ts: opens the folder, says so, then commits one claim after another, naming each
// once its commit is acknowledged, until it is killed.
import { openGrafeoStore } from '../../server/store/grafeo-store.ts';
import { rawQuery } from '../cypher/load-records.ts';

async function writeUntilKilled(folder: string): Promise<void> {
  const store = await openGrafeoStore(folder);
  await store.migrate();
  const create = rawQuery('CREATE (:Claim {id: $id, half: 1}) CREATE (:Claim {id: $id + "-other", half: 2})');
  process.stdout.write('open\n');
  for (let count = 0; ; count += 1) {
    await store.write((tx) => tx.run(create, { id: `claim:${count}` }));
    process.stdout.write(`claim:${count}\n`);
  }
}

await writeUntilKilled(process.argv[2]!);
