import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { concatMap, finalize, from, type Observable } from 'rxjs';
import { askedOf, type Signed } from '#platform/http';

/**
 * The same key sent again while the first is under way waits for it, and is then answered as it
 * was: a careful client that sends twice must not be told that somebody else was quicker.
 */
@Injectable()
export class OneAtATime implements NestInterceptor {
  private readonly underWay = new Map<string, Promise<void>>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const id = commandIn(context.switchToHttp().getRequest<Signed>());
    if (id === undefined) return next.handle();
    const before = this.underWay.get(id) ?? Promise.resolve();
    let done: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (done = resolve));
    this.underWay.set(id, mine);
    return from(before).pipe(
      concatMap(() => next.handle()),
      finalize(() => {
        done();
        if (this.underWay.get(id) === mine) this.underWay.delete(id);
      }),
    );
  }
}

/**
 * The command a request is; nothing for a question, and for a request whose headers its route will
 * refuse.
 */
const commandIn = (request: Signed): string | undefined => {
  if (!request.acting || request.header('idempotency-key') === undefined) return undefined;
  try {
    return askedOf(request).commandId;
  } catch {
    return undefined;
  }
};
