import { fields, type MessageOf, refuse, same } from '#domain/kernel';
import { mustHaveCome } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { grantedMandate, mandateCommand } from './mandate.state.js';
import { mustNotPassOn } from './no-sub-delegation.js';

const { day, text } = fields;

/**
 * Records when and where a mandate was made public (公布). One published after the day it was to
 * begin on has failed: what was done in between would rest on nothing, so a new mandate with a
 * later day is needed. The day of publication itself is in time.
 */
export const publishMandate = mandateCommand('PublishMandate', {
  title: 'Record where a mandate was made public（登记公布）',
  at: 'publication',
  ...keepers(),
  asks: {
    publishedOn: day({ about: 'Made public on（公布日期）', past: true }),
    url: text({
      about: 'At which address（公布网址）',
      example: 'https://www.jianghai.gov.cn/…',
    }),
  },
  repeat: (asked, state) => {
    const { published } = grantedMandate(state);
    if (!published || same(published, asked)) return published !== undefined;
    return refuse(
      'mandate-published',
      'It was published before, on another day or elsewhere（该委托已在其他日期或者载体公布）.',
    );
  },
  stage: (state) => {
    if (grantedMandate(state).revoked)
      refuse('mandate-revoked', 'It was revoked（委托已撤销）.', 'PL 20');
  },
  rule: ({ publishedOn, url }, state, act) => {
    const { text } = grantedMandate(state);
    if (!/^https?:\/\/\S+$/.test(url))
      refuse(
        'publication-without-address',
        'Say at which address it was published（未注明公布网址）.',
      );
    mustHaveCome(publishedOn, act);
    if (publishedOn > text.from)
      refuse(
        'mandate-published-too-late',
        `It was to begin on ${text.from} and must be public by then（该委托自 ${text.from} 起生效，须在此之前公布）.`,
        ...(text.kind === 'entrusted' ? ['PL 20'] : ['PL 24']),
      );
    mustNotPassOn(text, act);
    return [{ type: 'MandatePublished', data: { publishedOn, url } }];
  },
});

export type PublishMandate = MessageOf<typeof publishMandate>;
