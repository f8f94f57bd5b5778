import { Day, FileDigest, Id, Text, Texts } from './fields.js';
import { DayOrMoment } from './more-fields.js';
import { validation } from './validation.js';

class Letter {
  @Text({ about: 'Body（正文）' }) body: string;
  @Texts({ about: 'Copies（抄送）', optional: true }) copies?: readonly string[];
}

const check = async (letter: unknown): Promise<readonly string[]> => {
  try {
    await validation.transform(letter, { type: 'body', metatype: Letter });
    return [];
  } catch (error) {
    const { code, fields } = (error as { getResponse: () => object }).getResponse() as {
      code: string;
      fields?: readonly { field: string }[];
    };
    return fields?.map(({ field }) => field) ?? [code];
  }
};

it('A field that was not sent is told once, as missing', async () => {
  const told = validation.transform({ body: undefined }, { type: 'body', metatype: Letter });
  const fields = [{ field: 'body', rule: 'required', message: 'body is missing（缺少该项）' }];
  await expect(told).rejects.toMatchObject({ response: { fields } });
});

it('A list where one body is asked is no body, and its places are no fields', async () => {
  const told = validation.transform([{ body: '正文' }], { type: 'body', metatype: Letter });
  await expect(told).rejects.toMatchObject({
    response: {
      status: 400,
      detail: expect.stringContaining('请求体') as string,
      fields: [{ field: 'body', rule: 'isObject' }],
    },
  });
});

class OfMatter {
  @Id({ about: 'Matter（事项编号）' }) id: string;
}

const uuid = '0da076e8-4dd0-598b-8a92-ea0daacde124';
const asId = (id: string) => validation.transform({ id }, { type: 'param', metatype: OfMatter });

it.each([uuid, `${uuid}.12`])('%s is the id of a file, or of a part of a bundle', async (id) =>
  expect(await asId(id)).toEqual({ id }),
);

it.each([`${uuid}.`, `${uuid}.1.2`, '../0da076e8'])('%s is no id of a file', async (id) => {
  await expect(asId(id)).rejects.toMatchObject({ response: { fields: [{ field: 'id' }] } });
});

class Between {
  @Day({ about: 'From（起）', optional: true }) from?: string;
  @Day({ about: 'To（止）', optional: true }) to?: string;
}

describe('A question', () => {
  it('whose bounds are turned round is refused, and not answered with nothing', async () => {
    const asked = (from: string, to: string) =>
      validation.transform({ from, to }, { type: 'query', metatype: Between });
    await expect(asked('2026-11-02', '2026-11-01')).rejects.toMatchObject({
      response: { status: 400, code: 'fields-not-valid', fields: [{ field: 'from' }] },
    });
    await expect(asked('2026-11-01', '2026-11-01')).resolves.toMatchObject({ to: '2026-11-01' });
  });
});

class Due {
  @DayOrMoment('from', { about: 'From（起）', optional: true }) dueFrom?: string;
  @DayOrMoment('to', { about: 'To（止）', optional: true }) dueTo?: string;
}

describe('CASE-32 A bound of a stretch of time', () => {
  const asked = (query: object) => validation.transform(query, { type: 'query', metatype: Due });

  it('is a day, which counts whole, or a moment', async () => {
    expect(await asked({ dueFrom: '2026-11-02', dueTo: '2026-11-02' })).toEqual({
      dueFrom: '2026-11-01T16:00:00.000Z',
      dueTo: '2026-11-02T15:59:59.999Z',
    });
    const dueTo = '2026-11-02T10:00:00+08:00';
    expect(await asked({ dueTo })).toEqual({ dueTo });
  });

  it.each(['2026-13-01', '0000-01-01', 'tomorrow', '2026-11-02T10:00'])(
    'is nothing else: %s',
    (dueTo) =>
      expect(asked({ dueTo })).rejects.toMatchObject({
        response: { fields: [{ field: 'dueTo' }] },
      }),
  );
});

describe('Text of a body', () => {
  it.each(['安全出口堵塞\n第二行\t表', '𠮷 🙂', 'Ⅳ级', 'a\r\nb'])('takes %j', async (body) => {
    expect(await check({ body, copies: [body] })).toEqual([]);
  });

  // PostgreSQL keeps neither NUL nor half a character: one such event would stop every projection.
  it.each(['a\u0000b', 'a\ud800b', '\udc00', 'a\u001bb', '\u0085', '\uffff', '   ', '\u3000'])(
    'refuses %j, alone and in a list',
    async (body) => {
      expect(await check({ body })).toEqual(['body']);
      expect(await check({ body: 'x', copies: ['y', body] })).toEqual(['copies']);
    },
  );

  it.each([
    ['a lost letter', '��ȫ'],
    ['a change of direction', '张\u202e三'],
    ['an isolate', '\u2066张三\u2069'],
    ['a blank of no width', '139\u200b0000\u200b1234'],
    ['a joiner', '张\u200d三'],
    ['a mark of byte order', '\ufeff张三'],
    ['a soft hyphen', '张\u00ad三'],
  ])('FLD-18 refuses %s', async (_, body) => {
    expect(await check({ body })).toEqual(['body']);
  });

  it('refuses a body nested beyond reading, as bad input and not as a fault', async () => {
    const deep = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000)) as unknown;
    expect(await check({ body: deep })).toEqual(['body-too-deep']);
  });
});

class Held {
  @FileDigest({ about: 'Digest（文件摘要）', optional: true }) digest?: string;
}

it('A digest in capitals, as some programs print it, is the same digest', async () => {
  const held = (digest: unknown) =>
    validation.transform({ digest }, { type: 'body', metatype: Held }) as Promise<Held>;
  expect(await held(` ${'AB'.repeat(32)}\n`)).toEqual({ digest: 'ab'.repeat(32) });
  await expect(held(7)).rejects.toMatchObject({ response: { fields: [{ field: 'digest' }] } });
});
