import { ImportWorld } from '#contexts/import/import.runner';
import { connect, EventStoreDbLog } from '#platform/log';
import { EventStoreDbStore } from '#platform/store';
import { lawInForce } from '#platform/law-now';
import { clockFor } from '../event-store-for.js';
import { builtAs } from './built-as.js';

/**
 * The world in which a command run by hand records（命令行所依之时间与法律）: the stack's own
 * clock, and the law with every calendar notice and setting of the district that its log holds.
 */
export const worldAtHand = async ({
  storeUrl,
  dir,
  district,
}: Readonly<{ storeUrl: string; dir: string; district: string }>): Promise<ImportWorld> => {
  const client = connect(storeUrl);
  const log = new EventStoreDbLog(client);
  return new ImportWorld({
    store: new EventStoreDbStore(client),
    log,
    clock: clockFor(process.env.EVENTSTORE_URL, dir),
    district,
    code: process.env.CODE_VERSION ?? builtAs(),
    law: await lawInForce(log, district, process.env.LAW_OVERRIDES_FILE),
  });
};
