import type { OpenAPIObject } from '@nestjs/swagger';
import { fitting } from '../contract/fits.js';
import type { Made } from './requests.js';

/** What an API said to one request. */
export type Said = Readonly<{ status: number; body: unknown }>;

const most = 20;

/** What a run has seen of one API: how often, and whatever must not be. */
export class Tally {
  requests = 0;
  valid = 0;
  private readonly statuses = new Map<number, number>();
  /** Correlation ids of requests that were refused: none of them may have left an event. */
  readonly refused = new Set<string>();
  readonly faults: string[] = [];
  private readonly faultsIn: ReturnType<typeof fitting>;

  constructor(
    readonly name: string,
    api: OpenAPIObject,
  ) {
    this.faultsIn = fitting(api);
  }

  note(made: Made, { status, body }: Said): void {
    this.requests += 1;
    if (made.valid) this.valid += 1;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status >= 400) this.refused.add(made.headers['correlation-id']!);
    const known = made.method.toLowerCase() as 'get';
    const drifts = made.valid ? this.faultsIn(known, made.template, status, body) : [];
    if (status >= 500) this.fault(made, `${status} ${JSON.stringify(body)}`);
    for (const drift of drifts) this.fault(made, drift);
  }

  count(from: number): number {
    return [...this.statuses].reduce(
      (sum, [status, times]) => sum + (status >= from && status < from + 100 ? times : 0),
      0,
    );
  }

  private fault({ method, path, body }: Made, what: string): void {
    if (this.faults.length < most)
      this.faults.push(`${this.name} ${method} ${path} ${body ?? ''}: ${what}`.slice(0, 500));
  }
}
