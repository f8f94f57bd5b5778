import { Controller, Get, Header, Headers, Injectable, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';
import { PermitEverybody } from './access/permit.js';
import { Operations } from './operations.js';

/** One thing a process needs to be of use, and whether it is well. */
export type Finding = Readonly<{
  well: boolean;
  /** It works, and somebody must look at something（需关注）. */
  attention?: boolean;
  detail: unknown;
}>;
export type Probe = Readonly<{ name: string; look: () => Promise<Finding> | Finding }>;

/** What a process must be able to do before traffic is sent to it. */
@Injectable()
export class Probes {
  private readonly probes: Probe[] = [];

  add(probe: Probe): void {
    this.probes.push(probe);
  }

  /** Looks at everything; a probe that throws or takes longer than two seconds is not well. */
  async findings(): Promise<Readonly<Record<string, Finding>>> {
    const found = await Promise.all(
      this.probes.map(async ({ name, look }) => [name, await lookWithin(look)] as const),
    );
    return Object.fromEntries(found);
  }
}

const lookWithin = async (look: Probe['look']): Promise<Finding> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve({ well: false, detail: 'no answer in 2 s' }), 2_000);
  });
  try {
    return await Promise.race([Promise.resolve().then(look), late]);
  } catch (error) {
    return { well: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
};

collectDefaultMetrics();

/** Seconds an HTTP request took, by route and status. */
export const requestSeconds = new Histogram({
  name: 'http_request_seconds',
  help: 'Seconds an HTTP request took',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

/**
 * `/health/live`: the process runs. `/health/ready`: it can do its work, `attention` when somebody
 * must look, with its findings for those who watch the processes. `/metrics`: Prometheus.
 */
@ApiExcludeController()
@Controller()
@PermitEverybody()
export class HealthController {
  constructor(
    private readonly probes: Probes,
    private readonly operations: Operations,
  ) {}

  @Get('health/live')
  live(): object {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(
    @Res() response: Response,
    @Headers('authorization') authorization?: string,
  ): Promise<void> {
    const findings = await this.probes.findings();
    const all = Object.values(findings);
    const well = all.every((finding) => finding.well);
    const fine = all.some(({ attention }) => attention) ? 'attention' : 'ready';
    const status = well ? fine : 'not ready';
    const told = this.operations.watches(authorization) ? { status, findings } : { status };
    response.status(well ? 200 : 503).json(told);
  }

  @Get('metrics')
  @Header('Content-Type', register.contentType)
  async metrics(@Headers('authorization') authorization?: string): Promise<string> {
    this.operations.mustWatch(authorization);
    return register.metrics();
  }
}
