import { type About, type Erasing, label, type StreamKind } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { Keys } from '#platform/privacy';
import type { LookingReaction } from './looking-reaction.js';

/** What has to be settled by hand where no key can be erased alone, by whoever decided it. */
const owedByHand = ({ envelope: { actor }, stream, id }: About) => {
  if (actor.kind !== 'person') return [];
  const data: OweDuty['data'] = {
    what: label(
      'the key could not be erased: keys have no store of their own here (KEYS_URL)',
      '本系统未设独立密钥库，个人信息密钥未能删除，请交系统运维设置密钥库',
    ),
    by: { kind: 'person', person: actor.id, organ: actor.capacity.organ },
    why: ['PIPL 47'],
    rule: 'DTY-SETTLE',
    about: stream,
    event: id,
  };
  const duty = { category: dutyCategory, id, type: 'OweDuty', data, key: 'erasing' } as const;
  return [{ ...duty, happened: 'when-done' as const }];
};

/**
 * Erases the keys that events of a stream say（`erases`）, after the event is on record: a crash
 * between the two leaves it to be done when the worker is back, and done twice it is done once.
 * `ready` throws as long as it has to wait; then it is tried again.
 */
export const erasing = (
  kind: StreamKind,
  keys: Pick<Keys, 'erase' | 'erasable'>,
  ready: (about: About) => Promise<void> = () => Promise.resolve(),
): LookingReaction => {
  const each = (said: Erasing<object>) => async (data: object, about: About) => {
    if (!keys.erasable) return owedByHand(about);
    await ready(about);
    for (const name of said.keys(data, about)) await keys.erase(name);
    return [];
  };
  const on = Object.fromEntries(
    Object.entries(kind.erases ?? {}).flatMap(([type, said]) => (said ? [[type, each(said)]] : [])),
  );
  return { name: `privacy.erase-keys.${kind.category}`, beyond: true, from: kind, on };
};
