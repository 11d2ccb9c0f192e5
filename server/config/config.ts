import { isIP } from 'node:net';
import { userInfo } from 'node:os';
import { delimiter } from 'node:path';
import { z } from 'zod';
import { CartularyError } from '../errors/errors.ts';
import { isEveryAddress, nameOfSetting, originOf } from '../http/hosts.ts';
import { ADMISSION_LIMITS, type AdmissionLimits } from '../limits/admission.ts';
import { damage, disruption } from '../text/characters.ts';

export interface Config {
  host: string;
  port: number;
  /** Folder of the embedded store; unused when `neo4j` is set. */
  dataDir: string;
  neo4j: { uri: string; user: string; password: string; database: string } | null;
  /** Folders with texts of sources that this install has but may not ship. */
  texts: string[];
  /** Name that revisions have the one curator of this machine by. */
  curator: string;
  /** Path of the Ed25519 private key, in PEM, that signs every revision. */
  signingKey: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Names under which requests may address the server, beside loopback and its host where that is one address. */
  allowedHosts: string[];
  /** Origin of the client's development server, whose pages may ask too. */
  devOrigin: string | null;
  /** Port of `/metrics`; null: the server's own. */
  metricsPort: number | null;
  /** Host of `/metrics` where it has a port of its own. */
  metricsHost: string;
  /** Milliseconds for one GraphQL request. */
  requestTimeoutMs: number;
  /** Milliseconds that running requests get when the server is told to stop. */
  drainMs: number;
  /** Operations that run at once, of all clients and of one. */
  operations: AdmissionLimits;
  /** Proxies whose `X-Forwarded-For` is believed: how many, or their addresses; false: none. */
  trustProxy: number | string[] | false;
}

const list = (separator: string) => (text: string) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
const whole = (least: number, most: number) =>
  z.coerce.number(`must be a whole number from ${least} to ${most}`).int().min(least).max(most);

/** Every variable of the environment that the server reads, with its default; docs/deployment.md tells what each is for. */
export const SETTINGS = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65535).default(4000),
  CARTULARY_DATA: z.string().default('./data'),
  NEO4J_URI: z
    .string()
    .regex(/^[^@]*$/, 'must hold no user and no password; set NEO4J_USER and NEO4J_PASSWORD instead')
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'must be bolt://… or neo4j://…, with +s or +ssc for TLS')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  CARTULARY_TEXTS: z.string().default('').transform(list(delimiter)),
  CARTULARY_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform(list(','))
    .refine(
      (names) => names.every((name) => nameOfSetting(name) !== ''),
      'must be names or addresses separated by commas, without scheme or path',
    ),
  CARTULARY_DEV_ORIGIN: z
    .string()
    .refine((text) => originOf(text) !== null, 'must be an origin such as http://localhost:5173')
    .optional(),
  CARTULARY_METRICS_PORT: whole(0, 65535).optional(),
  CARTULARY_METRICS_HOST: z.string().default('127.0.0.1'),
  CARTULARY_TIMEOUT_MS: whole(100, 600_000).default(15_000),
  CARTULARY_SIGNING_KEY: z.string().optional(),
  CARTULARY_CURATOR: z.string().max(100).refine(isName, 'must be a name of one line').optional(),
  CARTULARY_DRAIN_MS: whole(0, 600_000).default(5_000),
  CARTULARY_OPERATIONS: whole(1, 10_000).default(ADMISSION_LIMITS.operations),
  CARTULARY_CLIENT_OPERATIONS: whole(1, 10_000).default(ADMISSION_LIMITS.operationsPerClient),
  CARTULARY_TRUST_PROXY: z
    .string()
    .default('')
    .transform(list(','))
    .refine(
      (given) => isCount(given) || given.every(isAddressRange),
      'must be the number of proxies in front (1 to 9), or their addresses or networks, separated by commas',
    ),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/**
 * The settings from the environment, defaulted and checked; an empty variable counts as absent.
 * Throws CartularyError BAD_USER_INPUT naming each bad variable, its value and what would be valid.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = SETTINGS.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return { name, value: withoutSecrets(name, given[name]), message };
    });
    const [first] = faults;
    throw new CartularyError(
      'BAD_USER_INPUT',
      faults.map(({ name, value, message }) => `${name}=${JSON.stringify(value)}: ${message}.`).join(' '),
      { field: first?.name, value: first?.value, valid: first?.message },
    );
  }
  const s = parsed.data;
  return {
    host: s.HOST,
    port: s.PORT,
    dataDir: s.CARTULARY_DATA,
    neo4j: s.NEO4J_URI
      ? { uri: s.NEO4J_URI, user: s.NEO4J_USER, password: s.NEO4J_PASSWORD, database: s.NEO4J_DATABASE }
      : null,
    texts: s.CARTULARY_TEXTS,
    curator: s.CARTULARY_CURATOR ?? nameOfUser(),
    signingKey: s.CARTULARY_SIGNING_KEY ?? null,
    logLevel: s.LOG_LEVEL,
    allowedHosts: s.CARTULARY_ALLOWED_HOSTS,
    devOrigin: s.CARTULARY_DEV_ORIGIN ?? null,
    metricsPort: s.CARTULARY_METRICS_PORT ?? null,
    metricsHost: s.CARTULARY_METRICS_HOST,
    requestTimeoutMs: s.CARTULARY_TIMEOUT_MS,
    drainMs: s.CARTULARY_DRAIN_MS,
    operations: { operations: s.CARTULARY_OPERATIONS, operationsPerClient: s.CARTULARY_CLIENT_OPERATIONS },
    trustProxy: trustedProxies(s.CARTULARY_TRUST_PROXY),
  };
}

function trustedProxies(given: string[]): number | string[] | false {
  if (given.length === 0) return false;
  return isCount(given) ? Number(given[0]) : given;
}

function isCount([first, ...others]: string[]): boolean {
  return first !== undefined && others.length === 0 && /^[1-9]$/.test(first);
}

/** An address, or a network such as `10.0.0.0/8`. */
function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
  );
}

/**
 * Throws BAD_USER_INPUT where the server would listen on every address without knowing its names: then a page of any
 * site could reach it under a name of its own.
 */
export function requireKnownHosts({ host, allowedHosts }: Pick<Config, 'host' | 'allowedHosts'>): void {
  if (!isEveryAddress(nameOfSetting(host)) || allowedHosts.length > 0) return;
  throw new CartularyError(
    'BAD_USER_INPUT',
    `HOST=${host} listens on every address, so CARTULARY_ALLOWED_HOSTS must name those under which browsers reach this server, such as CARTULARY_ALLOWED_HOSTS=cartulary.example,192.0.2.7. Or set HOST to one address.`,
    { field: 'CARTULARY_ALLOWED_HOSTS', valid: 'names or addresses separated by commas' },
  );
}

/** The user's name at this machine; `local` where it has none, or none that can stand in a revision. */
function nameOfUser(): string {
  try {
    const { username } = userInfo();
    return isName(username) ? username : 'local';
  } catch {
    return 'local';
  }
}

function isName(text: string): boolean {
  return text.trim() !== '' && damage(text) === null && disruption(text) === null;
}

/** A setting's value as it may be repeated: no password, and no user and password in an address. */
function withoutSecrets(name: string, value: string | undefined): string | undefined {
  if (name.endsWith('PASSWORD')) return '***';
  return value?.replace(/^(\w[\w+.-]*:\/\/)?.*@/s, '$1***@');
}
