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
    instrumentations: [new HttpInstrumentation(), new PgInstrumentation()],
  });
  sdk.start();
  process.once('SIGTERM', () => void sdk.shutdown());
  return true;
};
