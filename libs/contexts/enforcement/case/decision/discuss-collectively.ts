import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, same, type MessageOf, fields } from '#domain/kernel';
import { reviewPassed } from './decision-guards.js';
import { headOfCase, leads, recusedIn } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { partyHeard } from '../hearing/party-heard.js';
import { drawUp, humansAmong, notRecused } from '#domain/procedure';
import { undecided } from '../stages.js';

const { oneOf, text, texts } = fields;

/**
 * The leading persons discuss a complex or heavy case together (集体讨论), after legal review. They
 * may send it back.
 */
export const discussCollectively = caseCommand('DiscussCollectively', {
  title: 'Record the collective discussion（集体讨论）',
  at: 'collective-discussion',
  by: heads,
  asks: {
    attendees: texts({ names: 'person', about: 'Who was there（参加人员）', min: 1 }),
    opinions: text({ about: 'What was said（讨论意见）', max: 20_000 }),
    conclusion: oneOf(['penalty', 'no-penalty', 'investigate-further'], {
      about: 'Conclusion（讨论结论）',
    }),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) => same(state.discussed?.discussion, asked),
  rule: (asked, state, act, by) => {
    undecided(state);
    partyHeard(state, act);
    if (asked.conclusion !== 'investigate-further') reviewPassed(state);
    const attendees = new Set(asked.attendees);
    const leading = [...attendees].filter((one) => leads(one, act));
    if (!attendees.has(by) || humansAmong(leading, act) < 2)
      refuse(
        'not-collective',
        'The head discusses it with other leading persons（应当由主要负责人与其他负责人共同讨论）.',
        'PL 57',
        'ENF-CD',
      );
    for (const one of attendees) notRecused(recusedIn(state), one, act);
    const discussedOn = localDateOf(act.now);
    return [
      {
        type: 'CollectivelyDiscussed',
        data: {
          discussion: asked,
          discussedOn,
          by,
          documents: drawUp(papersOf(state), act, [forms.discussion, { ...asked, discussedOn }]),
        },
      },
    ];
  },
});

export type DiscussCollectively = MessageOf<typeof discussCollectively>;
