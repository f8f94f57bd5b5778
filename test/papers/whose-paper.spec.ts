import 'reflect-metadata';
import { everyForm, formOf, fullest, organ, party, sheetOf, textOf } from './issued.js';

// Whose paper it is and what it says of a limit（由谁盖章、写明何期限）.

const forms = everyForm.map((one) => formOf(one));

describe('A paper that a unit hands in', () => {
  it('O16 14 O16 15 stands under the seal of the unit, never of the organ', () => {
    const bySeal = forms.filter(({ body }) => JSON.stringify(body).includes('（单位盖章）'));
    expect(bySeal.length).toBeGreaterThan(3);
    expect(
      bySeal.filter(({ sealedBy }) => sealedBy !== '{party}').map(({ title }) => title),
    ).toEqual([]);
  });

  it.each(['重大事故隐患治理方案', '整改进度报告', '延期申请表', '验收（恢复生产经营）申请'])(
    'HAZ-S6 %s names the unit at its foot',
    (title) => {
      const sheet = sheetOf(fullest(title));
      expect(sheet.organ).toBe(party);
      expect(textOf(sheet)).not.toContain(organ);
    },
  );
});

describe('A refusal of more time', () => {
  it('E75 says what was asked for as such, and the limit that stands', () => {
    const document = {
      ...fullest('延期批复'),
      title: '不予延期批复',
      content: {
        to: party,
        granted: false,
        reason: '理由不充分',
        askedUntil: '2027-03-01',
        limit: '2026-12-01',
        answeredOn: '2026-10-26',
      },
    };
    const text = textOf(sheetOf(document));
    expect(text).toMatch(/申请延期至\s*2027年3月1日/);
    expect(text).toMatch(/整改期限\s*2026年12月1日/);
    expect(text).not.toContain('截止日期');
  });
});

describe('What is released after a review on site', () => {
  it('WSL 65(3) speaks of no administrative review', () => {
    const text = textOf(sheetOf(fullest('解除现场处理措施决定书')));
    expect(text).toContain('现场审查');
    expect(text).not.toContain('行政复议');
  });
});
