import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/** Nest's log as one JSON object a line. */
export class JsonLog implements LoggerService {
  private readonly pino: Logger;

  constructor(name: string, level: string) {
    this.pino = pino({ name, level });
  }

  log(message: unknown, context?: unknown): void {
    // Nest tells of every route it maps; nobody reads that twice.
    const quiet =
      context === 'RouterExplorer' || context === 'RoutesResolver' || context === 'InstanceLoader';
    this.pino[quiet ? 'debug' : 'info']({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.pino.warn({ context }, String(message));
  }

  error(message: unknown, stack?: unknown, context?: unknown): void {
    this.pino.error({ context, stack }, String(message));
  }

  debug(message: unknown, context?: unknown): void {
    this.pino.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.pino.trace({ context }, String(message));
  }
}
