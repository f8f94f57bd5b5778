import { exhibitReference } from '#contexts/evidence/contract';
import { fields, type LocalDate, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { drawUp } from '#domain/procedure';
import { knownCommand } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { heads, listingOfficer, officers } from '../who-may.js';
import { toldOf } from './stages.js';

const { files, flag, narrative, oneOf, optional, text } = fields;

/**
 * What the subject says, adopted or not with reasons（陈述申辩及复核）; or its written waiver. Late
 * words are heard until it is decided, and what was reviewed before is reviewed anew (BLK-S3).
 */
export const hearSubject = knownCommand('HearSubject', {
  title: 'Hear the subject（听取陈述申辩）',
  at: 'hearing',
  by: [...officers, ...heads],
  asks: {
    kind: oneOf(['statement', 'waiver'], {
      about: 'Words, or the written waiver of them（陈述申辩、书面放弃）',
    }),
    said: narrative(text({ about: 'What was said（陈述申辩内容、放弃声明）', max: 4_000 })),
    adopted: optional(flag({ about: 'Adopted; of words only（是否采纳）' })),
    reason: text({ about: 'Why or why not（复核意见及理由）', max: 2_000 }),
    evidence: files(exhibitReference, {
      about: 'SHA-256 of what was handed in（提交的材料）',
      here: true,
      at: () => 'then',
      max: 20,
    }),
  },
  late: ({ noticeServed }) => noticeServed?.servedOn,
  who: listingOfficer,
  repeat: (asked, { heard }) => {
    const last = heard.at(-1);
    return (
      last !== undefined &&
      same(
        [last.kind, last.said, last.adopted, last.reason, last.evidence],
        [asked.kind, asked.said, asked.adopted, asked.reason, asked.evidence],
      )
    );
  },
  stage: (listing, _, { kind, adopted }) => {
    toldOf(listing);
    if ((kind === 'statement') !== (adopted !== undefined))
      refuse(
        'adopted-or-not',
        '陈述申辩须写明是否采纳（say of words whether they are adopted; a waiver has none）.',
        'BLK-S3',
      );
  },
  rule: (said, listing, act, { id: by }) => {
    const heardOn = localDateOf(act.validAt);
    const papers = papersOf(listing);
    const opinion = [forms.hearing, { ...said, heardOn, by }] as const;
    return [
      {
        type: 'SubjectHeard',
        data: {
          ...said,
          heardOn,
          by,
          documents:
            said.kind === 'statement'
              ? drawUp(papers, act, wordsOf(said, heardOn), opinion)
              : drawUp(papers, act, opinion),
        },
      },
    ];
  },
});

export type HearSubject = MessageOf<typeof hearSubject>;

/** What was said, as it is read to the subject and signed by it（陈述申辩笔录）. */
const wordsOf = (
  { said, evidence }: Readonly<{ said: string; evidence: readonly string[] }>,
  heardOn: LocalDate,
) => [forms.words, { said, evidence, heardOn }] as const;
