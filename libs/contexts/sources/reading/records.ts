import { plainNameLabels } from '#domain/procedure';
import { issuing } from '#platform/papers';
import { recordRoutesOf } from '#platform/record';
import { alarmLabels } from '../alarm/alarm.events.js';
import { alarmNoun } from '../alarm/alarm.noun.js';
import { gatewayLabels } from '../gateway/gateway.events.js';
import { gatewayNoun } from '../gateway/gateway.noun.js';
import { pointLabels } from '../point/point.events.js';
import { pointNoun } from '../point/point.noun.js';
import { pointCodeNoun } from '../point-code/point-code.noun.js';
import { clockName } from '../projections/clock-names.js';
import { forms } from '../source/papers.js';
import { sourceLabels } from '../source/source.events.js';
import { sourceNoun } from '../source/source.noun.js';
import { sourceNameNoun } from '../source-name/source-name.noun.js';
import { sourceReaders } from './sources.reading.js';

const tag = 'sources 重大危险源';

/** What is on record about sources, points and alarms（重大危险源履历）. */
export const sourcesRecords = [
  ...recordRoutesOf(sourceNoun, {
    tag,
    called: '重大危险源',
    by: sourceReaders,
    events: sourceLabels,
    clock: clockName,
    idAs: 'none',
  }),
  ...recordRoutesOf(pointNoun, {
    tag,
    called: '监测点',
    by: sourceReaders,
    events: pointLabels,
    idAs: 'none',
  }),
  ...recordRoutesOf(gatewayNoun, {
    tag,
    called: '监测网关',
    by: sourceReaders,
    events: gatewayLabels,
    idAs: 'none',
  }),
  ...recordRoutesOf(alarmNoun, {
    tag,
    called: '报警',
    by: sourceReaders,
    events: alarmLabels,
    clock: clockName,
    idAs: 'none',
  }),
  ...recordRoutesOf(pointCodeNoun, {
    tag,
    called: '监测点位编号',
    path: 'point-codes',
    by: sourceReaders,
    events: plainNameLabels,
  }),
  ...recordRoutesOf(sourceNameNoun, {
    tag,
    called: '在册重大危险源',
    path: 'source-names',
    by: sourceReaders,
    events: plainNameLabels,
  }),
];

/** The papers of a filing; on them stands the unit. */
export const sourcesPapers = [
  issuing(
    sourceNoun,
    {
      types: ['SourceFiled', 'FilingAnswered'],
      by: sourceReaders,
      ends: {
        FilingAnswered: ({ documents }) =>
          documents?.some(({ title }) => title === forms.receipt.title)
            ? { titles: [forms.receipt.title], because: 'changed', act: '重新备案' }
            : undefined,
        CancellationAnswered: ({ granted }) =>
          granted
            ? { titles: [forms.receipt.title], because: 'ended', act: '核销备案' }
            : undefined,
      },
    },
    ({ identified }) =>
      identified && {
        organ: identified.source.organ,
        party: { kind: 'organisation', ...identified.source.unit },
      },
  ),
];
