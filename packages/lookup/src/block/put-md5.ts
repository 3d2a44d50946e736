// MD5 (RFC 1321) of bytes as they stand in memory, as hexadecimal digits. An import makes one of each e-mail address: the
// native digest takes a text and gives one, and making both takes longer than the digest.

const digits = Buffer.from('0123456789abcdef');
const blockBytes = 64;
/** The length of what is digested ends the last block. */
const lengthAt = 56;

/** The constants of the 64 steps: the sines of 1 to 64. */
const sines = Int32Array.from({ length: 64 }, (_, step) =>
  Math.floor(Math.abs(Math.sin(step + 1)) * 0x1_0000_0000),
);

/** The block that is digested, in bytes and in little-endian words, as this machine has them. */
const block = new Uint8Array(blockBytes);
const blockWords = new Int32Array(block.buffer);
const state = new Int32Array(4);

/** Writes the 32 digits of the digest of the bytes from `from` to before `to`. @returns where they end */
export function putMd5(bytes: Buffer, at: number, source: Buffer, from: number, to: number): number {
  state[0] = 0x6745_2301;
  state[1] = 0xefcd_ab89;
  state[2] = 0x98ba_dcfe;
  state[3] = 0x1032_5476;
  let next = from;
  for (; to - next >= blockBytes; next += blockBytes) {
    for (let index = 0; index < blockBytes; index++) block[index] = source[next + index] ?? 0;
    digestBlock();
  }
  let filled = 0;
  for (; next < to; next++) block[filled++] = source[next] ?? 0;
  block[filled++] = 0x80;
  if (filled > lengthAt) {
    block.fill(0, filled);
    digestBlock();
    filled = 0;
  }
  block.fill(0, filled);
  blockWords[lengthAt / 4] = (to - from) * 8;
  digestBlock();
  let end = at;
  for (let word = 0; word < 4; word++) {
    for (let bits = state[word] ?? 0, byte = 0; byte < 4; byte++, bits >>>= 8) {
      bytes[end++] = digits[(bits >>> 4) & 15] ?? 0;
      bytes[end++] = digits[bits & 15] ?? 0;
    }
  }
  return end;
}

/** Four rounds of 16 steps, each of which turns the words of the state by one place. */
function digestBlock(): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  for (let step = 0; step < 16; step += 4) {
    a = turned(b, a + (d ^ (b & (c ^ d))) + added(step, step), 7);
    d = turned(a, d + (c ^ (a & (b ^ c))) + added(step + 1, step + 1), 12);
    c = turned(d, c + (b ^ (d & (a ^ b))) + added(step + 2, step + 2), 17);
    b = turned(c, b + (a ^ (c & (d ^ a))) + added(step + 3, step + 3), 22);
  }
  for (let step = 16; step < 32; step += 4) {
    a = turned(b, a + (c ^ (d & (b ^ c))) + added(step, 5 * step + 1), 5);
    d = turned(a, d + (b ^ (c & (a ^ b))) + added(step + 1, 5 * step + 6), 9);
    c = turned(d, c + (a ^ (b & (d ^ a))) + added(step + 2, 5 * step + 11), 14);
    b = turned(c, b + (d ^ (a & (c ^ d))) + added(step + 3, 5 * step), 20);
  }
  for (let step = 32; step < 48; step += 4) {
    a = turned(b, a + (b ^ c ^ d) + added(step, 3 * step + 5), 4);
    d = turned(a, d + (a ^ b ^ c) + added(step + 1, 3 * step + 8), 11);
    c = turned(d, c + (d ^ a ^ b) + added(step + 2, 3 * step + 11), 16);
    b = turned(c, b + (c ^ d ^ a) + added(step + 3, 3 * step + 14), 23);
  }
  for (let step = 48; step < 64; step += 4) {
    a = turned(b, a + (c ^ (b | ~d)) + added(step, 7 * step), 6);
    d = turned(a, d + (b ^ (a | ~c)) + added(step + 1, 7 * step + 7), 10);
    c = turned(d, c + (a ^ (d | ~b)) + added(step + 2, 7 * step + 14), 15);
    b = turned(c, b + (d ^ (c | ~a)) + added(step + 3, 7 * step + 5), 21);
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
}

/** The constant of a step and the word of the block that it takes. */
function added(step: number, word: number): number {
  return ((sines[step] ?? 0) + (blockWords[word & 15] ?? 0)) | 0;
}

function turned(other: number, sum: number, bits: number): number {
  return (other + ((sum << bits) | (sum >>> (32 - bits)))) | 0;
}
