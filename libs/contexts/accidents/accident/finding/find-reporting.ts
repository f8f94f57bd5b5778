import { exhibitReference } from '#contexts/evidence/contract';
import {
  type Asks,
  fields,
  type Law,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  unknown,
} from '#domain/kernel';
import { drawUp, stop } from '#domain/procedure';
import { inOurHands, type Known, knownCommand, occurredAt } from '../accident.state.js';
import type { Finding } from '../facts.js';
import type { Doubt } from '../doubts.js';
import { forms, papersOf } from '../papers.js';
import { headOf, heads } from '../who-may.js';

const { files, id, oneOf, optional, text } = fields;

const asks = {
  doubt: id({ about: 'Which doubt it settles（疑点编号）', example: 'hour' }),
  finding: oneOf(['none', 'late', 'omitted', 'false', 'concealed'], {
    about: 'None, late, omitted, false, concealed（不成立、迟报、漏报、谎报、瞒报）',
  }),
  intent: optional(
    oneOf(['negligence', 'purpose'], { about: 'By negligence or on purpose（过失、故意）' }),
  ),
  reason: text({ about: 'Why（认定理由）' }),
  evidence: files(exhibitReference, {
    about: 'SHA-256 of what proves it（证据材料）',
    here: true,
    at: () => 'then',
    max: 20,
  }),
};

type Asked = Asks<typeof asks>;

/**
 * What a doubt comes to（认定迟报漏报谎报瞒报）, each word as the rule defines it (ACL-21): late is
 * after the hour; omitted by negligence; false on purpose; concealed hidden beyond the hour and
 * verified. From 2021-09-01 only the omission is left to R493 35 (E71).
 */
export const findReporting = knownCommand('FindReporting', {
  title: 'Find whether the report was late, omitted, false, concealed（认定报告情况）',
  at: 'reporting-findings',
  by: heads,
  asks,
  who: headOf,
  repeat: (asked, { findings }) =>
    findings.some(({ doubt, finding, intent, reason, evidence }) =>
      same([doubt, finding, intent, reason, evidence], valuesOf(asked)),
    ),
  stage: (accident, _, asked) => {
    inOurHands(accident);
    if (accident.findings.some(({ doubt }) => doubt === asked.doubt))
      refuse('already-found', 'It was found already（该疑点已认定）.', 'ACL-21');
    mustFit(doubtOf(accident, asked), asked);
  },
  rule: (asked, accident, act, { id: by }) => {
    const law = lawOf(asked.finding, localDateOf(occurredAt(accident)), act.law);
    const foundOn = localDateOf(act.now);
    const { says } = doubtOf(accident, asked);
    const { doubt: _doubt, ...onPaper } = asked;
    return [
      {
        type: 'ReportingFound',
        data: {
          ...asked,
          law,
          foundOn,
          by,
          documents: drawUp(papersOf(accident), act, [
            forms.finding,
            { ...onPaper, says, law, foundOn },
          ]),
          clocks: stop(accident, act.now, `ACC-D16-VERIFY.${asked.doubt}`),
        },
      },
    ];
  },
});

export type FindReporting = MessageOf<typeof findReporting>;

const valuesOf = ({ doubt, finding, intent, reason, evidence }: Asked) => [
  doubt,
  finding,
  intent,
  reason,
  evidence,
];

/** The doubt of that number, or 404. */
export const doubtOf = ({ doubts }: Known, asked: Pick<Asked, 'doubt'>): Doubt =>
  doubts.find(({ doubt }) => doubt === asked.doubt) ??
  unknown(
    'no-such-doubt',
    `Nobody has raised the doubt ${asked.doubt}（没有编号为 ${asked.doubt} 的疑点）.`,
  );

/** About what each of the words may be said, and with which intent. */
const fits: Readonly<
  Record<
    Exclude<Finding, 'none'>,
    Readonly<{ about: readonly Doubt['about'][]; intent?: Asked['intent']; word: string }>
  >
> = {
  late: { about: ['hour', 'silence'], word: '迟报：超过规定时限报告' },
  omitted: { about: ['time', 'casualties'], intent: 'negligence', word: '漏报：因过失遗漏' },
  false: { about: ['time', 'casualties'], intent: 'purpose', word: '谎报：故意不如实报告' },
  concealed: {
    about: ['hour', 'silence'],
    intent: 'purpose',
    word: '瞒报：隐瞒已发生的事故，超过时限未报并查证属实',
  },
};

const mustFit = ({ about }: Doubt, { finding, intent, evidence }: Asked): void => {
  if (finding === 'none') return;
  const { about: of, intent: asks, word } = fits[finding];
  if (!of.includes(about))
    refuse(
      'another-word',
      `该疑点与“${word}”的定义不符（this doubt is not of that kind）.`,
      'ACL-21',
    );
  if (asks !== undefined && intent !== asks)
    refuse(
      'intent-differs',
      `认定须符合“${word}”：intent 须为 ${asks}（the word asks for another intent）.`,
      'ACL-21',
    );
  if (evidence.length === 0)
    refuse('not-proven', 'It is found on evidence（认定须有证据材料）.', 'ACL-21');
};

/** Under which articles it is punished on the day of the accident (ACL-5, ACL-6, E71). */
const lawOf = (finding: Finding, on: LocalDate, law: Law): readonly string[] => {
  if (finding === 'none') return [];
  if (finding === 'omitted') return ['R493 35'];
  const principal = law.cited('ACL-5', 'lateReport', on).law;
  return finding === 'late' ? [principal] : [principal, 'R493 36'];
};
