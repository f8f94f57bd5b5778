import { localDate } from '#domain/kernel';
import { played, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import { type Asked, sent } from './sent.examples.js';
import {
  applied,
  apply,
  approve,
  approved,
  register,
  registered,
  seal,
  sealed,
  sealing,
} from '../measures/measure.examples.js';

const ouAt = (when: string) => act('ou', when);
const chenAt = (when: string) => act('chen', when);
const testing: Asked<'StartTesting'> = {
  type: 'StartTesting',
  data: {
    measureId: 'm1',
    body: '江门市质量计量监督检测所',
    partyToldOn: localDate('2026-03-12'),
  },
};
const tested = played([{ command: testing, act: chenAt('2026-03-12 09:00') }], sealed);

/** A sample for each command about goods that are registered, sealed or seized. */
export const measuresSamples = {
  ApplyForMeasure: sent(apply(sealing), chenAt('2026-03-09 09:00'), until('inquiry')),
  ApproveMeasure: sent(approve('m1'), ouAt('2026-03-09 09:30'), applied),
  RefuseMeasure: sent(
    { type: 'RefuseMeasure', data: { measureId: 'm1', reasons: '无必要' } },
    ouAt('2026-03-09 09:30'),
    applied,
  ),
  RegisterEvidence: sent(register(), chenAt('2026-03-09 11:00'), approved),
  DisposeOfEvidence: sent(
    {
      type: 'DisposeOfEvidence',
      data: { measureId: 'e1', outcome: 'returned', reasons: '已核实' },
    },
    ouAt('2026-03-11 09:00'),
    registered,
  ),
  SealProperty: sent(seal(), chenAt('2026-03-09 11:00'), approved),
  ExtendMeasure: sent(
    { type: 'ExtendMeasure', data: { measureId: 'm1', days: 30, reasons: '案情复杂' } },
    ouAt('2026-04-07 09:00'),
    sealed,
  ),
  StartTesting: sent(testing, chenAt('2026-03-12 09:00'), sealed),
  EndTesting: sent(
    { type: 'EndTesting', data: { measureId: 'm1', result: '甲苯含量99%' } },
    chenAt('2026-03-21 16:00'),
    tested,
  ),
  LiftMeasure: sent(
    {
      type: 'LiftMeasure',
      data: { measureId: 'm1', cause: 'no-longer-needed', returnedTo: '容某' },
    },
    ouAt('2026-03-20 09:00'),
    sealed,
  ),
};
