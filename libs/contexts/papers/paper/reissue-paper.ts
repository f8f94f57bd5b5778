import {
  deny,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  type Role,
} from '#domain/kernel';
import { person } from '#domain/procedure';
import { mustBeIssued, paperCommand } from './paper.state.js';

const { oneOf, text } = fields;

/** The organs that handle its matter, and who issues papers in such a one. */
export type MayIssue = Readonly<{ organs: readonly string[]; roles: readonly Role[] }>;

/**
 * Issues a paper again that its holder lost or that cannot be read（补发）: the same words under
 * the same number, with a code of its own; the one before it is void from that day on. What says
 * something else is a new paper with its own number, drawn up by an act of the matter.
 */
export const reissuePaper = paperCommand('ReissuePaper', {
  title: 'Issue a paper again（补发文书）',
  at: 'reissue',
  by: ['officer', 'head-of-organ', 'intake-clerk', 'certificate-clerk', 'archivist'],
  asks: {
    because: oneOf(['lost', 'damaged', 'illegible'], {
      about: 'Lost, damaged or illegible（遗失、损毁、无法辨认）',
    }),
    reason: text({
      about: 'Who asks for it, and why（补发事由）',
      example: '当事人书面声明遗失',
      max: 500,
    }),
  },
  fills: filledWith<MayIssue>(),
  who: ({ issued }, act, { organs, roles }) => {
    const who = person(act);
    const { organ, roles: held } = who.capacity;
    if (issued && !organs.includes(organ))
      deny(
        'other-organ',
        'Only the organ that issued it issues it again（仅限原制发机关补发）.',
        'WHO-2',
      );
    if (issued && !roles.some((role) => held.includes(role)))
      deny(
        'not-its-issuer',
        'Whoever may issue such papers issues one again（仅限有权制发该类文书的人员补发）.',
        'WHO-1',
      );
    return who.id;
  },
  repeat: ({ because, reason }, { reissued }) =>
    reissued?.because === because && reissued.reason === reason,
  stage: (paper) => {
    mustBeIssued(paper);
    if (!paper.rendering)
      refuse('paper-owed', 'It is not set yet: nobody holds it（文书尚未生成，无从补发）.');
    if (paper.reissued || paper.withdrawn)
      refuse(
        'paper-withdrawn',
        'Another paper has taken its place: that one is issued again（该文书已被替换，请补发现行的一件）.',
      );
  },
  rule: ({ because, reason }, { issued }, { validAt }, by) => [
    {
      type: 'PaperReissued',
      data: { because, reason, by, copy: (issued?.again?.copy ?? 1) + 1, on: localDateOf(validAt) },
    },
  ],
});

export type ReissuePaper = MessageOf<typeof reissuePaper>;
