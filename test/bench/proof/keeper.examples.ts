import { SystemClock } from '#domain/kernel';
import { connect, EventStoreDbLog } from '#platform/log';
import { readModels } from '#platform/tables';
import { signerOf, TreeKeeping } from '#platform/transparency';

// The keeping of the tree as a process of its own, as in the worker. Says `ready` when it follows.

const [storeUrl = '', databaseUrl = ''] = process.argv.slice(2);
const keeping = await TreeKeeping.of({
  log: new EventStoreDbLog(connect(storeUrl)),
  database: await readModels(databaseUrl, []),
  signer: signerOf('bench', Buffer.alloc(32, 7)),
  clock: new SystemClock(),
});
const ending = new AbortController();
const following = keeping.follow(ending.signal);
process.on('message', (word) => {
  if (word !== 'stop') return;
  ending.abort();
  void following.then(() => process.send!('stopped'));
});
process.on('disconnect', () => process.exit(0));
process.send!('ready');
