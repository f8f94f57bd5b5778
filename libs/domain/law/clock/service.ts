import {
  type ClockResult,
  type Instant,
  type Law,
  type LocalDate,
  localDateOf,
  refuse,
} from '#domain/kernel';

/**
 * How a document reached the party (送达方式, CAL-14). `at` is the signature, the leaving with witness or video, the date
 * on the mail receipt, the arrival in the recipient's system, or the publication of the notice.
 */
export type Service = Readonly<{
  method: 'direct' | 'left' | 'mail' | 'electronic' | 'public-notice';
  at: Instant;
  /** Left: a witness or a video; electronic: signed consent. Without it service of that kind does not count. */
  witnessed?: boolean;
  consented?: boolean;
}>;

/** The date of service in Asia/Shanghai, and the ground for it. Refuses service that lacks what its method needs. */
export const servedOn = (
  service: Service,
  law: Law,
): Readonly<{ date: LocalDate; ground: string; source: string }> => {
  const { method, at } = service;
  if (method === 'left' && !service.witnessed)
    refuse(
      'service-without-witness',
      'Leaving the document needs a witness or a video（留置送达须见证或者录像）.',
      'CPL 89',
      'CAL-14',
    );
  if (method === 'electronic' && !service.consented)
    refuse(
      'service-without-consent',
      'Electronic service needs signed consent（电子送达须经同意确认）.',
      'CPL 90',
      'CAL-14',
    );
  if (method === 'public-notice')
    return {
      date: law.clock('CAL-14', { start: at }).dueDate,
      ground: '30 days after the public notice（公告期满）',
      source: 'CPL 95; CAL-14',
    };
  const grounds = {
    direct: 'date of signature（签收日期）',
    left: 'date left with witness or video（留置日期）',
    mail: 'date on the receipt（回执收件日期）',
    electronic: 'arrival in the recipient’s system（到达特定系统日期）',
  } as const;
  return { date: localDateOf(at), ground: grounds[method], source: 'CPL 87–95; PL 61; CAL-14' };
};

/**
 * Whether something came in time. What was posted before expiry is in time whenever it arrives (postmark, CAL-12); hour
 * clocks know no postmark.
 */
export const inTime = (
  clock: Pick<ClockResult, 'due' | 'dueDate'>,
  came: Readonly<{ arrivedAt: Instant; postedOn?: LocalDate }>,
): Readonly<{ inTime: boolean; ground: string }> => {
  if (came.arrivedAt <= clock.due)
    return { inTime: true, ground: 'arrived before expiry（期满前收到）' };
  if (came.postedOn !== undefined && came.postedOn <= clock.dueDate)
    return { inTime: true, ground: 'posted before expiry（期满前交邮，CPL 85, CAL-12）' };
  return { inTime: false, ground: 'after expiry（逾期）' };
};
