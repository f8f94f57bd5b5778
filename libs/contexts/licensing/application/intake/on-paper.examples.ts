import { type Act, localDate } from '#domain/kernel';
import { bureau, by } from '../../desk.examples.js';
import { asking, papers } from '../application.examples.js';
import type { TakeOverApplication } from './take-over-application.js';

// An application that was received on paper in June, before the bureau kept its applications here.

const takenOver = { on: localDate('2026-06-22'), source: '2026年纸质收件登记簿' };

export const onPaper: TakeOverApplication['data'] = {
  asking: { ...asking, applicationId: 'on-paper-7' },
  organ: bureau,
  serial: 7,
  materials: papers(asking.item),
  clerk: 'lin',
  acceptedOn: localDate('2026-06-24'),
  takenOver,
};

/** At the desk of a bureau that keeps its applications here since July, with nine on paper. */
export const atDesk = (act: Act = by('zhou', '2026-07-06')): Act => {
  const known = act.registry.organ(bureau)!;
  return {
    ...act,
    registry: {
      ...act.registry,
      organ: (id) =>
        id === bureau
          ? { ...known, keptHereSince: localDate('2026-07-01') }
          : act.registry.organ(id),
      numbersOnPaper: (series) => (series === `${bureau}.licensing.2026` ? 9 : undefined),
    },
  };
};
