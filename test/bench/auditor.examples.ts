import { wholeHistoryOf, stateAsOf } from '#platform/record';
import { connect, EventStoreDbLog } from '#platform/log';
import { instant } from '#domain/kernel';
import { readModels } from '#platform/tables';
import { importedDecider } from '../../libs/contexts/import/imported/imported.decider.js';
import { importedStream } from '../../libs/contexts/import/imported/imported.stream.js';
import { ImportedCaseRow } from '../../libs/contexts/import/projections/imported-case-row.js';
import { measure } from './figure.js';

// Who asks for cases, as a process of its own, as the query API is one: it has imported nothing and
// keeps nothing of it.

/** What is timed: a case as it stood at a moment, or its present row; one after the other. */
export type Question = Readonly<{
  what: 'as-of' | 'row';
  id: string;
  warmUp: number;
  rounds: number;
}>;

const [storeUrl = '', databaseUrl = '', district = ''] = process.argv.slice(2);
const log = new EventStoreDbLog(connect(storeUrl));
const rows = (await readModels(databaseUrl)).getRepository(ImportedCaseRow);
const moment = instant('2008-01-01T00:00:00Z');

const asked = {
  'as-of': async (id: string): Promise<unknown> =>
    stateAsOf(importedDecider, await wholeHistoryOf({ log }, importedStream, { district, id }), {
      validAt: moment,
    }),
  row: (id: string): Promise<unknown> => rows.findOneByOrFail({ id, district }),
};

process.on('message', ({ what, id, warmUp, rounds }: Question) => {
  const ask = () => asked[what](id);
  void measure(warmUp, 1, ask)
    .then(() => measure(rounds, 1, ask))
    .then((answer) => process.send!(answer));
});
process.on('disconnect', () => process.exit(0));
process.send!('ready');
