import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { alreadySo, apartFrom } from '#domain/procedure';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { standingPenalty } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';

const { text } = fields;

/**
 * The head looked into what puts the decision in question, and it stands（复核后维持）: the party
 * was heard otherwise, or asked for nothing. Not the head who decided it: two hands. Where its
 * rights were cut short the decision is revoked instead (PL 38, 63, 75).
 */
export const upholdDecision = caseCommand('UpholdDecision', {
  title: 'Uphold a decision that is in question（复核后维持决定）',
  at: 'decision/upholding',
  by: heads,
  asks: {
    reasons: text({ about: 'Why it stands（维持理由）', called: 'reason' }),
  },
  who: (state, act) => {
    const head = headOfOrgan(state, act);
    apartFrom(
      {
        held: [state.penalty?.decidedBy ?? ''],
        code: 'decided-it',
        reason:
          '复核人不得为作出该决定的负责人，由其他负责人复核（whoever decided does not look into it: another head does）.',
        law: ['PL 43', 'PL 75'],
      },
      act,
      head,
    );
    return head;
  },
  repeat: (asked, state) => state.inQuestion === undefined && alreadySo(state.upheld, asked),
  stage: standingPenalty,
  rule: ({ reasons }, { inQuestion, foundRequest }, act, upheldBy) => {
    if (inQuestion === undefined)
      refuse('decision-not-in-question', '该决定没有待复核的事项（nothing puts it in question）.');
    if (foundRequest)
      refuse(
        'hearing-owed',
        '当事人依法申请了听证而未举行，该决定应当撤销（a hearing was asked for in time and not held: revoke the decision）.',
        'PL 38',
        'PL 63',
        'PL 75',
      );
    return [
      { type: 'DecisionUpheld', data: { reasons, upheldOn: localDateOf(act.now), upheldBy } },
    ];
  },
});

export type UpholdDecision = MessageOf<typeof upholdDecision>;
