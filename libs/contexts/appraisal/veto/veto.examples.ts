import { accidentReference } from '#contexts/accidents/contract';
import { type Act, type LocalDate, localDate } from '#domain/kernel';
import { type Samples, seeing } from '#testing';
import { as, by, onlyTime, system, told } from '../people.examples.js';
import type { LiftVeto } from './lift-veto.js';
import type { NoteHonour } from './note-honour.js';
import type { RecordVeto } from './record-veto.js';
import { vetoNoun } from './veto.noun.js';

// 外海街道 is under a veto after an accident; it falls when the accident was found to be another's.

export const tale = told(vetoNoun);

/** An act that looked at the accident of the story, as grave as is said. */
export const knowingTheAccident = (
  act: Act,
  { grade = 'larger', occurredOn = '2026-06-18' }: { grade?: string; occurredOn?: string } = {},
): Act =>
  seeing<object>(act, accidentReference, 'accident-1', {
    standing: {
      organ: 'bureau',
      facts: { over: false, grade, occurredOn: occurredOn as LocalDate },
    },
  });

export const record = (change: Partial<RecordVeto['data']> = {}): RecordVeto => ({
  type: 'RecordVeto',
  data: {
    organ: 'bureau',
    subject: { kind: 'street', id: 'waihai' },
    cause: 'accident',
    causedOn: localDate('2026-06-18'),
    body: '江海区安全生产委员会',
    vetoId: '江安委〔2026〕9号',
    decidedOn: localDate('2026-09-01'),
    reason: '辖区发生较大生产安全事故',
    accident: 'accident-1',
    ...change,
  },
});
export const recorded = [record(), knowingTheAccident(by('zheng', '2026-09-02'))] as const;

export const lift: LiftVeto = {
  type: 'LiftVeto',
  data: {
    vetoId: '江安委〔2026〕9号',
    number: '江安委〔2026〕15号',
    reason: '事故责任认定被撤销',
  },
};
export const lifted = [lift, by('zheng', '2026-12-01')] as const;

export const honour = (decidedOn = '2026-05-06'): NoteHonour => ({
  type: 'NoteHonour',
  data: {
    commendationId: 'commendation-1',
    organ: 'bureau',
    subject: { kind: 'street', id: 'waihai', organ: 'waihai', name: '外海街道办事处' },
    decidedOn: localDate(decidedOn),
  },
});
export const honoured = [honour(), system('reaction', '2026-05-06')] as const;

const heads = as({ 'head-of-organ': 'ou', 'principal-head': 'zheng' }, 'zheng');

/** For each command on vetoes a history in which it does something. */
export const vetoSamples: Samples<typeof vetoNoun> = {
  RecordVeto: {
    history: [],
    data: record({ cause: 'other', accident: undefined, exhibit: 'ab'.repeat(32) }).data,
    as: heads,
    act: onlyTime('2026-09-02'),
  },
  LiftVeto: {
    history: tale(recorded),
    data: lift.data,
    as: heads,
    act: onlyTime('2026-12-01'),
  },
  NoteHonour: { history: [], data: honour().data, act: onlyTime('2026-05-06') },
};
