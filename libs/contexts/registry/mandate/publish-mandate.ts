import { type Command, type Decide, type LocalDate, refuse, same } from '#domain/kernel';
import { mustHaveCome } from '../shared/dated.js';
import { onlyTheRegistrar } from '../shared/who-may.js';
import type { MandatePublished } from './mandate.events.js';
import { grantedMandate, type Mandate } from './mandate.state.js';
import { mustNotPassOn } from './no-sub-delegation.js';

export type PublishMandate = Command<'PublishMandate', { publishedOn: LocalDate; url: string }>;

/**
 * Records when and where a mandate was made public (公布). One published after the day it was to begin on has failed: what was
 * done in between would rest on nothing, so a new mandate with a later day is needed. The day of publication itself is in time.
 */
export const publishMandate: Decide<PublishMandate, Mandate, MandatePublished> = (
  asked,
  state,
  act,
) => {
  onlyTheRegistrar(act);
  const mandate = grantedMandate(state);
  const { publishedOn, url } = asked;
  if (mandate.published) {
    if (same(mandate.published, asked)) return [];
    refuse('mandate-published', 'It was published before, on another day or elsewhere（已公布）.');
  }
  if (mandate.revoked) refuse('mandate-revoked', 'It was revoked（委托已撤销）.', 'PL 20');
  if (!/^https?:\/\/\S+$/.test(url))
    refuse(
      'publication-without-address',
      'Say at which address it was published（未注明公布网址）.',
    );
  mustHaveCome(publishedOn, act);
  if (publishedOn > mandate.text.from)
    refuse(
      'mandate-published-too-late',
      `It was to begin on ${mandate.text.from} and must be public by then（须于生效前公布）.`,
      ...(mandate.text.kind === 'entrusted' ? ['PL 20'] : ['PL 24']),
    );
  mustNotPassOn(mandate.text, act);
  return [{ type: 'MandatePublished', data: { publishedOn, url } }];
};
