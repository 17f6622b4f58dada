import { shrink as shrinkTo } from '../pictures/shrink';

/** A JPEG of at most 300 KB and 1,600 pixels a side. Fails where the file is no picture that this browser can read. */
export function shrink(file: Blob): Promise<Blob> {
  return shrinkTo(file, {
    type: 'image/jpeg',
    sides: [1600, 1280, 1024, 800],
    qualities: [0.8, 0.65, 0.5],
    largest: 300 * 1024
  });
}
