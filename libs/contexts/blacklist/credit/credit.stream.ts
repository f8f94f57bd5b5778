import { knownTo, label, type LocalDate, type StreamKind } from '#domain/kernel';
import type { CreditEvent } from './credit.events.js';
import { evolveCredit } from './credit.state.js';

const record = label('a record of dishonesty', '失信信息');

type Off = Readonly<{ places: readonly string[] }>;
const off = <D extends Off>(on: (data: D) => LocalDate) =>
  ({
    what: record,
    law: ['N36'],
    withdraws: true,
    of: (data: D) => ({ places: data.places, on: on(data) }),
  }) as const;

const begun = ['CreditRecorded', 'CreditEntered'] as const;

/** `blacklistCredit-440704.<recordId>`: what one penalty, or one document, leaves of somebody. */
export const creditStream: StreamKind<CreditEvent> = {
  category: 'blacklistCredit',
  upcasters: {},
  knows: knownTo(evolveCredit),
  publishes: {
    CreditPublished: {
      what: record,
      law: ['N36'],
      of: ({ places, publishedOn: on }) => ({ places, on }),
    },
    RepairGranted: off(({ grantedOn }) => grantedOn),
    CreditTermOver: off(({ endedOn }) => endedOn),
    CreditVoided: off(({ voidedOn }) => voidedOn),
  },
  takesBack: {
    RepairGranted: { of: begun },
    CreditTermOver: { of: begun },
    CreditVoided: { of: begun },
  },
};
