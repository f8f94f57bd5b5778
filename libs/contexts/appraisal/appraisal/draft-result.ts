import { type Act, fields, localDateOf, type MessageOf, seenIn } from '#domain/kernel';
import { actingAs, drawUp, stop } from '#domain/procedure';
import { recordOf } from '../shared/subject.js';
import { law, notAbout, officials } from '../shared/who-may.js';
import { vetoReference } from '../veto/veto.reference.js';
import { type Issued, issuedCommand, mustBeNext } from './appraisal.state.js';
import { mayObject } from './clocks.js';
import { forms, onPaper } from './papers.js';
import { type Result, resultOf } from './result.js';

/** What stands against the subject is looked at with each result: there may be nothing. */
export const vetoesOf = {
  vetoes: fields.ref(vetoReference, { about: 'Vetoes of the subject（一票否决记录）', look: true }),
} as const;

/** The record of vetoes of whoever is appraised, under the name of that field. */
export const ofSubject = ({ issued: { subject } }: Issued) => ({ vetoes: recordOf(subject) });

/** The result of the scores as they stand, and of what stands against the subject now. */
export const resultNow = ({ issued, scores }: Issued, act: Act): Result => {
  const seen = seenIn(act, vetoReference, recordOf(issued.subject));
  const { vetoes = [] } = seen.standing?.facts ?? {};
  const { year, scale } = issued;
  return resultOf(scale, scores, { year, on: localDateOf(act.now), law: act.law, vetoes });
};

/** The draft result is computed and told（初评）; whoever is appraised may object to it. */
export const draftResult = issuedCommand('DraftResult', {
  title: 'Draft the result and tell it（提出初评结果）',
  at: 'draft-result',
  by: officials,
  asks: {},
  restsOn: vetoesOf,
  against: (_, appraisal) => ofSubject(appraisal),
  who: ({ issued: { organ, subject } }, act) => {
    const who = actingAs(act, officials, [organ], law);
    notAbout(subject, act, who.id);
    return who;
  },
  repeat: (_, { drafted }) => drafted !== undefined,
  stage: (appraisal) => mustBeNext(appraisal, 'drafted'),
  rule: (_, appraisal, act, { id: by }) => {
    const result = resultNow(appraisal, act);
    const draftedOn = localDateOf(act.now);
    const { organ } = appraisal.issued;
    const said = { ...onPaper(appraisal, result, act), draftedOn };
    return [
      {
        type: 'ResultDrafted',
        data: {
          result,
          draftedOn,
          by,
          documents: drawUp({ organ, papers: appraisal.papers }, act, [forms.draft, said]),
          clocks: [...stop(appraisal, act.validAt, 'draft'), mayObject(act)],
        },
      },
    ];
  },
});

export type DraftResult = MessageOf<typeof draftResult>;
