import { localDateOf, type MessageOf, sentInstead } from '#domain/kernel';
import { news } from '../../desk/news.js';
import type { RenewalEnded } from '../licence.events.js';
import { filedRenewal, heldCommand } from '../licence.state.js';

/**
 * The renewal was refused or withdrawn: silence protects it no longer, and with its term the
 * licence ends.
 */
export const endRenewal = heldCommand('EndRenewal', {
  title: 'End the protection of a renewal（终止延续）',
  ...news,
  fills: sentInstead<Omit<RenewalEnded['data'], 'endedOn'>>(),
  repeat: ({ application }, licence) => filedRenewal(licence, application).outcome !== undefined,
  rule: ({ application, because }, _, act) => {
    const endedOn = localDateOf(act.validAt);
    return [{ type: 'RenewalEnded', data: { application, because, endedOn } }];
  },
});

export type EndRenewal = MessageOf<typeof endRenewal>;
