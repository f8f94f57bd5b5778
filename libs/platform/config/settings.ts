import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { areNetworks } from '#platform/webhooks';
import { isRandomKey, keyRingOf } from './key-ring.js';
import { inProduction, isClosedLine } from './in-production.js';
import { settingNames } from './setting-names.js';
import { unreadOf } from './unread.js';

const whole = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
);
const url = { require_tld: false, require_protocol: true };
const databaseProtocols = { ...url, protocols: ['postgres', 'postgresql'] };

const isKeyRing = (value: unknown): boolean =>
  typeof value === 'string' && keyRingOf(value) !== undefined;

const areRandom = (keys: string): boolean => keyRingOf(keys)?.every(isRandomKey) ?? false;

/**
 * Every setting of every process. Each has its line of explanation in `.env.example`; a test
 * compares the two.
 */
export class Settings {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'production';

  /** GB/T 2260 code of the district: part of every stream name and row key. */
  @Matches(/^\d{6}$/)
  DISTRICT: string;

  @Matches(/^esdb(\+discover)?:\/\//, { message: 'EVENTSTORE_URL must start with esdb://' })
  EVENTSTORE_URL: string;

  @IsUrl(databaseProtocols)
  DATABASE_URL: string;

  @IsOptional()
  @IsUrl({ ...url, protocols: ['redis', 'rediss'] })
  REDIS_URL?: string;

  @IsUrl(url)
  @inProduction('isHttps', isClosedLine, 'OIDC_ISSUER must be https in production')
  OIDC_ISSUER: string;

  @MinLength(1)
  OIDC_AUDIENCE: string;

  /** Claim of the token that carries the person's id in the registry. */
  @IsString()
  OIDC_PERSON_CLAIM: string = 'sub';

  /**
   * Key, base64, under which identity numbers become tokens and personal data is sealed; after a
   * change the newer ones in front of it, with commas between them.
   */
  @ValidateBy({
    name: 'isKeyRing',
    validator: {
      validate: isKeyRing,
      defaultMessage: () =>
        'PERSONAL_DATA_KEY must be at least 32 bytes in base64, newer keys before older ones, split by commas',
    },
  })
  @inProduction(
    'isRandom',
    areRandom,
    'PERSONAL_DATA_KEY is no random key: openssl rand -base64 32',
  )
  PERSONAL_DATA_KEY: string;

  @whole @IsInt() @Min(0) @Max(65_535) COMMAND_API_PORT: number = 3001;
  @whole @IsInt() @Min(0) @Max(65_535) QUERY_API_PORT: number = 3002;
  @whole @IsInt() @Min(0) @Max(65_535) WORKER_PORT: number = 3003;
  @whole @IsInt() @Min(0) @Max(65_535) READINGS_PORT: number = 3004;

  @IsString()
  LISTEN_HOST: string = '127.0.0.1';

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  LOG_LEVEL: string = 'info';

  @whole @IsInt() @Min(1) @Max(100) DATABASE_POOL: number = 10;

  /** Milliseconds between two looks of the sweeper at what is due. */
  @whole @IsInt() @Min(50) @Max(600_000) SWEEP_EVERY_MS: number = 5_000;

  /**
   * Milliseconds within which health tells that the event store, the database, the store of jobs
   * or a follower of the process hangs.
   */
  @whole @IsInt() @Min(500) @Max(60_000) HEALTH_WITHIN_MS: number = 5_000;

  /** Requests a minute of one address on a public route, and its bad tokens. */
  @IsOptional() @whole @IsInt() @Min(1) @Max(1_000_000) RATE_PUBLIC_PER_MINUTE?: number;

  /** Requests a minute of one person on one route. */
  @IsOptional() @whole @IsInt() @Min(1) @Max(1_000_000) RATE_SIGNED_IN_PER_MINUTE?: number;

  /**
   * PostgreSQL that takes down who looked at what and what was refused; an account that may only
   * insert there is enough. Kept always in production.
   */
  @ValidateIf(({ NODE_ENV, JOURNAL_URL }: Settings) => NODE_ENV === 'production' || !!JOURNAL_URL)
  @IsUrl(databaseProtocols)
  JOURNAL_URL?: string;

  /**
   * PostgreSQL of the key store: a key for each person and matter, apart from what is sealed under
   * them and from its back-ups. Kept always in production.
   */
  @ValidateIf(({ NODE_ENV, KEYS_URL }: Settings) => NODE_ENV === 'production' || !!KEYS_URL)
  @IsUrl(databaseProtocols)
  KEYS_URL?: string;

  /**
   * Key, base64, with which checkpoints of the whole log are signed（检查点签名密钥）, an Ed25519
   * seed; after a change the newer ones in front, with commas. Given always in production.
   */
  @ValidateIf((said: Settings) => said.NODE_ENV === 'production' || !!said.CHECKPOINT_KEY)
  @ValidateBy({
    name: 'isKeyRing',
    validator: {
      validate: isKeyRing,
      defaultMessage: () => 'CHECKPOINT_KEY must be 32 bytes in base64: openssl rand -base64 32',
    },
  })
  CHECKPOINT_KEY?: string;

  /**
   * Key, base64, with which the query API signs what it certifies of a past decision
   * （证明签名密钥）, an Ed25519 seed; newer ones in front. Given always in production.
   */
  @ValidateIf((said: Settings) => said.NODE_ENV === 'production' || !!said.CERTIFICATE_KEY)
  @ValidateBy({
    name: 'isKeyRing',
    validator: {
      validate: isKeyRing,
      defaultMessage: () => 'CERTIFICATE_KEY must be 32 bytes in base64: openssl rand -base64 32',
    },
  })
  CERTIFICATE_KEY?: string;

  /** The folder in which checkpoints and tiles are handed out（检查点对外文件夹）. */
  @IsString()
  CHECKPOINTS_DIR: string = '.data/checkpoints';

  /** Hours between two verifications of the whole log by the worker（全库定期核验）. */
  @whole @IsInt() @Min(1) @Max(550) LOG_CHECK_HOURS: number = 24;

  /** Hours between two times that the worker holds every row against the log（逐行核对）. */
  @whole @IsInt() @Min(1) @Max(550) ROWS_CHECK_HOURS: number = 24;

  /**
   * Authority outside the house that stamps the checkpoint once a day（RFC 3161 时间戳服务）; none
   * unless given.
   */
  @IsOptional() @IsUrl({ ...url, protocols: ['http', 'https'] }) TIMESTAMP_URL?: string;

  /**
   * Witnesses outside the house that sign each checkpoint（见证人，C2SP tlog-witness）, with blanks
   * between: `name+id+key@url`; none unless given.
   */
  @IsOptional()
  @Matches(/^\s*(\S+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+@https?:\/\/\S+(\s+|$))+$/, {
    message: 'CHECKPOINT_WITNESSES must be name+id+key@url, with blanks between',
  })
  CHECKPOINT_WITNESSES?: string;

  /** Months the journal is kept; the law asks for six at least（网络安全法 21）. */
  @whole @IsInt() @Min(6) @Max(1_200) JOURNAL_MONTHS: number = 36;

  /**
   * What those who watch the processes show as a bearer token to see metrics, the findings of
   * health and the descriptions of the API. On a laptop everybody may; in production it is asked.
   */
  @ValidateIf((said: Settings) => said.NODE_ENV === 'production' || !!said.OPERATIONS_TOKEN)
  @MinLength(24)
  OPERATIONS_TOKEN?: string;

  /** Broker that has readings of gateways（监测数据）; an account that may read `readings/+`. */
  @IsOptional() @IsUrl({ ...url, protocols: ['mqtt', 'mqtts'] }) MQTT_URL?: string;

  /** A file that holds the simulated present. Never in production. */
  @IsOptional()
  @IsString()
  SIMULATED_CLOCK_FILE?: string;

  /** JSON list of what the district settled where the law leaves it open (entries marked U). */
  @IsOptional()
  @IsString()
  LAW_OVERRIDES_FILE?: string;

  /** The folder in which files are kept: papers as they were issued, evidence（文书、证据）. */
  @IsString()
  FILES_DIR: string = '.data/files';

  /** The largest file that is taken, in bytes（单个文件上限）. */
  @whole @IsInt() @Min(1_048_576) @Max(68_719_476_736) FILE_BYTES_MAX: number = 4_294_967_296;

  /** Hours until an upload that nobody goes on with is let go of（未完成上传保留小时数）. */
  @whole @IsInt() @Min(1) @Max(720) UPLOADS_KEPT_HOURS: number = 72;

  /** The bucket in which evidence is kept（证据对象存储）; the folder where none is named. */
  @IsOptional() @IsString() EVIDENCE_BUCKET?: string;

  /** Where an S3-compatible store is; that of the cloud of the region where none is named. */
  @IsOptional() @IsUrl(url) EVIDENCE_STORE_URL?: string;

  @IsString() EVIDENCE_STORE_REGION: string = 'us-east-1';
  @IsOptional() @IsString() EVIDENCE_STORE_ACCESS_KEY?: string;
  @IsOptional() @IsString() EVIDENCE_STORE_SECRET_KEY?: string;

  /** Hours between two whole checks of the evidence against its digests（证据定期核验）. */
  @whole @IsInt() @Min(1) @Max(550) EVIDENCE_CHECK_HOURS: number = 168;

  /** ffmpeg, by which the worker takes metadata off sound and video（音视频元数据清除程序）. */
  @IsOptional() @IsString() MEDIA_STRIPPER?: string;

  /** A folder with the district's own forms of papers（本区文书格式）, as JSON. */
  @IsOptional() @IsString() PAPERS_FORMS_DIR?: string;

  /** A folder with the bureau's own fonts（仿宋、小标宋）, which go before those of the product. */
  @IsOptional() @IsString() PAPERS_FONTS_DIR?: string;

  /** Where the public looks a paper up, as it is printed beside its code; ends without a slash. */
  @IsOptional() @IsUrl(url) PAPERS_CHECK_URL?: string;

  /** A folder that events are laid into for receivers that fetch them（对外投递文件夹）. */
  @IsOptional() @IsString() OUTBOX_DIR?: string;

  /** Networks inside that receivers may stand in（内网放行网段）: `10.1.0.0/16,127.0.0.1`. */
  @IsOptional()
  @ValidateBy({
    name: 'areNetworks',
    validator: {
      validate: areNetworks,
      defaultMessage: () => 'OUTBOX_NETWORKS must be addresses or networks, split by commas',
    },
  })
  OUTBOX_NETWORKS?: string;

  /** Seconds it waits after each time that a receiver took nothing; then a person is told. */
  @Matches(/^\d{1,6}(,\d{1,6})*$/)
  OUTBOX_PAUSES: string = '5,60,600,3600,21600,86400';

  @IsString()
  CODE_VERSION: string = 'development';
}

/** The processes of the product. */
export type Process = 'command-api' | 'query-api' | 'worker' | 'readings';

/** What a process has no use for: nobody hands it a secret it does not need. */
export const unneededBy: Readonly<Record<Process, readonly (keyof Settings)[]>> = {
  'command-api': ['DATABASE_URL', 'JOURNAL_MONTHS', 'CHECKPOINT_KEY', 'CERTIFICATE_KEY'],
  'query-api': ['JOURNAL_MONTHS', 'CHECKPOINT_KEY'],
  worker: ['JOURNAL_URL', 'CERTIFICATE_KEY'],
  readings: ['JOURNAL_URL', 'JOURNAL_MONTHS', 'CHECKPOINT_KEY', 'CERTIFICATE_KEY'],
};

/** The settings were not good enough to start with; names each. */
export class BadSettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `Cannot start, settings are missing or wrong:\n${faults.map((f) => `  ${f}`).join('\n')}`,
    );
    this.name = 'BadSettings';
  }
}

