/**
 * SHA-256 of bytes that come in pieces (FIPS 180-4). The digest that browsers have wants all bytes at once, which is
 * more than fits into memory. Words are kept in views, whose accesses have no undefined and cost least.
 */
export class Sha256 {
  readonly #state: DataView;
  /** The bytes that do not fill a block yet. */
  readonly #block = new Uint8Array(blockBytes);
  #sizeBytes = 0;

  constructor(state: DataView = initialState) {
    this.#state = wordsOf(8, (index) => state.getInt32(index * 4));
  }

  update(bytes: Uint8Array): this {
    let at = 0;
    const filled = this.#sizeBytes % blockBytes;
    this.#sizeBytes += bytes.length;
    if (filled > 0) {
      at = Math.min(blockBytes - filled, bytes.length);
      this.#block.set(bytes.subarray(0, at), filled);
      if (filled + at < blockBytes) return this;
      addBlock(this.#state, viewOf(this.#block), 0);
    }
    const view = viewOf(bytes);
    for (; at + blockBytes <= bytes.length; at += blockBytes) addBlock(this.#state, view, at);
    this.#block.set(bytes.subarray(at));
    return this;
  }

  /** The digest of what was added until now; more may be added afterwards. */
  base64(): string {
    const end = new Sha256(this.#state);
    const filled = this.#sizeBytes % blockBytes;
    // A bit that is set, zeros up to the end of a block, and there the number of bits.
    const padding = new Uint8Array(filled < blockBytes - 8 ? blockBytes : 2 * blockBytes);
    padding.set(this.#block.subarray(0, filled));
    padding[filled] = 0x80;
    viewOf(padding).setBigUint64(padding.length - 8, BigInt(this.#sizeBytes) * 8n);
    return btoa(String.fromCharCode(...new Uint8Array(end.update(padding).#state.buffer)));
  }
}

const blockBytes = 64;

/** The first 32 bits of the fractional parts of the roots of the first primes: square roots, and cube roots. */
const initialState = rootBits(8, Math.sqrt);
const roundConstants = rootBits(64, Math.cbrt);
const schedule = wordsOf(64, () => 0);

function rootBits(count: number, root: (prime: number) => number): DataView {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  // Doubles have 53 bits, and these roots are below 20: 32 behind the point are exact.
  return wordsOf(count, (index) => (root(primes[index] ?? 0) % 1) * 2 ** 32);
}

function wordsOf(count: number, word: (index: number) => number): DataView<ArrayBuffer> {
  const words = new DataView(new ArrayBuffer(count * 4));
  for (let index = 0; index < count; index++) words.setInt32(index * 4, word(index));
  return words;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function addBlock(state: DataView, bytes: DataView, start: number): void {
  const w = schedule;
  for (let at = 0; at < 64; at += 4) w.setInt32(at, bytes.getInt32(start + at));
  for (let at = 64; at < 256; at += 4) {
    const w15 = w.getInt32(at - 60);
    const w2 = w.getInt32(at - 8);
    const s0 = rotated(w15, 7) ^ rotated(w15, 18) ^ (w15 >>> 3);
    const s1 = rotated(w2, 17) ^ rotated(w2, 19) ^ (w2 >>> 10);
    w.setInt32(at, (w.getInt32(at - 64) + s0 + w.getInt32(at - 28) + s1) | 0);
  }
  let a = state.getInt32(0);
  let b = state.getInt32(4);
  let c = state.getInt32(8);
  let d = state.getInt32(12);
  let e = state.getInt32(16);
  let f = state.getInt32(20);
  let g = state.getInt32(24);
  let h = state.getInt32(28);
  for (let at = 0; at < 256; at += 4) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + roundConstants.getInt32(at) + w.getInt32(at)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  add(state, 0, a);
  add(state, 4, b);
  add(state, 8, c);
  add(state, 12, d);
  add(state, 16, e);
  add(state, 20, f);
  add(state, 24, g);
  add(state, 28, h);
}

function add(state: DataView, at: number, word: number): void {
  state.setInt32(at, (state.getInt32(at) + word) | 0);
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
