const leftOut = 'left out';
const upToQuestion = (url: string): string => url.split('?', 1)[0]!;

type Sent = Readonly<{ protocol?: string | null; host?: string | null; path?: string | null }>;

/**
 * What stands behind `?` is what somebody looked for, names among it: no trace keeps it, as no log
 * and no journal does.
 */
const withoutQuestions = {
  startIncomingSpanHook: ({ url = '' }: Readonly<{ url?: string }>) =>
    url.includes('?') ? { 'url.query': leftOut } : ({} as Record<string, string>),
  startOutgoingSpanHook: ({ protocol, host, path }: Sent) => ({
    'url.full': `${protocol ?? ''}//${host ?? ''}${upToQuestion(path ?? '')}`,
  }),
};

/**
 * Turns on OpenTelemetry when the standard environment variables ask for it, before anything else
 * is loaded. Without them nothing is loaded at all. `OTEL_SERVICE_NAME` defaults to the process's
 * own name.
 */
export const startTelemetry = async (
  name: string,
  env: Record<string, string | undefined> = process.env,
): Promise<boolean> => {
  const wanted = env.OTEL_EXPORTER_OTLP_ENDPOINT ?? env.OTEL_TRACES_EXPORTER;
  if (!wanted || wanted === 'none' || env.OTEL_SDK_DISABLED === 'true') return false;
  env.OTEL_SERVICE_NAME ??= name;
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const { HttpInstrumentation } = await import('@opentelemetry/instrumentation-http');
  const { PgInstrumentation } = await import('@opentelemetry/instrumentation-pg');
  const sdk = new NodeSDK({
    instrumentations: [new HttpInstrumentation(withoutQuestions), new PgInstrumentation()],
  });
  sdk.start();
  process.once('SIGTERM', () => void sdk.shutdown());
  return true;
};
