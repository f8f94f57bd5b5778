import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { officerOfCase } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { drawUp, again } from '#domain/procedure';
import { investigable } from '../stages.js';

const { id, moment, personal, text } = fields;

/** Asks one person to come and be heard (询问通知书): when, where. */
export const summonToInquiry = caseCommand('SummonToInquiry', {
  title: 'Summon to an inquiry（询问通知）',
  at: 'inquiries/summons',
  by: officers,
  asks: {
    summonsId: id({ about: 'Name of the summons in the case（通知编号）', example: 'summons-1' }),
    person: personal(text({ about: 'Who is to come（被询问人）', max: 200 })),
    at: moment({ about: 'When（询问时间）' }),
    place: text({ about: 'Where（询问地点）', max: 300 }),
  },
  who: (state, act) => officerOfCase(state, act),
  repeat: (asked, state) => again(own(state.summonses, asked.summonsId), asked, 'summons-id-taken'),
  rule: (asked, state, act, by) => {
    investigable(state);
    if (asked.at < act.validAt)
      refuse(
        'summons-in-the-past',
        'Nobody can come to a time gone by（传唤时间不得早于现在）.',
        'PL 55',
      );
    const summonedOn = localDateOf(act.validAt);
    return [
      {
        type: 'InquirySummoned',
        data: {
          summons: asked,
          summonedOn,
          by,
          documents: drawUp(papersOf(state), act, [
            forms.summons,
            { person: asked.person, at: asked.at, place: asked.place, summonedOn },
          ]),
        },
      },
    ];
  },
});

export type SummonToInquiry = MessageOf<typeof summonToInquiry>;
