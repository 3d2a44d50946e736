import { promisify } from 'node:util';
import {
  constants,
  type ZstdOptions,
  zstdCompress,
  zstdCompressSync,
  zstdDecompress,
  zstdDecompressSync,
} from 'node:zlib';

const compressAside = promisify(zstdCompress);
const decompressAside = promisify(zstdDecompress);

/** Lines and rows come out no smaller by the default level, which takes twice as long. */
const options: ZstdOptions = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Up to this, asking another thread takes longer than the work: the lines of most jobs. */
const atOnceBytes = 256 * 1024;
/** Packed, what is as long is about a quarter of it. */
const packedAtOnceBytes = atOnceBytes / 4;

/** Compresses with zstd what the control store keeps. */
export async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  return bytes.length <= atOnceBytes ? zstdCompressSync(bytes, options) : compressAside(bytes, options);
}

export async function decompress(zstd: Uint8Array): Promise<Uint8Array> {
  return zstd.length <= packedAtOnceBytes ? zstdDecompressSync(zstd) : decompressAside(zstd);
}
