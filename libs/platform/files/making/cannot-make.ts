/** What somebody has to mend before anything can be given out of a file; told to people. */
export class CannotMake extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotMake';
  }
}

/** The same as people are told it, without the cause that a library gave. */
export const toldInChinese = (reason: string): string => reason.replace(/（[^（）]*）\.?$/, '');

/** What a library said, in one line and without brackets of its own. */
export const plain = (cause: unknown): string =>
  String(cause)
    .replace(/[（）\s]+/g, ' ')
    .slice(0, 400);
