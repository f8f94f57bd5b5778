import { fields, localDateOf, type MessageOf, same } from '#domain/kernel';
import { drawUp } from '#domain/procedure';
import { knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { listedNow } from '../stages.js';
import { headOfLister, heads } from '../who-may.js';

const { text } = fields;

/** Who is late is interviewed（约谈）by the lister; no clock stops for it (HAZ-S19). */
export const interviewBody = knownCommand('InterviewBody', {
  title: 'Interview who is late（约谈）',
  at: 'interviews',
  by: heads,
  asks: {
    interviewed: text({ about: 'Who was interviewed（约谈对象）', max: 200 }),
    demands: text({ about: 'What was demanded（约谈要求）' }),
  },
  who: headOfLister,
  repeat: (asked, { interviews }) =>
    interviews.some(({ interviewed, demands }) => same({ interviewed, demands }, asked)),
  stage: listedNow,
  rule: (said, hazard, act, { id: by, capacity: { organ: lister } }) => {
    const interviewedOn = localDateOf(act.now);
    const content = { ...said, subject: hazard.reported.report.subject, interviewedOn };
    return [
      {
        type: 'BodyInterviewed',
        data: {
          ...said,
          interviewedOn,
          by,
          documents: drawUp(
            papersOf(hazard, lister),
            act,
            [forms.interview, content],
            [forms.interviewRecord, content],
          ),
        },
      },
    ];
  },
});

export type InterviewBody = MessageOf<typeof interviewBody>;
