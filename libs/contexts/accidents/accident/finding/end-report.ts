import { exhibitReference } from '#contexts/evidence/contract';
import {
  type Act,
  type Asks,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  seenIn,
} from '#domain/kernel';
import { actingAs, again, drawUp, voided } from '#domain/procedure';
import { accidentReference } from '../accident.reference.js';
import { inOurHands, type Known, knownCommand } from '../accident.state.js';
import { forms, papersOf } from '../papers.js';
import { decidingOrgansOf, headOf, heads } from '../who-may.js';

const { files, oneOf, optional, ref, text } = fields;

const asks = {
  ground: oneOf(['double', 'mistaken', 'not-production'], {
    about:
      'Told twice, no accident at all, or none of production: illness, suicide, crime（重复报告、误报、非生产安全事故）',
  }),
  into: optional(
    ref(accidentReference, {
      about: 'The file that it goes into, of a double report（并入的事故）',
      look: true,
    }),
  ),
  reason: text({ about: 'Why（理由）', max: 1_000 }),
  evidence: files(exhibitReference, {
    about: 'SHA-256 of what proves it（证据材料）',
    here: true,
    at: () => 'then',
    max: 20,
  }),
};

type Asked = Asks<typeof asks>;

/**
 * A report that is no accident of its own ends（销案、并案）: it was told twice and goes into the
 * other file, nothing had happened, or nothing of production, which the government or the
 * department that it authorises decides on evidence (ACC-S15). Nothing is erased; no clock runs.
 */
export const endReport = knownCommand('EndReport', {
  title: 'End or join a report（销案、并案）',
  at: 'end',
  by: heads,
  asks,
  who: (accident, act, { ground }) =>
    ground === 'not-production'
      ? actingAs(act, heads, decidingOrgansOf(accident), ['R493 19'])
      : headOf(accident, act),
  repeat: (asked, { closed }) =>
    again(
      closed && {
        ground: closed.ground,
        into: closed.into,
        reason: closed.reason,
        evidence: closed.evidence,
      },
      asked,
      'already-ended',
    ),
  stage: (accident, act, asked) => {
    inOurHands(accident);
    if (accident.approved)
      refuse('report-approved', '调查报告已经批复，不得销案（its report is approved）.', 'R493 32');
    mustSayWhere(accident, asked, act);
    if (asked.ground === 'not-production' && asked.evidence.length === 0)
      refuse('not-proven', '认定非生产安全事故须有证据（it is decided on evidence）.', 'ACC-S15');
  },
  rule: (asked, accident, act, { id: by }) => {
    const endedOn = localDateOf(act.now);
    const { government, organ } = accident.reported.accident;
    const issuer = asked.ground === 'not-production' ? government : organ;
    return [
      {
        type: 'AccidentEnded',
        data: {
          ...asked,
          endedOn,
          by,
          documents: drawUp(papersOf(accident), act, [
            forms.ending,
            { issuer, accident: accident.reported.accident, ...asked, endedOn },
          ]),
          clocks: voided(accident, act.validAt, '已销案'),
        },
      },
    ];
  },
});

export type EndReport = MessageOf<typeof endReport>;

/** A double report names the file that stays: another one, of the same unit, that goes on. */
const mustSayWhere = (accident: Known, { ground, into }: Asked, act: Act): void => {
  if ((ground === 'double') !== (into !== undefined))
    refuse(
      'into-or-not',
      '重复报告须且只有重复报告填写 into（say into which file a double report goes, and of nothing else）.',
      'R493 12',
    );
  if (into === undefined) return;
  const { standing } = seenIn(act, accidentReference, into);
  if (!standing)
    refuse('no-such-accident', `没有事故 ${into}（there is no such accident）.`, 'R493 12');
  const { accidentId, accident: facts } = accident.reported;
  if (into === accidentId || standing.facts.over || standing.party !== facts.unit.id)
    refuse(
      'not-the-same',
      `事故 ${into} 不是同一单位的另一起在办事故，不能并入（it is no other accident of this unit that goes on）.`,
      'R493 12',
    );
};
