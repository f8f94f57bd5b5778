import { checkCharacterOf } from '#domain/kernel';
import { act } from '../case/stories/people.examples.js';
import { story } from '../case/stories/case.examples.js';
import { caseId, clue } from '../case/stories/matter.examples.js';
import { spot, spotAct } from '../case/decision/spot.examples.js';
import { type CaseStep, stepsUntil } from '../projections/on-record.examples.js';
import { openReadingRoom } from './reading-room.examples.js';

// One whole case with part of its fine paid, three cases of other parties, one fine on the spot.
// Today is 10 June 2026.

const today = '2026-06-10T10:00:00+08:00';
export const spotCase = spot.data.caseId;
export const other = (n: number): string =>
  `01970000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;

const payment: CaseStep = {
  command: {
    type: 'RecordPayment',
    data: { receiptNumber: 'R-1', fen: 5_000_000, channel: 'bank' },
  },
  act: act('su', '2026-05-20 10:00'),
};

/** Code of a unit outside the register. */
export const creditCodeOf = (n: number): string => {
  const first17 = `9244070400000000${n}`;
  return `${first17}${checkCharacterOf(first17)}`;
};

/** A case of another unit, up to its filing when it has a serial. */
export const ofParty = (n: number, name: string, serial?: number): readonly CaseStep[] => {
  const creditCode = creditCodeOf(n);
  const party = { ...clue.party, id: creditCode, creditCode, name };
  const recorded: CaseStep = {
    act: story.clue.act,
    command: { type: 'RecordClue', data: { caseId: other(n), clue: { ...clue, party } } },
  };
  const filed: CaseStep = {
    act: story.filed.act,
    command: { type: 'FileCase', data: { serial: serial ?? 0, year: 2026 } },
  };
  return serial === undefined ? [recorded] : [recorded, story.applied, filed];
};

/** The room with all these cases in it, and the position of the last act. */
export const filledRoom = async () => {
  const room = await openReadingRoom(today);
  await room.play(other(1), ofParty(1, '江海区礼乐顺发五金厂', 13));
  await room.play(other(2), ofParty(2, '江海区外海兴隆家具厂', 14));
  await room.play(other(3), ofParty(3, '江海区滘头永盛塑料厂'));
  await room.play(spotCase, [{ command: spot, act: spotAct }]);
  const last = await room.play(caseId, [...stepsUntil('served'), payment]);
  return { room, last };
};
