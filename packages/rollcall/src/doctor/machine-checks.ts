import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { formatAddressRange } from '@rollcall/egress/address-range';
import { allowedRanges, parseAllowedTarget } from '@rollcall/egress/allowed-target';
import type { Settings } from '../settings/settings-schema.ts';
import { type Finding, failed, failedWith, ok, warning } from './finding.ts';

const neededMajor = 26;
/** Below this share, or this much, an import or a few large jobs fill the disk. */
const freeShare = 0.1;
const freeBytes = 2_000_000_000;
/** Ranges that hold as many addresses as a whole network of a company are more than a receiver needs. */
const widestPrefix = { 4: 8, 6: 32 } as const;
const probeMs = 2_000;

export function checkNode(version: string = process.versions.node): Finding {
  const check = 'Node';
  return Number(version.split('.')[0]) >= neededMajor
    ? ok(check, `version ${version}`)
    : failed(check, `version ${version}`, `Run it with Node ${neededMajor} or newer.`);
}

/** Whether this user can work in the data directory, others cannot read it, and there is room. */
export async function checkDataDirectory({ dataDirectory }: Settings): Promise<Finding[]> {
  const check = 'data directory';
  let mode: number;
  try {
    mode = (await stat(dataDirectory)).mode;
    await access(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return [
      failedWith(check, error, 'Make it, and let this user read and write it; or correct dataDirectory.'),
    ];
  }
  const rights = (mode & 0o777).toString(8).padStart(3, '0');
  const found = `${dataDirectory}, mode ${rights}`;
  const disk = await statfs(dataDirectory);
  return [
    (mode & 0o007) === 0 || process.platform === 'win32'
      ? ok(check, found)
      : warning(
          check,
          found,
          'It holds people’s data and the master key: take the rights of others away (chmod o-rwx).',
        ),
    checkSpace(disk.bavail * disk.bsize, disk.blocks * disk.bsize),
  ];
}

/** Both in bytes. */
export function checkSpace(free: number, size: number): Finding {
  const check = 'disk space';
  const found = `${gigabytes(free)} of ${gigabytes(size)} free`;
  return free >= freeBytes && free >= size * freeShare
    ? ok(check, found)
    : warning(
        check,
        found,
        'Make room: jobs wait while the disk is full, and an import needs twice its files.',
      );
}

export function checkWebhookTargets({ webhookAllowedTargets }: Settings): Finding {
  const check = 'webhook targets';
  const targets = webhookAllowedTargets.flatMap((text) => {
    const target = parseAllowedTarget(text);
    return 'error' in target ? [] : [target];
  });
  const wide = allowedRanges(targets).filter(
    ({ first, prefixLength }) => prefixLength < widestPrefix[first.family],
  );
  if (wide.length > 0) {
    const ranges = wide.map(formatAddressRange).join(', ');
    return warning(
      check,
      `${ranges} may be called`,
      'Name the receivers alone: every client can have them called.',
    );
  }
  return ok(
    check,
    targets.length === 0
      ? 'public addresses only'
      : `public addresses, and ${webhookAllowedTargets.join(', ')}`,
  );
}

/** What listens on the ports of this configuration; another program there would keep the server from starting. */
export async function checkPorts({ host, port, metricsHost, metricsPort }: Settings): Promise<Finding[]> {
  const check = 'ports';
  if (metricsPort !== undefined && metricsPort !== 0 && metricsPort === port && metricsHost === host)
    return [failed(check, `port and metricsPort are both ${port}`, 'Give metricsPort another number.')];
  const listening = async (name: string, at: string, number: number): Promise<Finding> =>
    ok(check, `${name} ${number}: ${(await isListening(at, number)) ? 'something listens' : 'free'}`);
  return [
    ...(port === 0 ? [] : [await listening('port', host, port)]),
    ...(metricsPort === undefined || metricsPort === 0
      ? [ok(check, 'metrics are not served here')]
      : [await listening('metricsPort', metricsHost, metricsPort)]),
  ];
}

function isListening(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: probeMs });
    const answer = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.on('connect', () => answer(true));
    socket.on('error', () => answer(false));
    socket.on('timeout', () => answer(false));
  });
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
