import { header, type Kind } from '../pictures/header';
import { NotShrunk, shrink } from '../pictures/shrink';

/** See docs/adr/2026-11-22-a-picture-has-one-width.md. */
const SIDES = [1080, 960, 800, 640];
const GOOD = [0.8, 0.7, 0.6];
const POOR = [0.5, 0.35];
const AIM = 40 * 1024;
const LARGEST = 60 * 1024;

/** A browser needs four bytes for each to unpack it. */
const MOST_PIXELS = 64_000_000;

/** What is to be put into a lesson, as it will be sent. */
export interface Ready {
  content: Blob;
  ending: string;
  kind: 'picture' | 'sound' | 'video';
}

export type Problem = 'unknown' | 'too-large' | 'unreadable' | 'unsupported' | 'too-heavy';

const PLAYED: Partial<Record<Kind, { kind: Ready['kind']; largest: number }>> = {
  mp3: { kind: 'sound', largest: 1024 * 1024 },
  ogg: { kind: 'sound', largest: 1024 * 1024 },
  mp4: { kind: 'video', largest: 3072 * 1024 },
  webm: { kind: 'video', largest: 3072 * 1024 }
};

/** Looks at what a file holds, not at its name, and makes a small picture of a large one. */
export async function prepare(file: Blob): Promise<Ready | Problem> {
  const found = await header(file);
  if (!found) {
    return file.type.startsWith('image/') ? picture(file) : 'unknown';
  }
  const played = PLAYED[found.kind];
  if (played) {
    return file.size <= played.largest ? { content: file, ending: found.kind, kind: played.kind } : 'too-heavy';
  }
  if (found.width * found.height > MOST_PIXELS) {
    return 'too-large';
  }
  if (found.kind === 'svg') {
    return file.size <= 3 * LARGEST ? { content: file, ending: 'svg', kind: 'picture' } : 'too-heavy';
  }
  const isSmall = found.kind === 'webp' && file.size <= AIM && Math.max(found.width, found.height) <= SIDES[0];
  return isSmall ? { content: file, ending: 'webp', kind: 'picture' } : picture(file);
}

/** Good at 40 KB if that can be; else as good as 60 KB allow. */
async function picture(file: Blob): Promise<Ready | Problem> {
  try {
    const type = 'image/webp';
    const content = await shrink(file, { type, sides: SIDES, qualities: GOOD, largest: AIM }).catch((e) => {
      if (e instanceof NotShrunk && e.why === 'too-heavy') {
        return shrink(file, { type, sides: SIDES.slice(2), qualities: [...GOOD, ...POOR], largest: LARGEST });
      }
      throw e;
    });
    return { content, ending: 'webp', kind: 'picture' };
  } catch (e) {
    return e instanceof NotShrunk ? e.why : 'unreadable';
  }
}
