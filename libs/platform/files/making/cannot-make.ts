/** What somebody has to mend before anything can be given out of a file; told to people. */
export class CannotMake extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotMake';
  }
}
