import { instant } from '#domain/kernel';
import type { PlainNameEvent } from '#domain/procedure';

/** For each command of a plain name a history in which it does something. */
export const samplesOfName = <D extends object>(details: D) => {
  const matter = 'matter-1';
  const held: PlainNameEvent<D> = {
    type: 'NameHeld',
    data: { matter, attempt: 'a1', details, at: instant('2026-06-02T01:00:00Z') },
  };
  const reason = '未登记';
  return {
    HoldName: { history: [], data: { matter, attempt: 'a1', details } },
    ConfirmName: { history: [held], data: { matter, details } },
    GiveUpName: { history: [held], data: { matter, attempt: 'a1', reason } },
    ReleaseName: { history: [held], data: { matter, attempt: 'a1', reason } },
  };
};
