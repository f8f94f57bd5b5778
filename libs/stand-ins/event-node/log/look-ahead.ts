/**
 * An expression without the look-aheads it begins with: each must (or must not) be found at the
 * start of the text.
 */
export type LookAhead = Readonly<{
  conditions: readonly Readonly<{ expression: string; wanted: boolean }>[];
  rest: string;
}>;

type Visit = (character: string, at: number, depth: number) => boolean;

/**
 * Goes over an expression, past what is escaped or in a class, until `visit` has seen enough;
 * answers where, or -1.
 */
const scan = (expression: string, visit: Visit): number => {
  let [depth, inClass] = [0, false];
  for (let at = 0; at < expression.length; at += 1) {
    const character = expression[at]!;
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else {
      if (character === '(') depth += 1;
      if (visit(character, at, depth)) return at;
      if (character === ')') depth -= 1;
    }
  }
  return -1;
};

const OPENING = /^\(\?([!=])/;

/**
 * Splits `^(?!a)(?=b)c` into what must not begin the text, what must, and `^c`. Clients exclude
 * events in this way, and RE2 knows no look-around; looked at one by one the parts still take
 * linear time. Nothing for an expression of another shape.
 */
export const splitLookAhead = (expression: string): LookAhead | undefined => {
  const conditions: { expression: string; wanted: boolean }[] = [];
  let rest = expression.startsWith('^') ? expression.slice(1) : '';
  for (let opening = OPENING.exec(rest); opening; opening = OPENING.exec(rest)) {
    const end = scan(rest, (character, _, depth) => character === ')' && depth === 1);
    if (end < 0) return undefined;
    conditions.push({ expression: `^(?:${rest.slice(3, end)})`, wanted: opening[1] === '=' });
    rest = rest.slice(end + 1);
  }
  // Beyond an alternative the look-ahead does not reach, and a quantifier would repeat it.
  const reaches = scan(rest, (character, _, depth) => character === '|' && depth === 0) < 0;
  return conditions.length > 0 && reaches && !/^[*+?{]/.test(rest)
    ? { conditions, rest: `^${rest}` }
    : undefined;
};
