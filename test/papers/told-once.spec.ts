import 'reflect-metadata';
import { localDate } from '#domain/kernel';
import { compose } from '#platform/papers';
import { book, faceOf, formOf, fullest, telling, textOf } from './issued.js';

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

describe('A paper says a thing once', () => {
  it('its own day stands at its foot, and in no line beside', () => {
    const document = fullest('行政处罚决定书');
    const face = faceOf(document);
    const on = (decidedOn: string) =>
      textOf(
        compose(formOf(document), { ...face, content: { ...face.content, decidedOn } }, telling),
      );
    expect(on(face.date)).not.toContain('决定日期');
    expect(on('2026-04-30')).toContain('决定日期');
  });

  it('an act that is called by its facts and article does not tell them again', () => {
    const document = fullest('立案审批表');
    const [act] = (document.content as { acts: readonly { facts: string; violates: string }[] })
      .acts;
    const nameOf = (id: string) =>
      id === 'act-overstock' ? `${act!.facts}（违反${act!.violates}）` : undefined;
    const text = textOf(compose(formOf(document), faceOf(document), { ...telling, nameOf }));
    expect(timesIn(text, act!.facts)).toBe(1);
    expect(timesIn(text, '安全生产法》第三十九条')).toBe(1);
    expect(text).toContain('未取得危险化学品经营许可证从事危险化学品经营');
  });

  it('a form that a district worded anew tells the remedies once, and stands for what it stood for', () => {
    const document = fullest('行政处罚决定书');
    const { code, title, mark, layout, to, body } = formOf(document);
    const worded = { code, title, from: localDate('2026-05-01'), mark, layout, to: to!, body };
    const text = textOf(compose(book.asUsed(worded), faceOf(document), telling));
    expect(timesIn(text, '申请行政复议')).toBe(1);
    const revoking = { code: '撤', title: '撤销行政处罚决定书' };
    const before = book.on(revoking, localDate('2026-05-01'))!;
    const other = { ...revoking, from: worded.from, mark, layout, body };
    expect(before.replaces).toBeDefined();
    expect(book.asUsed(other)).toMatchObject({ replaces: before.replaces, body });
  });

  it('a file that the table names stands in no line below it', () => {
    const document = fullest('收件凭证');
    const sha256 = 'a'.repeat(64);
    const materials = [{ material: 'business-licence', form: 'copy', sha256, file: '执照.pdf' }];
    const face = faceOf({ ...document, content: { ...document.content, materials } });
    const called = (name: string | undefined) => ({
      ...telling,
      nameOf: (id: string) => (id === sha256 ? name : undefined),
    });
    const told = (name?: string) => textOf(compose(formOf(document), face, called(name)));
    expect(timesIn(told('执照.pdf'), '执照.pdf')).toBe(1);
    expect(told('执照.pdf')).not.toContain('第1项');
    // One that has another name, or none, is not lost.
    expect(told()).toContain('第1项：电子材料：电子材料（aaaaaaaaaaaaaaaa）');
  });
});
