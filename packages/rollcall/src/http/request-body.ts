/**
 * Reads a request's body: its type (415), its size (413), its text (400), in that order (contract section 1).
 *
 * A body that is refused is still read to its end, up to a bound, and thrown away, and only then answered: where the
 * client wants the connection closed, Node closes it after the answer, and a client that is busy sending would see a
 * broken connection in place of the answer.
 */
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { type ContentType, parseContentType } from './content-type.ts';
import { ApiError } from './errors/api-error.ts';

export interface BodyRules {
  /** Media types that are taken, in lower case. */
  readonly types: readonly string[];
  /** Bytes at most, as sent and as unpacked. */
  readonly maxBytes: number;
  /** Names the setting that raises the limit, if there is one. */
  readonly maxBytesSetting?: string;
}

/** Bytes of a refused body that are thrown away before the connection is given up, in units of its limit. */
const drainedLimits = 8;
/** After which the answer goes out all the same, to a client that may be waiting for it. */
const drainedWithinMs = 5_000;

const unpackGzip = promisify(gunzip);

/** A body that has arrived, unpacked, and not yet decoded. */
export interface SentBody {
  /** Media type in lower case. */
  readonly type: string;
  /** As the Content-Type names it, UTF-8 when it names none; there need be no such charset. */
  readonly charset: string;
  readonly bytes: Buffer;
}

/** @throws ApiError unsupportedMediaType, tooLarge, undecodableText where it is not gzip, or malformedRequest */
export async function readBody(request: FastifyRequest, rules: BodyRules): Promise<SentBody> {
  const { raw, sentContentType } = request;
  try {
    const { type, charset = 'utf-8' } = checkType(sentContentType, rules.types);
    const isGzip = checkEncoding(request.headers['content-encoding']);
    const sent = await readBytes(raw, rules);
    return { type, charset, bytes: isGzip ? await unpack(sent, rules) : sent };
  } catch (error) {
    await drained(raw, rules.maxBytes * drainedLimits);
    throw error;
  }
}

/**
 * The body as text: in the charset of its Content-Type, UTF-8 when that names none, without a byte order mark.
 *
 * @throws ApiError unsupportedMediaType, tooLarge, unknownCharset, undecodableText or malformedRequest
 */
export async function readTextBody(request: FastifyRequest, rules: BodyRules): Promise<string> {
  return decodeText(await readBody(request, rules));
}

/** Whether the request brings a body at all. */
export function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function checkType(header: string | undefined, types: readonly string[]): ContentType {
  const wanted = `send one of ${types.join(', ')}`;
  if (header === undefined)
    throw new ApiError('unsupportedMediaType', `the request has no Content-Type; ${wanted}`);
  const parsed = parseContentType(header);
  if (parsed === undefined || !types.includes(parsed.type)) {
    throw new ApiError('unsupportedMediaType', `the Content-Type ${header} is not taken here; ${wanted}`);
  }
  return parsed;
}

function checkEncoding(header: string | undefined): boolean {
  const encoding = header?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return false;
  if (encoding === 'gzip' || encoding === 'x-gzip') return true;
  throw new ApiError(
    'unsupportedMediaType',
    `the Content-Encoding ${header} is not taken here; send gzip, or none`,
    {
      headers: { 'accept-encoding': 'gzip' },
    },
  );
}

async function readBytes(raw: IncomingMessage, rules: BodyRules): Promise<Buffer> {
  if (Number(raw.headers['content-length'] ?? 0) > rules.maxBytes) throw tooLarge(rules);
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  try {
    // Leaving the loop must not destroy the request: the answer goes over the same connection.
    for await (const chunk of raw.iterator({ destroyOnReturn: false })) {
      sizeBytes += chunk.length;
      if (sizeBytes > rules.maxBytes) throw tooLarge(rules);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError('malformedRequest', 'the body broke off before its end');
  }
  return Buffer.concat(chunks, sizeBytes);
}

async function unpack(packed: Buffer, rules: BodyRules): Promise<Buffer> {
  try {
    return await unpackGzip(packed, { maxOutputLength: rules.maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(rules);
    throw new ApiError('undecodableText', 'the body is not gzip, as its Content-Encoding says it is');
  }
}

/** @throws ApiError unknownCharset or undecodableText */
export function decodeText({ bytes, charset }: SentBody): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(byteOrdered(charset, bytes), { fatal: true });
  } catch {
    throw new ApiError(
      'unknownCharset',
      `the charset ${charset} of the Content-Type is not known; send UTF-8`,
    );
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ApiError(
      'undecodableText',
      `the body is not valid ${decoder.encoding}; send UTF-8, or name the charset in the Content-Type`,
    );
  }
}

/** A byte order mark decides what UTF-16 is (RFC 2781, section 3.3); TextDecoder would take it to be little-endian. */
function byteOrdered(charset: string, bytes: Buffer): string {
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isBigEndian && /^utf-?16$/i.test(charset) ? 'utf-16be' : charset;
}

function tooLarge({ maxBytes, maxBytesSetting }: BodyRules): ApiError {
  const setting = maxBytesSetting === undefined ? '' : ` (setting ${maxBytesSetting})`;
  return new ApiError('tooLarge', `the body is larger than ${maxBytes} bytes${setting}`);
}

function drained(raw: IncomingMessage, maxBytes: number): Promise<void> {
  if (raw.readableEnded || raw.destroyed) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, drainedWithinMs);
  let leftBytes = maxBytes;
  raw.on('data', (chunk: Buffer) => {
    leftBytes -= chunk.length;
    if (leftBytes < 0) raw.destroy();
  });
  raw
    .on('error', () => {})
    .once('end', resolve)
    .once('close', resolve);
  raw.resume();
  return promise.finally(() => clearTimeout(timer));
}