/**
 * Reads and checks the settings. Throws `BadSettings`, which names each bad or missing setting, so
 * that a process with a wrong configuration never starts. What a process has no use for
 * (`unneeded`) may be missing, so that nobody hands it a secret it does not need; given, it must
 * still be right.
 */
export const loadSettings = (
  env: Readonly<Record<string, string | undefined>>,
  unneeded: readonly (keyof Settings)[] = [],
): Settings => {
  const known = Object.keys(env).filter((name) => settingNames.has(name) && env[name] !== '');
  const settings = plainToInstance(
    Settings,
    Object.fromEntries(known.map((name) => [name, env[name]])),
    { exposeDefaultValues: true },
  );
  const given = ({ property }: { property: string }): boolean =>
    Boolean(env[property]) || !unneeded.includes(property as keyof Settings);
  const faults = validateSync(settings)
    .filter(given)
    .map(
      ({ property, constraints }) =>
        `${property}: ${Object.values(constraints ?? {}).join('; ')} (now: ${shown(property, env[property])})`,
    );
  faults.push(
    ...unreadOf(env, settingNames).map(
      (name) => `${name}: nobody reads such a setting（无此设置项）`,
    ),
  );
  if (settings.NODE_ENV === 'production' && settings.SIMULATED_CLOCK_FILE)
    faults.push('SIMULATED_CLOCK_FILE: the simulated clock does not exist in production');
  if (faults.length > 0) throw new BadSettings(faults);
  return Object.freeze(settings);
};

const shown = (name: string, value: string | undefined): string =>
  value === undefined || value === ''
    ? 'missing'
    : /URL|KEY/.test(name)
      ? 'given, not shown'
      : value;
