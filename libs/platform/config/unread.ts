/**
 * How names of ours begin. What begins so and is no setting was misspelt, and what it was to
 * change stays as it was.
 */
const ours =
  /^(?:EVENTSTORE|DATABASE|REDIS|OIDC|PERSONAL_DATA|COMMAND_API|QUERY_API|WORKER|READINGS|MQTT|LISTEN|SWEEP|HEALTH|JOURNAL|RATE|SIMULATED|LAW|FILES?|EVIDENCE|MEDIA|PAPERS)_/;
/** What an orchestrator tells every process of the services beside it. */
const ofTheSurroundings = /_(?:SERVICE_(?:HOST|PORT)(?:_\w+)?|PORT|PORT_\d+_(?:TCP|UDP)(?:_\w+)?)$/;

/** Names in the environment that are meant for us and that nobody who knows only these reads. */
export const unreadOf = (
  env: Readonly<Record<string, string | undefined>>,
  known: ReadonlySet<string>,
): readonly string[] =>
  Object.keys(env).filter(
    (name) => ours.test(name) && !known.has(name) && !ofTheSurroundings.test(name),
  );
