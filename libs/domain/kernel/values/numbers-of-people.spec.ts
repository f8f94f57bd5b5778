import { tellsIdentityNumber, tellsTelephone } from './numbers-of-people.js';

describe('A text tells a telephone', () => {
  it.each([
    '来电13987654321',
    '139-8765-4321',
    '139 8765 4321',
    '１３９８７６５４３２１',
    '１３９－８７６５－４３２１',
    '2026-05-20 13987654321',
    '+86 139 8765 4321',
    '1398 7654 321',
  ])('in whatever width and groups: %s', (text) => expect(tellsTelephone(text)).toBe(true));

  it.each(['0750-3860110', '江海府函〔2026〕12号', '440704199001011234', '23987654321'])(
    'and not: %s',
    (text) => expect(tellsTelephone(text)).toBe(false),
  );
});

describe('A text tells an identity number', () => {
  it.each([
    '张三身份证440704199001011234',
    '11010519491231002X',
    '１１０１０５ 19491231 002x',
    '4407 0419 9001 0112 34',
    '2026-05-20 440704199001011234',
  ])('in whatever width and groups: %s', (text) => expect(tellsIdentityNumber(text)).toBe(true));

  it.each(['92440704MA4W0XY21Y', '123456789012345678', '2026-05-20至2026-06-20'])(
    'and not: %s',
    (text) => expect(tellsIdentityNumber(text)).toBe(false),
  );
});
