import type { Migration } from '#platform/tables';
import { Platform1790000000001 } from './0001-platform.js';
import { Ringing1790000000002 } from './0002-ringing.js';
import { Orders1790000000003 } from './0003-orders.js';
import { Builds1790000000004 } from './0004-builds.js';
import { Reading1790000000005 } from './0005-reading.js';
import { Words1790000000006 } from './0006-words.js';
import { Stage1790000000007 } from './0007-stage.js';
import { Journal1790000000008 } from './0008-journal.js';
import { ReadingOrder1790000000013 } from './0013-reading-order.js';
import { Consequences1790000000014 } from './0014-consequences.js';
import { Readings1790000000015 } from './0015-readings.js';
import { ReadingsInOrder1790000000016 } from './0016-readings-in-order.js';
import { Transparency1790000000017 } from './0017-transparency.js';
import { Outbox1790000000018 } from './0018-outbox.js';
import { Evidence1790000000019 } from './0019-evidence.js';
import { Orphans1790000000020 } from './0020-orphans.js';

/** Every change to the database, oldest first. Appended to, never edited. */
export const migrations: readonly Migration[] = [
  Platform1790000000001,
  Ringing1790000000002,
  Orders1790000000003,
  Builds1790000000004,
  Reading1790000000005,
  Words1790000000006,
  Stage1790000000007,
  Journal1790000000008,
  ReadingOrder1790000000013,
  Consequences1790000000014,
  Readings1790000000015,
  ReadingsInOrder1790000000016,
  Transparency1790000000017,
  Outbox1790000000018,
  Evidence1790000000019,
  Orphans1790000000020,
];
