import { fields, type MessageOf, refuse } from '#domain/kernel';
import { mustBeIssued, paperCommand } from './paper.state.js';

const { text } = fields;

/** Has a paper tried again that could not be set, after what was missing was mended. */
export const askRendering = paperCommand('AskRendering', {
  title: 'Have a paper set again（重新生成文书）',
  at: 'rendering',
  by: ['operator'],
  asks: { reason: text({ about: 'What was mended（已处理情况）', example: '已补登机关名称' }) },
  repeat: (_, { asked }) => asked === true,
  stage: (paper) => {
    mustBeIssued(paper);
    if (paper.rendering)
      refuse(
        'paper-rendered',
        'The paper is there, and is not set a second time（文书已生成，不再重新生成）.',
      );
  },
  rule: ({ reason }, _, { actor }) => [
    {
      type: 'RenderingAsked',
      data: { reason, by: actor.kind === 'person' ? actor.id : actor.name },
    },
  ],
});

export type AskRendering = MessageOf<typeof askRendering>;
