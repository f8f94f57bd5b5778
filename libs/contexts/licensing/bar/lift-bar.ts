import { localDateOf, type MessageOf, sentInstead } from '#domain/kernel';
import { news } from '../desk/news.js';
import { barCommand } from './bar.state.js';
import { barClock } from './standing.js';

/** What the bar followed from fell: every bar of that source falls with it (X12). */
export const liftBar = barCommand('LiftBar', {
  title: 'Lift the bars that followed from it（解除限制）',
  ...news,
  fills: sentInstead<Readonly<{ source: string; because: string }>>(),
  rule: ({ source, because }, bars, act) => {
    const liftedOn = localDateOf(act.validAt);
    return bars.standing
      .filter((bar) => bar.source === source)
      .map((bar) => {
        const clock = barClock(bar);
        const stopped = { op: 'stop', clock, outcome: 'void', at: act.validAt } as const;
        const clocks = bars.clocks[clock] ? [stopped] : [];
        return { type: 'BarLifted', data: { barId: bar.barId, because, liftedOn, clocks } };
      });
  },
});

export type LiftBar = MessageOf<typeof liftBar>;
