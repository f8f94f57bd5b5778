import { emptyRegistry, instant, type Recorded } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { aroundOf, faceOf } from './face-of.js';

const around = {
  law: lawBook(),
  nameOf: (id: string) => ({ bureau: '江海区应急管理局', government: '江海区人民政府' })[id],
  open: (sealed: string) => ({ 'sealed:person/p1:x': '黄大伟' })[sealed] ?? '?',
  addressIn: (sealed: string) => ({ 'sealed:person/p1:x': '江海区礼乐街道文昌路3号' })[sealed],
  shown: (sealed: string) => ({ 'sealed:matter/case-1:y': '其妻代收' })[sealed] ?? '?',
  onPaper: {
    organ: 'bureau',
    party: { id: 'p1', kind: 'citizen', name: '黄某某', sealed: 'sealed:person/p1:x' },
  },
} as const;
const event = {
  envelope: { validAt: instant('2026-09-01T09:00:00+08:00') },
} as Pick<Recorded, 'envelope'>;
const paper = {
  code: '罚',
  title: '行政处罚决定书',
  ordinal: 1,
  content: { party: '黄某某', service: { receivedBy: 'sealed:matter/case-1:y' } },
};

describe('What stands on a paper', () => {
  it('the party by its whole name, which its matter only has masked and sealed', () => {
    const { content, more } = faceOf(paper, event, around);
    expect([content, more]).toMatchObject([{ party: '黄大伟' }, { party: '黄大伟' }]);
  });
  it('at its head the organ whose file it is, or the issuer that the act names', () => {
    expect(faceOf(paper, event, around).organ).toBe('江海区应急管理局');
    const issued = { ...paper, content: { ...paper.content, issuer: 'government' } };
    expect(faceOf(issued, event, around)).toMatchObject({
      organ: '江海区人民政府',
      more: { organName: '江海区人民政府' },
    });
  });
  it('the address of a citizen, which its matter only has sealed（PL 59 地址）', () => {
    const content = { party: '黄某某', address: { sealed: 'sealed:person/p1:x' } };
    expect(faceOf({ ...paper, content }, event, around).content).toMatchObject({
      address: '江海区礼乐街道文昌路3号',
    });
  });
  it('what was told of people, in the clear and never as ciphertext', () => {
    const { content } = faceOf(paper, event, around);
    expect(content).toMatchObject({ service: { receivedBy: '其妻代收' } });
    expect(JSON.stringify(content)).not.toContain('sealed:');
  });
  it('whom a text names by the whole name, in the text（文中姓名）', () => {
    const reasons = '⟦苏某某|sealed:matter/case-1:y⟧，拒绝签收';
    const { content } = faceOf({ ...paper, content: { reasons } }, event, around);
    expect(content).toEqual({ reasons: '其妻代收，拒绝签收' });
  });
  it('a place by its name, where it tells its code（行政区划）', () => {
    const areaName = (code: string) => ({ '440704003': '江门市江海区礼乐街道' })[code];
    const people = { open: () => ({ name: '?' }), shown: () => '?' };
    const { nameOf } = aroundOf(
      { organ: 'bureau' },
      { law: around.law, view: { ...emptyRegistry, areaName }, people, cites: () => undefined },
    );
    expect(['440704003', '440105001'].map(nameOf)).toEqual(['江门市江海区礼乐街道', undefined]);
  });
});
