import { connect, disconnect, wordsOf } from '#platform/log';
import { prepareStore, type StoreAccount } from '#platform/store';

// `npm run prepare-store`: accounts and access lists of a secure event store, once and whenever a
// password changes. EVENTSTORE_URL is an administrator's here; the accounts come from STORE_READER,
// STORE_READER_PASSWORD (query API), STORE_WRITER and STORE_WRITER_PASSWORD (command API, worker).

const leave = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(2);
};
const given = (name: string, unless?: string): string =>
  process.env[name] || unless || leave(`${name} is missing（缺少设置）`);

const url = given('EVENTSTORE_URL');
const accounts: readonly StoreAccount[] = [
  {
    username: given('STORE_READER', 'work-safety-reader'),
    password: given('STORE_READER_PASSWORD'),
    writes: false,
  },
  {
    username: given('STORE_WRITER', 'work-safety-writer'),
    password: given('STORE_WRITER_PASSWORD'),
    writes: true,
  },
];

try {
  for (const line of await prepareStore(connect(url), accounts)) process.stdout.write(`${line}\n`);
} catch (error) {
  process.stderr.write(`Could not prepare the event store（未能设置事件库）: ${wordsOf(error)}\n`);
  process.exitCode = 1;
} finally {
  await disconnect(url);
}
