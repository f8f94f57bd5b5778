import { ProblemException } from '../problems/problem.js';

/** More than any body of ours needs; what is beyond is refused before its fields are looked at. */
export const bounds = { depth: 32, list: 2_000, names: 500, values: 50_000 };

/** So many faults are told; who has more has not read the documents of the API. */
export const faultsTold = 50;

type Inner = Readonly<{ value: object; path: string; depth: number }>;

const tooMuch = (code: string, detail: string, path: string): ProblemException =>
  new ProblemException(400, code, detail, [{ field: path, rule: code, message: detail }]);

const wide = (value: object, path: string, size: number): ProblemException | undefined => {
  if (Array.isArray(value) && size > bounds.list)
    return tooMuch('list-too-long', `A list has at most ${bounds.list} entries（列表过长）.`, path);
  if (!Array.isArray(value) && size > bounds.names)
    return tooMuch('too-many-names', `At most ${bounds.names} fields（字段过多）.`, path);
  return undefined;
};

const isInner = (value: unknown): value is object => typeof value === 'object' && value !== null;

const sizeOf = (value: object): number =>
  Array.isArray(value) ? value.length : Object.keys(value).length;

/** What is too much in one part of a body, or with all before it. */
const beyond = ({ value, path, depth }: Inner, before: number): ProblemException | undefined => {
  if (depth > bounds.depth)
    return new ProblemException(
      400,
      'body-too-deep',
      'The body is nested too deeply（请求体嵌套过深，请简化结构）.',
    );
  const size = sizeOf(value);
  const tooWide = wide(value, path, size);
  return tooWide || before + size <= bounds.values
    ? tooWide
    : tooMuch('body-too-much', 'The body has too much in it（内容过多）.', path);
};

const within = ({ value, path, depth }: Inner): readonly Inner[] =>
  Object.entries(value)
    .filter((entry): entry is [string, object] => isInner(entry[1]))
    .map(([name, one]) => ({
      value: one,
      path: path === '' ? name : `${path}.${name}`,
      depth: depth + 1,
    }));

/**
 * Refuses a body that is nested too deeply or has too much in it: to check each of a million parts
 * would keep everybody else waiting. Throws a 400 problem that names the place.
 */
export const withinBounds = (body: unknown): void => {
  const left: Inner[] = isInner(body) ? [{ value: body, path: '', depth: 1 }] : [];
  let values = 0;
  for (let next = left.pop(); next; next = left.pop()) {
    const fault = beyond(next, values);
    if (fault) throw fault;
    values += sizeOf(next.value);
    left.push(...within(next));
  }
};
