const ENOUGH = 512 * 1024;

export type Kind = 'png' | 'jpeg' | 'gif' | 'webp' | 'svg' | 'mp3' | 'ogg' | 'mp4' | 'webm';

/** What a file is, by its content; a picture's measures by its header, without unpacking it. */
export interface Header {
  kind: Kind;
  width: number;
  height: number;
}

/** Undefined where it is nothing that is known. */
export async function header(file: Blob): Promise<Header | undefined> {
  const bytes = new DataView(await file.slice(0, ENOUGH).arrayBuffer());
  const kind = kindOf(text(bytes, 0, 4096));
  const [width, height] = kind ? measures(kind, bytes) : [0, 0];
  return kind && { kind, width, height };
}

function text(bytes: DataView, at: number, length: number): string {
  let all = '';
  for (let i = at; i < Math.min(at + length, bytes.byteLength); i++) {
    all += String.fromCharCode(bytes.getUint8(i));
  }
  return all;
}

function kindOf(start: string): Kind | undefined {
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  if (start.startsWith('OggS')) return 'ogg';
  if (start.startsWith('ftyp', 4)) return 'mp4';
  if (start.startsWith('\x1a\x45\xdf\xa3')) return 'webm';
  if (/^(ID3|\xff[\xe0-\xff])/.test(start)) return 'mp3';
  return /^(\xef\xbb\xbf)?\s*</.test(start) && start.includes('<svg') ? 'svg' : undefined;
}

function measures(kind: Kind, bytes: DataView): [number, number] {
  try {
    switch (kind) {
      case 'png':
        return [bytes.getUint32(16), bytes.getUint32(20)];
      case 'gif':
        return [bytes.getUint16(6, true), bytes.getUint16(8, true)];
      case 'webp':
        return webp(bytes);
      case 'jpeg':
        return jpeg(bytes);
      default:
        return [0, 0];
    }
  } catch (e) {
    return [0, 0];
  }
}

function webp(bytes: DataView): [number, number] {
  switch (text(bytes, 12, 4)) {
    case 'VP8 ':
      return [bytes.getUint16(26, true) & 0x3fff, bytes.getUint16(28, true) & 0x3fff];
    case 'VP8L': {
      const bits = bytes.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
    }
    default:
      return [(bytes.getUint32(24, true) & 0xffffff) + 1, (bytes.getUint32(26, true) >>> 8) + 1];
  }
}

/** From segment to segment until the start of a frame. */
function jpeg(bytes: DataView): [number, number] {
  for (let at = 2; bytes.getUint8(at) === 0xff; at += 2 + bytes.getUint16(at + 2)) {
    const marker = bytes.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return [bytes.getUint16(at + 7), bytes.getUint16(at + 5)];
    }
  }
  return [0, 0];
}
