import { fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { actingAs, workingOrgans } from '#domain/procedure';
import { goesUp, reportedUp } from './recurs.js';
import { knownCommand, onRegister } from './source.state.js';
import { officers } from './who-may.js';

const { text } = fields;

/**
 * The county reports its sources of the higher grades to the city within each quarter (MHS-6); what
 * was reported is known by the paper it went with, and the next quarter owes it again.
 */
export const reportSourceUp = knownCommand('ReportSourceUp', {
  title: 'Report a source to the city（向市级报送备案材料）',
  at: 'upward-reports',
  by: officers,
  asks: {
    to: text({ about: 'Organ it went to（报送机关）', example: '江门市应急管理局', max: 200 }),
    paper: text({ about: 'Number of the paper（报送文号）', max: 100 }),
  },
  who: ({ identified: { source } }, act) =>
    actingAs(act, officers, workingOrgans(source), ['O40 23']),
  repeat: (asked, { reported }) =>
    reported !== undefined && same([reported.to, reported.paper], [asked.to, asked.paper]),
  stage: (source, act) => {
    onRegister(source);
    if (!source.answered?.accepted)
      refuse('not-registered', 'It was not filed yet（尚未完成备案）.', 'MHS-6');
    if (!goesUp(source.grading.grade, act))
      refuse(
        'grade-not-reported',
        'Sources of this grade are not reported to the city（该级别无须报送市级）.',
        'MHS-6',
      );
  },
  rule: (asked, source, act, { id: by }) => [
    {
      type: 'SourceReportedUp',
      data: {
        ...asked,
        grade: source.grading.grade,
        reportedOn: localDateOf(act.now),
        by,
        clocks: reportedUp(act, source),
      },
    },
  ],
});

export type ReportSourceUp = MessageOf<typeof reportSourceUp>;
