import { readFileSync } from 'node:fs';
import { mappingFile } from '../import.examples.js';
import { BadMapping } from './mapping.js';
import { readMapping } from './read-mapping.js';

const good = {
  name: 'small',
  version: 1,
  format: 'csv',
  case: 'no',
  activity: 'step',
  time: { from: 'when', format: 'DD.MM.YYYY', zone: '+08:00' },
  activities: { In: { event: 'ImportedApplicationReceived' } },
};

const faultsOf = (change: object): readonly string[] => {
  try {
    readMapping(JSON.stringify({ ...good, ...change }));
  } catch (error) {
    if (error instanceof BadMapping) return error.faults;
    throw error;
  }
  return [];
};

describe('A mapping', () => {
  it.each(['road-traffic-fines', 'application-receipts', 'permit-receipts'])(
    '%s comes with the project',
    (name) => expect(readMapping(readFileSync(mappingFile(name), 'utf8'))).toMatchObject({ name }),
  );

  it('needs no more than the essentials', () =>
    expect(readMapping(JSON.stringify(good))).toMatchObject({
      encoding: 'utf-8',
      money: { currency: 'CNY', decimal: '.' },
      csv: { delimiter: ',', quote: '"' },
    }));

  it.each([
    [{ version: '1' }, 'version: must be a whole number from 1'],
    [{ format: 'xml' }, 'format: must be one of xes, csv (now: "xml")'],
    [{ case: '' }, 'case: must be a text that is not empty'],
    [{ columns: {} }, 'mapping.columns: is not known here'],
    [{ time: { from: 'when', format: 'DD.MM.YYYY' } }, 'time.zone: must be given'],
    [{ time: { from: 'when', format: 'DD.MM' } }, 'time.format: must be iso, or hold'],
    [{ time: { from: 'when', zone: 'Beijing' } }, 'time.zone: must look like +08:00'],
    [{ encoding: 'klingon' }, 'encoding: klingon is not known'],
    [{ money: { currency: 'yuan' } }, 'money.currency: must be a code'],
    [{ activities: {} }, 'activities: must name at least one activity'],
    [{ csv: { rows: 'sorted' } }, 'csv.rows: may only be "anywhere"'],
    [{ duplicates: true }, 'duplicates: may only be "drop"'],
    [{ only: { lifecycle: 'complete' } }, 'only.lifecycle: must be a list of texts'],
    [{ only: [] }, 'only: must be an object'],
    [{ others: { event: 'X' } }, 'others.event: must be one of Imported'],
    [
      { others: { event: 'ImportedStepTaken', fields: { result: 'r' } } },
      'others.fields.result: values.r must say what its texts mean',
    ],
    [
      { activities: { In: { event: 'CaseFiled' } } },
      'activities.In.event: must be one of Imported',
    ],
    [
      {
        activities: { In: { event: 'ImportedNoticeServed', fields: { amount: 'a' } } },
      },
      'activities.In.fields.amount: is not known here',
    ],
    [
      { activities: { In: { event: 'ImportedApplicationDecided', fields: { result: 'r' } } } },
      'activities.In.fields.result: values.r must say what its texts mean',
    ],
    [
      { values: { r: { yes: 'perhaps' } } },
      'values.r.yes: must be one of stands, annulled-on-review',
    ],
  ])('says what is wrong with %j', (change, fault) => {
    const faults = faultsOf(change);
    expect(faults.some((one) => one.startsWith(fault))).toBe(true);
  });

  it('may leave the activities to one rule for all', () => {
    const others = { event: 'ImportedStepTaken' };
    const mapping = readMapping(JSON.stringify({ ...good, activities: undefined, others }));
    expect(mapping).toMatchObject({ activities: {}, others });
  });

  it('says everything that is wrong at once, and what is no JSON', () => {
    expect(faultsOf({ name: 1, case: 2, activity: 3 })).toHaveLength(3);
    expect(() => readMapping('{')).toThrow('It is no JSON');
  });
});
