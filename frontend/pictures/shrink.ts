/** What is to come of a picture. */
export interface Wish {
  type: 'image/jpeg' | 'image/webp';
  /** Longest sides in pixels and qualities, tried in this order: every quality before the next side. */
  sides: number[];
  qualities: number[];
  /** Bytes at most. */
  largest: number;
}

/** Why a picture cannot be made smaller. */
export class NotShrunk extends Error {
  /** @param why the browser cannot read the file, cannot write this kind of picture, or it stays too heavy */
  constructor(readonly why: 'unreadable' | 'unsupported' | 'too-heavy') {
    super(why);
  }
}

/**
 * A picture turned as the camera meant it, and small. What the file says besides, such as where it was taken, never leaves
 * the device. Throws NotShrunk.
 */
export async function shrink(file: Blob, wish: Wish): Promise<Blob> {
  const image = await read(file);
  for (const side of wish.sides) {
    const canvas = draw(image, side, wish.type === 'image/jpeg');
    for (const quality of wish.qualities) {
      const small = await encode(canvas, wish.type, quality);
      if (small.size <= wish.largest) {
        return small;
      }
    }
  }
  throw new NotShrunk('too-heavy');
}

/** Browsers apply the camera's orientation to an image element, and to what is drawn from it. */
async function read(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  const address = URL.createObjectURL(file);
  try {
    image.src = address;
    await image.decode();
    return image;
  } catch (e) {
    throw new NotShrunk('unreadable');
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param onWhite a JPEG has no transparency */
function draw(image: HTMLImageElement, side: number, onWhite: boolean): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d')!;
  if (onWhite) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A browser that does not know a kind of picture makes a PNG instead, without a word. */
function encode(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob?.type === type ? resolve(blob) : reject(new NotShrunk(blob ? 'unsupported' : 'unreadable'))),
      type,
      quality
    )
  );
}
