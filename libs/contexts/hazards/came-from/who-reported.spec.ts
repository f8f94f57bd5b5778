import { sealedWord } from '#domain/kernel';
import { withoutThem } from './who-reported.js';

const words: Readonly<Record<string, string>> = {
  'sealed:matter/hazardsTipOff.1:AA13800138006': '１３８－００１３－８００６',
  'sealed:matter/hazardsTipOff.1:BB13800138006': '13900139007',
};
const shown = (seal: string): string => words[seal] ?? '';
const [own, others] = Object.keys(words).map((seal) => sealedWord('＊＊＊', seal));

describe('WHI-15 ISSUE-11.4 what is said of a tip-off', () => {
  it('says no number of who reported, sealed at the door or not; those of others stay sealed', () => {
    const told = { findings: `电${own}核实，即138 0013 8006，业主电话${others}` };
    const reporter = { name: '欧阳举报', telephone: '13800138006' };
    expect(withoutThem(told, [reporter], { shown })).toEqual({
      findings: `电举报人（身份已隐去）核实，即举报人（身份已隐去），业主电话${others}`,
    });
  });

  it('says not where they live, with its region or without, but where it happened', () => {
    const reporter = { name: '欧阳若兰', address: '江门市江海区金瓯路88号302' };
    const without = (text: string, place = '东升路18号') =>
      withoutThem({ text }, [reporter], { shown, place }).text;
    expect(without('其住江海区 金瓯路８８号302室')).toBe('其住江海区 举报人（身份已隐去）室');
    expect(without('江门市江海区金瓯路88号302')).toBe('举报人（身份已隐去）');
    expect(without('江门市江海区')).toBe('江门市江海区');
    expect(without('金瓯路88号302', '金瓯路88号302')).toBe('金瓯路88号302');
  });
});
