const LARGEST = 300 * 1024;
const SIDES = [1600, 1280, 1024, 800];
const QUALITIES = [0.8, 0.65, 0.5];

/**
 * A JPEG of at most 300 KB and 1,600 pixels a side, turned as the camera meant it. What the file says besides, such as where
 * it was taken, never leaves the phone. Fails where the file is no picture that this browser can read.
 */
export async function shrink(file: Blob): Promise<Blob> {
  const image = await read(file);
  for (const side of SIDES) {
    const canvas = draw(image, side);
    for (const quality of QUALITIES) {
      const jpeg = await encode(canvas, quality);
      if (jpeg.size <= LARGEST) {
        return jpeg;
      }
    }
  }
  throw new Error('Cannot be made small enough');
}

/** Browsers apply the camera's orientation to an image element, and to what is drawn from it. */
async function read(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  const address = URL.createObjectURL(file);
  try {
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function draw(image: HTMLImageElement, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/jpeg', quality)
  );
}
