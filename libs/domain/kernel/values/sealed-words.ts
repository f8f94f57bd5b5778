// Words in a text that tell who somebody is（文中的姓名、号码）, sealed where they stand:
// `⟦黄某某|sealed:person/<id>:…⟧`. Whoever may not see the person reads what stands before the bar.

const form = /⟦([^⟦⟧|]*)\|(sealed:(?:person|matter|file)\/[\w.-]+:[\w-]+)⟧/gu;

/** How a sealed word stands in a text. */
export const sealedWord = (mask: string, seal: string): string => `⟦${mask}|${seal}⟧`;

/** A text with each of its sealed words told as `tell` says, from its seal and its mask. */
export const withSealedWords = (
  text: string,
  tell: (seal: string, mask: string) => string,
): string =>
  text.includes('|sealed:')
    ? text.replaceAll(form, (_, mask: string, seal: string) => tell(seal, mask))
    : text;

/** A text as those read it who may not see whom it names（脱敏）. */
export const maskedWords = (text: string): string => withSealedWords(text, (_, mask) => mask);

/** The seals of the words that are sealed in a text. */
export const sealsOfWords = (text: string): readonly string[] =>
  text.includes('|sealed:') ? [...text.matchAll(form)].map(([, , seal = '']) => seal) : [];

/** A text changed where no sealed word stands. */
export const besideSealedWords = (text: string, change: (plain: string) => string): string =>
  text.includes('|sealed:')
    ? text
        .split(form)
        .map((piece, at, all) => {
          if (at % 3 === 0) return change(piece);
          return at % 3 === 1 ? sealedWord(piece, all[at + 1]!) : '';
        })
        .join('')
    : change(text);

/** What stands before the bar for a number: which kind it is shows, and nothing more. */
export const maskOfNumber = { identity: '＊＊＊＊＊＊', telephone: '＊＊＊' } as const;

/** Whether a number of that kind is sealed in a text. */
export const sealsNumber = (text: string, kind: keyof typeof maskOfNumber): boolean =>
  text.includes(`⟦${maskOfNumber[kind]}|sealed:`);
