import { type Act, refuse, startOfDay } from '#domain/kernel';
import type { MandateText } from './mandate.events.js';

/**
 * Refuses a principal that acts under an entrusted mandate itself: what was entrusted is not passed
 * on (不得再委托). Asked when a mandate is granted and again when it is published, because the
 * principal's own may have come in between.
 */
export const mustNotPassOn = (text: MandateText, { registry, now }: Act): void => {
  const days = [now, startOfDay(text.from)];
  const entrusted = days.some((day) =>
    registry.mandatesAt(text.principal, day).some(({ kind }) => kind === 'entrusted'),
  );
  if (entrusted)
    refuse(
      'sub-delegation',
      'The principal acts under an entrusted mandate and cannot entrust others（受委托组织不得再委托）.',
      'PL 20',
    );
};
