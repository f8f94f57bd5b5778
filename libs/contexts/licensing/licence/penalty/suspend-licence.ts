import { type LocalDate, type MessageOf, sentInstead, startOfDay } from '#domain/kernel';
import { drawUp, start } from '#domain/procedure';
import { news } from '../../desk/news.js';
import { forms } from '../../documents/forms.js';
import { suspensionClock } from '../licence.clocks.js';
import { mustBe, papersOf } from '../licence.papers.js';
import { heldCommand } from '../licence.state.js';

type Suspension = Readonly<{ source: string; cause: string; from: LocalDate; until?: LocalDate }>;

/**
 * Takes the licence away for a time (暂扣), as a penalty of another context says; never on our own
 * motion (LIC-L5). `until` is its last day: then a clock gives the licence back without anybody's
 * act.
 */
export const suspendLicence = heldCommand('SuspendLicence', {
  title: 'Enter a suspension that was decided as a penalty（暂扣登记）',
  ...news,
  fills: sentInstead<Suspension>(),
  repeat: ({ source }, licence) =>
    licence.suspendedBy.includes(source) || licence.undone.includes(source),
  stage: (licence) => mustBe(licence, 'valid'),
  rule: ({ source, cause, from, until }, licence, act) => {
    const documents = drawUp(papersOf(licence, act), act, [
      forms.suspended,
      { source, cause, from, until },
    ]);
    const timer = { rule: 'LIC-L5', duty: 'holder', name: suspensionClock(source) } as const;
    const clocks =
      until === undefined ? [] : [start(act, timer, { start: startOfDay(from), until })];
    return [{ type: 'LicenceSuspended', data: { source, cause, from, until, documents, clocks } }];
  },
});

export type SuspendLicence = MessageOf<typeof suspendLicence>;
