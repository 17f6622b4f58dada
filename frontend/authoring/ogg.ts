/** Elements of WebM that hold others; what is in them is read in turn. Segment, Tracks, TrackEntry, Cluster, BlockGroup. */
const HOLDERS = [0x18538067, 0x1654ae6b, 0xae, 0x1f43b675, 0xa0];
const CODEC_PRIVATE = 0x63a2;
const BLOCKS = [0xa3, 0xa1];

const FIRST = 2;
const LAST = 4;
const SERIAL = 0x4d656c65;
const MOST_SEGMENTS = 200;

/**
 * The Opus sound of a WebM recording in an Ogg file (RFC 7845): Chrome records the former, a pack holds the latter. The sound
 * itself stays as it is.
 */
export function oggOf(webm: Uint8Array): Uint8Array {
  const { head, packets } = read(webm);
  const pages = [page(head, FIRST, 0, 0, [head.length]), tags()];
  let granule = 0;
  let waiting: Uint8Array[] = [];
  packets.forEach((packet, i) => {
    granule += samples(packet);
    waiting.push(packet);
    const isLast = i === packets.length - 1;
    if (isLast || segments([...waiting, packets[i + 1]]) > MOST_SEGMENTS) {
      const sizes = waiting.map((one) => one.length);
      pages.push(page(joined(waiting), isLast ? LAST : 0, granule, pages.length, sizes));
      waiting = [];
    }
  });
  return joined(pages);
}

/** The head of the sound and its packets. Elements whose length is open go on until the file ends. */
function read(bytes: Uint8Array): { head: Uint8Array; packets: Uint8Array[] } {
  const packets: Uint8Array[] = [];
  let head = new Uint8Array();
  for (let at = 0; at < bytes.length; ) {
    const idLength = Math.clz32(bytes[at]) - 23;
    let id = 0;
    for (let i = 0; i < idLength; i++) {
      id = id * 256 + bytes[at + i];
    }
    const sizeLength = Math.clz32(bytes[at + idLength]) - 23;
    let size = bytes[at + idLength] & (0xff >> sizeLength);
    for (let i = 1; i < sizeLength; i++) {
      size = size * 256 + bytes[at + idLength + i];
    }
    const start = at + idLength + sizeLength;
    if (idLength > 4 || sizeLength > 8 || HOLDERS.includes(id)) {
      at = start;
      continue;
    }
    const inside = bytes.subarray(start, start + size);
    if (id === CODEC_PRIVATE) {
      head = inside.slice();
    } else if (BLOCKS.includes(id)) {
      // the number of the track, two bytes of time, a byte of flags
      packets.push(inside.subarray(4));
    }
    at = start + size;
  }
  return { head, packets };
}

/** At 48 kHz, by the first byte of a packet, as in RFC 6716, 3.1. */
function samples(packet: Uint8Array): number {
  const config = packet[0] >> 3;
  const one =
    config < 12 ? [480, 960, 1920, 2880][config & 3] : config < 16 ? [480, 960][config & 1] : [120, 240, 480, 960][config & 3];
  return one * [1, 2, 2, packet[1] & 63][packet[0] & 3];
}

function segments(packets: (Uint8Array | undefined)[]): number {
  return packets.reduce((sum, packet) => sum + (packet ? Math.floor(packet.length / 255) + 1 : 0), 0);
}

function tags(): Uint8Array {
  const body = new Uint8Array(21);
  body.set(ascii('OpusTags'));
  body[8] = 5;
  body.set(ascii('Melek'), 12);
  return page(body, 0, 0, 1, [body.length]);
}

function page(body: Uint8Array, flags: number, granule: number, number: number, sizes: number[]): Uint8Array {
  const table = sizes.flatMap((size) => [...Array<number>(Math.floor(size / 255)).fill(255), size % 255]);
  const whole = new Uint8Array(27 + table.length + body.length);
  const view = new DataView(whole.buffer);
  whole.set(ascii('OggS'));
  whole[5] = flags;
  view.setUint32(6, granule, true);
  view.setUint32(14, SERIAL, true);
  view.setUint32(18, number, true);
  whole[26] = table.length;
  whole.set(table, 27);
  whole.set(body, 27 + table.length);
  view.setUint32(22, checksum(whole), true);
  return whole;
}

/** CRC-32 as in RFC 3533: not turned round, and from zero. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) {
      sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
    }
  }
  return sum >>> 0;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
