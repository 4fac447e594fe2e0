import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '#core/errors.ts';
import { parseOrigins } from '../origins.ts';

/** What the environment says about the service. */
export interface Settings {
  readonly port: number;
  /** Address to bind to; undefined for all. */
  readonly hostname: string | undefined;
  /** Folder of the index and of what users added. */
  readonly dataFolder: string;
  /** File of the last evaluation, as `npm run eval` writes it. */
  readonly reportPath: string;
  readonly allowedOrigins: '*' | readonly string[];
  /** Calls per address and minute; 0 for no limit. */
  readonly callsPerMinute: number;
  /** Whether a proxy in front names the client in X-Forwarded-For. */
  readonly trustsProxy: boolean;
}

const wholeNumber = (most: number, message: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: message })
    .transform(Number)
    .refine((value) => value <= most, { error: message });

const environmentSchema = z.object({
  PORT: wholeNumber(65535, 'PORT 须是 0 到 65535 的整数').default(8787),
  HOST: z.string().optional(),
  ZHICE_DATA: z.string().default('.zhice'),
  ZHICE_REPORT: z.string().default('eval/reports/report.json'),
  ZHICE_ALLOWED_ORIGINS: z.string().default('*'),
  ZHICE_RATE_LIMIT: wholeNumber(1_000_000, 'ZHICE_RATE_LIMIT 须是整数，0 为不限').default(6000),
  ZHICE_TRUST_PROXY: z.enum(['0', '1'], { error: 'ZHICE_TRUST_PROXY 须是 0 或 1' }).default('0'),
});

/** Reads the settings; an empty variable counts as absent. Throws `invalid_request` that names the variable. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings {
  const stated = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(stated);
  if (!result.success) {
    throw new AppError('invalid_request', result.error.issues.map(({ message }) => message).join('；'));
  }
  const { PORT, HOST, ZHICE_DATA, ZHICE_REPORT, ZHICE_ALLOWED_ORIGINS, ZHICE_RATE_LIMIT, ZHICE_TRUST_PROXY } =
    result.data;
  return {
    port: PORT,
    hostname: HOST,
    dataFolder: resolve(root, ZHICE_DATA),
    reportPath: resolve(root, ZHICE_REPORT),
    allowedOrigins: parseOrigins(ZHICE_ALLOWED_ORIGINS),
    callsPerMinute: ZHICE_RATE_LIMIT,
    trustsProxy: ZHICE_TRUST_PROXY === '1',
  };
}
