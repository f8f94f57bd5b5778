import { waysToChallenge } from '#domain/procedure';
import { by, bureau } from '../desk.examples.js';

describe('What a decision tells of the ways against it', () => {
  const act = by('pan', '2026-09-22');

  it('DESK-22 FLD-19 is the organ, the court, and how long, by the law of the day', () =>
    expect(waysToChallenge(act, bureau)).toEqual({
      review:
        '自收到本决定书之日起60日内，可以向本级人民政府申请行政复议（administrative review: ARL 20, 60 days）',
      litigation:
        '自收到本决定书之日起6个月内，可以向有管辖权的人民法院提起行政诉讼（administrative litigation: ALL 46, 6 months）',
    }));

  it('DESK-22 names the organ above, where the register knows it', () => {
    const { registry } = act;
    const organ = (id: string) => {
      const known = registry.organ(id);
      return id === bureau && known ? { ...known, parent: 'jianghai-government' } : known;
    };
    const told = waysToChallenge({ ...act, registry: { ...registry, organ } }, bureau);
    expect(told.review).toContain('向江海区人民政府申请行政复议');
  });
});
