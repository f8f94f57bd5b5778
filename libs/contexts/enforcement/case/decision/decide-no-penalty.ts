import { addressOf } from './address-of.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { defenceClock, rules } from '../case.law.js';
import { drawUp, again, start, stop } from '#domain/procedure';
import { giveUp } from '../hearing/waive-rights.js';
import { recusalsSettled } from './decision-guards.js';
import { headOfCase } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import type { NoPenaltyGround } from '../shared.events.js';
import { undecided } from '../stages.js';
import { transferSettled } from '../transfer/who-transfers.js';

const { oneOf, text } = fields;

const articles: Readonly<Record<NoPenaltyGround, string>> = {
  'minor-and-corrected': 'PL 33',
  'first-and-minor': 'PL 33',
  'no-fault': 'PL 33',
  'not-proven': 'PL 57',
  'limitation-over': 'PL 36',
  'under-fourteen': 'PL 30',
  insane: 'PL 31',
};

/**
 * The head decides not to punish (不予处罚), on one of the grounds of the law; the party is
 * educated where there was a wrong.
 */
export const decideNoPenalty = caseCommand('DecideNoPenalty', {
  title: 'Decide not to punish（不予处罚决定）',
  at: 'no-penalty-decision',
  by: heads,
  asks: {
    ground: oneOf(
      [
        'minor-and-corrected',
        'first-and-minor',
        'no-fault',
        'not-proven',
        'limitation-over',
        'under-fourteen',
        'insane',
      ],
      { about: 'Ground（不予处罚情形）' },
    ),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
    education: text({ about: 'Education of the party（教育情况）' }),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) => again(earlier(state), asked, 'case-decided'),
  rule: (asked, state, act, decidedBy) => {
    const { party } = undecided(state);
    transferSettled(state);
    if (state.stage === 'open')
      refuse(
        'investigation-not-concluded',
        'Conclude the investigation first（须先调查终结）.',
        'PL 57',
      );
    recusalsSettled(state);
    grounded(asked, party.kind);
    const decidedOn = localDateOf(act.now);
    const basis = articles[asked.ground];
    const documents = drawUp(papersOf(state), act, [
      forms.noPenalty,
      { party, address: addressOf(party, act), ...asked, basis, decidedOn },
    ]);
    return [
      {
        type: 'NoPenaltyDecided',
        data: {
          decisionNumber: documents[0]?.number ?? '',
          decidedOn,
          decidedAt: act.now,
          ground: asked.ground,
          decidedBy,
          reasons: asked.reasons,
          education: asked.education,
          documents,
          clocks: [
            ...stop(state, act.now, rules.casePeriod),
            ...stop(state, act.now, rules.hearingRequest),
            ...giveUp(state, act, defenceClock),
            start(act, { rule: rules.serveDecision, duty: 'officer' }, { start: act.now }),
          ],
        },
      },
    ];
  },
});

export type DecideNoPenalty = MessageOf<typeof decideNoPenalty>;

const earlier = ({ noPenalty }: Case): object | undefined =>
  noPenalty && {
    ground: noPenalty.ground,
    reasons: noPenalty.reasons,
    education: noPenalty.education,
  };

const wrongDone: readonly NoPenaltyGround[] = [
  'minor-and-corrected',
  'first-and-minor',
  'no-fault',
];

function grounded(asked: DecideNoPenalty['data'], kind: 'citizen' | 'organisation'): void {
  const { ground, reasons, education } = asked;
  if (reasons === '')
    refuse('no-reasons', 'Say why nobody is punished（须写明不予处罚的理由）.', articles[ground]);
  if (kind === 'organisation' && (ground === 'under-fourteen' || ground === 'insane'))
    refuse(
      'ground-of-citizens',
      'This ground is one of natural persons（该情形仅适用于自然人）.',
      articles[ground],
    );
  if (wrongDone.includes(ground) && education === '')
    refuse('no-education', 'The party is educated（不予处罚的，应当对当事人进行教育）.', 'PL 33');
}
