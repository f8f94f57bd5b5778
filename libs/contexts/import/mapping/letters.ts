type Attributes = Readonly<Record<string, string>>;

const unreadable = '\uFFFD';
const ofNobody = /[\uE000-\uF8FF]/u;

/** Whether bytes stood there that are no letters in the encoding of the mapping. */
export const isUnreadable = (text: string): boolean => text.includes(unreadable);

/** Why an entry is left out that holds such bytes. */
export const unreadableIn = (attributes: Attributes): string | undefined => {
  const where = Object.keys(attributes).filter((name) => isUnreadable(attributes[name]!));
  return where.length === 0
    ? undefined
    : `${where.join(', ')}: bytes that are no letters; is the encoding of the mapping right（字节无法识别，请核对编码）?`;
};

type Written = Readonly<{ attributes: Attributes; twice?: readonly string[] }>;

/** Letters that no standard gives a meaning, and keys that say two things. */
export const doubtsAbout = ({ attributes, twice = [] }: Written): readonly string[] => {
  const where = Object.keys(attributes).filter((name) => ofNobody.test(attributes[name]!));
  return [
    ...(where.length === 0
      ? []
      : [
          `${where.join(', ')}: letters of the private area, which no standard knows（含私用区字符）`,
        ]),
    ...(twice.length === 0
      ? []
      : [`${twice.join(', ')}: said twice, and not the same; the last is read（重复键取值不一）`]),
  ];
};
