const MEBIBYTE = 1024 * 1024;
/** What the pages of all readers together may roughly occupy. */
const BUDGET = 48 * MEBIBYTE;
const LARGEST = 2 * MEBIBYTE;
const SMALLEST = MEBIBYTE / 16;
/** Above so many readers none has a second page loaded. */
const MANY = 32;

/**
 * How large a page may be: the more read at once, the smaller, so that a thousand slow readers fit
 * into memory.
 */
export class PageBudget {
  private readers = 0;

  begin(): void {
    this.readers += 1;
  }

  end(): void {
    this.readers -= 1;
  }

  get bytes(): number {
    const share = Math.floor(BUDGET / Math.max(1, this.readers));
    return Math.max(SMALLEST, Math.min(LARGEST, share));
  }

  get isShort(): boolean {
    return this.readers > MANY;
  }
}
